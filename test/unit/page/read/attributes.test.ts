import { describe, expect, test } from 'vitest';
import { attributeOf, PRIVATE, readItemAttributes } from '../../../../src/page/read/attributes.js';
import { collectReports, find, show } from '../fixture.js';

function read(html: string) {
  const element = show(html);
  const [report, errors] = collectReports();
  return { item: readItemAttributes(element, report), errors, element };
}

describe('the attributes of an item', () => {
  test('are read with all their parts', () => {
    const { item, errors } = read(`<div data-sv-item=" sku-12 " data-sv-tags="category: Shoes > Running; brand: New  Balance" data-sv-price="59.90" data-sv-boost="-2"></div>`);
    expect(item).toEqual({ id: 'sku-12', tags: ['category:shoes', 'category:shoes > running', 'brand:new balance'], price: 59.9, boost: -2 });
    expect(errors).toEqual([]);
  });

  test.each([
    ['0', false],
    [' Out ', false],
    ['OutOfStock', false],
    ['sold out', false],
    ['out_of_stock', false],
    ['3', true],
    ['in', true],
  ])('say with data-sv-stock="%s" whether it can be had', (stock, available) => {
    expect(read(`<div data-sv-item="a" data-sv-stock="${stock}"></div>`).item.available).toBe(available);
  });

  test('say nothing of the stock where data-sv-stock is empty', () => {
    expect(read('<div data-sv-item="a" data-sv-stock=" "></div>').item).not.toHaveProperty('available');
  });

  test('may all be missing', () => {
    const { item, errors } = read('<div></div>');
    expect(item).toEqual({ id: '' });
    expect(errors).toEqual([]);
  });

  test('may be empty where that means no tags', () => {
    const { item, errors } = read('<div data-sv-item="a" data-sv-tags=" "></div>');
    expect(item).toEqual({ id: 'a', tags: [] });
    expect(errors).toEqual([]);
  });

  test.each([
    ['data-sv-tags', 'running shoes'],
    ['data-sv-price', '59,90'],
    ['data-sv-price', '€ 59'],
    ['data-sv-price', ''],
    ['data-sv-price', '-1'],
    ['data-sv-price', 'Infinity'],
    ['data-sv-boost', 'high'],
  ])('that do not parse (%s="%s") are skipped and reported with the element', (name, text) => {
    const { item, errors, element } = read(`<div data-sv-item="a" ${name}="${text}"></div>`);
    expect(item).toEqual(name === 'data-sv-tags' ? { id: 'a', tags: [] } : { id: 'a' });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ code: 'attribute-invalid', element });
    expect(errors[0]!.message).toContain(name);
    expect(errors[0]!.message).toContain(JSON.stringify(text));
  });

  test('that are right in part count for that part', () => {
    const { item, errors } = read('<div data-sv-item="a" data-sv-tags="running; brand: Acme"></div>');
    expect(item.tags).toEqual(['brand:acme']);
    expect(errors).toEqual([]);
  });

  test('of free things are read: a price of 0', () => {
    expect(read('<div data-sv-item="a" data-sv-price="0"></div>').item.price).toBe(0);
  });

  test('are read from a form whose field is named getAttribute', () => {
    const form = document.createElement('form');
    form.setAttribute('data-sv-item', 'a');
    // What browsers do by themselves: a field's name shadows the method.
    Object.defineProperty(form, 'getAttribute', { value: document.createElement('input') });
    expect(attributeOf(form, 'data-sv-item')).toBe('a');
  });
});

describe('what must not be read', () => {
  test.each([
    '<div data-sv-ignore><i></i></div>',
    '<form><i></i></form>',
    '<div contenteditable><i></i></div>',
    '<div contenteditable="true"><i></i></div>',
  ])('is inside %s', (html) => {
    show(html);
    expect(find('i').closest(PRIVATE)).not.toBe(null);
  });

  test.each(['<div contenteditable="false"><i></i></div>', '<div><i></i></div>'])('is not inside %s', (html) => {
    show(html);
    expect(find('i').closest(PRIVATE)).toBe(null);
  });
});
