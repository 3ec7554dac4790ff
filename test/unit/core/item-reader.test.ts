import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseItem, type ItemInput } from '../../../src/core/index.js';
import { createItemReader } from '../../../src/core/item-reader.js';
import { refusal } from './refusal.js';

const value = fc.oneof(fc.constantFrom('a', 'A ', 'b', 'a > b', '', '  ', 'ﬁ', 'fi'), fc.integer({ min: 0, max: 3 }), fc.boolean(), fc.constant(null), fc.constant(undefined));
const facet = fc.constantFrom('colour', 'Colour ', 'size', '__proto__', 'constructor', 'a:b', ' ');
const tags = fc.oneof(fc.dictionary(facet, fc.oneof(value, fc.array(value, { maxLength: 3 }))), fc.constantFrom('colour: a; Colour: b; size: 1 > 2', 'x', ''));
const item = fc.record({ id: fc.constantFrom('a', ' b ', 7), tags, price: fc.constant(9.5), boost: fc.constant(1), available: fc.boolean() }, { requiredKeys: ['id', 'tags'] });

describe('a reader that remembers', () => {
  test('reads every item as parseItem does, the first time and again', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), (inputs) => {
        const reader = createItemReader();
        for (const input of [...inputs, ...inputs, ...structuredClone(inputs)] as ItemInput[]) {
          const { numbers, counts, idHash, ...read } = reader.read(input);
          expect(read).toEqual(parseItem(input));
          expect(numbers.map((number) => reader.index.tags[number])).toEqual(read.tags);
          expect(counts).toEqual(numbers.map((number) => numbers.filter((each) => reader.index.facets[each] === reader.index.facets[number]).length));
          expect(Number.isInteger(idHash)).toBe(true);
        }
      }),
    );
  });

  test('cuts at 64 tags, as parseItem does', () => {
    const input = { id: 'a', tags: Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`f${index}`, 'x > y'])) };
    expect(createItemReader().read(input).tags).toEqual(parseItem(input).tags);
  });

  test('reads GA4 fields', () => {
    const input = { item_id: 'a', item_brand: 'Nike', item_category: 'shoes', item_category2: 'running' };
    expect(createItemReader().read(input)).toMatchObject(parseItem(input));
  });

  test('sees what changed beside the tags, and tags in a new object', () => {
    const reader = createItemReader();
    const one = { id: 'a', tags: { colour: 'red' }, available: true };
    reader.read(one);
    expect(reader.read({ ...one, available: false, boost: 3 })).toMatchObject({ available: false, boost: 3 });
    expect(reader.read({ ...one, tags: { colour: 'blue' } }).tags).toEqual(['colour:blue']);
  });

  test.each<[input: unknown, ...parts: string[]]>([
    [null, 'item', 'object', 'null'],
    [{ tags: {} }, 'id', 'undefined'],
    [{ id: 'a', tags: 5 }, 'tags', 'string or object', '5'],
    [{ id: 'a', tags: { colour: [['red']] } }, 'tags.colour', 'an object'],
    [{ id: 'a', tags: { colour: () => 1 } }, 'tags.colour'],
    [{ id: 'a', price: -1 }, 'price', '-1'],
  ])('refuses %o, also the second time', (input, ...parts) => {
    const reader = createItemReader();
    const read = () => reader.read(input as ItemInput);
    expect(read).toThrow(refusal('item-invalid', ...parts));
    expect(read).toThrow(refusal('item-invalid', ...parts));
  });
});
