import { describe, expect, test } from 'vitest';
import { parseItem, type ItemInput } from '../../../src/core/index.js';
import { cleanId } from '../../../src/core/item.js';
import { refusal } from './refusal.js';

describe('an item in our fields', () => {
  test('is taken over whole', () => {
    expect(parseItem({ id: 'sku-12', tags: 'brand: Nike', price: 59.9, boost: -1, available: false })).toEqual({
      id: 'sku-12',
      tags: ['brand:nike'],
      price: 59.9,
      boost: -1,
      available: false,
    });
  });

  test('needs only an id', () => {
    expect(parseItem({ id: 'a' })).toEqual({ id: 'a', tags: [] });
  });

  test('may cost nothing', () => {
    expect(parseItem({ id: 'a', price: 0 }).price).toBe(0);
  });
});

describe("an item in GA4's fields", () => {
  test('is read with its id, brand and variant', () => {
    const item = parseItem({ item_id: 'SKU_1', item_brand: 'Google', item_variant: 'Green', price: 10.01 });
    expect(item).toMatchObject({ id: 'SKU_1', tags: ['brand:google', 'variant:green'], price: 10.01 });
  });

  test('has its five categories as levels of one path', () => {
    const item = parseItem({
      item_id: '1',
      item_category: 'Apparel',
      item_category2: 'Adult',
      item_category3: 'Shirts',
      item_category4: 'Crew',
      item_category5: 'Short sleeve',
    });
    expect(item.tags).toHaveLength(5);
    expect(item.tags.at(0)).toBe('category:apparel');
    expect(item.tags.at(-1)).toBe('category:apparel > adult > shirts > crew > short sleeve');
  });

  test('joins the categories that are there', () => {
    expect(parseItem({ item_id: '1', item_category2: 'Adult', item_category4: '', item_category5: 'Tall' }).tags).toEqual([
      'category:adult',
      'category:adult > tall',
    ]);
  });

  test('gives way to our fields where both are there', () => {
    expect(parseItem({ id: 'ours', item_id: 'theirs', tags: { brand: 'a' }, item_brand: 'b' })).toMatchObject({ id: 'ours', tags: ['brand:a'] });
  });
});

describe('an id', () => {
  test.each<[behaviour: string, given: string | number, kept: string]>([
    ['is trimmed', '  a b  ', 'a b'],
    ['may be a number, also zero', 0, '0'],
    ['keeps its case', 'Sku', 'Sku'],
    ['is one in both encodings of a letter', 'cafe\u0301', 'caf\u00e9'],
    ['keeps whole pairs of surrogates', '🧵', '🧵'],
    ['loses lone surrogates', 'a\ud800b', 'a\ufffdb'],
    ['may have 128 characters', 'x'.repeat(128), 'x'.repeat(128)],
    ['is cut at 128 characters', 'x'.repeat(129), 'x'.repeat(128)],
    ['is cut cheaply', 'x'.repeat(1_000_000), 'x'.repeat(128)],
  ])('%s', (_, given, kept) => {
    expect(parseItem({ id: given }).id).toBe(kept);
    expect(cleanId(given)).toBe(kept);
  });
});

describe('what is refused is named, with what is allowed and what came', () => {
  test.each<[input: unknown, ...parts: string[]]>([
    [null, 'item', 'object', 'null'],
    ['sku-1', 'item', 'object', '"sku-1"'],
    [7, 'item', 'object', '7'],
    [{}, 'id', 'string or number', 'undefined'],
    [{ id: null }, 'id', 'string or number', 'undefined'],
    [{ id: true }, 'id', 'string or number', 'true'],
    [{ id: {} }, 'id', 'string or number', 'an object'],
    [{ id: '' }, 'id', 'not empty', '""'],
    [{ id: '  ' }, 'id', 'not empty', '""'],
    [{ id: 'a', tags: 5 }, 'tags', 'string or object', '5'],
    [{ id: 'a', tags: null }, 'tags', 'string or object', 'null'],
    [{ id: 'a', tags: { brand: {} } }, 'tags.brand', 'string or number or boolean', 'an object'],
    [{ id: 'a', price: -0.01 }, 'price', 'from 0', '-0.01'],
    [{ id: 'a', price: NaN }, 'price', 'a number', 'NaN'],
    [{ id: 'a', price: Infinity }, 'price', 'a number', 'Infinity'],
    [{ id: 'a', price: '59.90' }, 'price', 'a number', '"59.90"'],
    [{ id: 'a', boost: NaN }, 'boost', 'a number', 'NaN'],
    [{ id: 'a', boost: -Infinity }, 'boost', 'a number', '-Infinity'],
    [{ id: 'a', boost: '1' }, 'boost', 'a number', '"1"'],
    [{ id: 'a', available: 'false' }, 'available', 'boolean', '"false"'],
  ])('%o', (input, ...parts) => {
    expect(() => parseItem(input as ItemInput)).toThrow(refusal('item-invalid', ...parts));
  });
});
