import { describe, expect, test } from 'vitest';
import { ACTION_WEIGHTS, parseEvent, parseItem, type EventInput } from '../../../src/core/index.js';
import { actionWeight, compareEvents, countTags, type EventName } from '../../../src/core/event.js';
import { refusal } from './refusal.js';

const names = Object.keys(ACTION_WEIGHTS) as EventName[];
const actions = names.filter((name) => ACTION_WEIGHTS[name] !== 0);

describe('an event of one item', () => {
  test('is read in our fields', () => {
    expect(parseEvent('view_item', { id: 'a', tags: { brand: 'Nike' }, price: 5, list: 'front' })).toEqual([
      { name: 'view_item', list: 'front', item: { id: 'a', tags: ['brand:nike'], price: 5 } },
    ]);
  });

  test("is read in GA4's fields", () => {
    const [draft] = parseEvent('add_to_cart', { item_id: 'a', item_brand: 'Nike', item_list_name: 'Front' });
    expect(draft).toMatchObject({ name: 'add_to_cart', list: 'Front', item: { id: 'a', tags: ['brand:nike'] } });
  });

  test('keeps of the item only what learning needs', () => {
    const [draft] = parseEvent('view_item', { id: 'a', boost: 3, available: false });
    expect(Object.keys(draft!.item!)).toEqual(['id', 'tags', 'price']);
  });

  test('may have the number 0 for an id', () => {
    expect(parseEvent('view_item', { id: 0 })[0]!.item!.id).toBe('0');
  });

  test('keeps how long a look was', () => {
    expect(parseEvent('dwell', { id: 'a', duration: 12_000 })[0]!.duration).toBe(12_000);
  });
});

describe("GA4's items", () => {
  test('become one event each', () => {
    const drafts = parseEvent('purchase', { items: [{ item_id: 'a', item_category: 'x', item_category2: 'y' }, { id: 'b' }] });
    expect(drafts.map(({ item }) => item)).toEqual([
      { id: 'a', tags: ['category:x', 'category:x > y'], price: undefined },
      { id: 'b', tags: [], price: undefined },
    ]);
  });

  test('go before an id beside them', () => {
    expect(parseEvent('purchase', { id: 'outer', items: [{ id: 'inner' }] }).map(({ item }) => item!.id)).toEqual(['inner']);
  });

  test.each([
    [199, 199],
    [200, 200],
    [201, 200],
  ])('count up to 200: of %i, %i', (given, kept) => {
    const items = Array.from({ length: given }, (_, index) => ({ id: index }));
    expect(parseEvent('purchase', { items })).toHaveLength(kept);
  });

  test('of a list that was seen become one event that counts what was offered', () => {
    const items = [{ id: 1, tags: 'brand: a; size: 42' }, { id: 2, tags: 'brand: a' }, { item_id: '3', item_brand: 'B' }];
    expect(parseEvent('view_item_list', { items, item_list_name: 'Front' })).toEqual([
      { name: 'view_item_list', list: 'Front', offered: { 'brand:a': 2, 'size:42': 1, 'brand:b': 1 }, among: items.map(parseItem) },
    ]);
  });

  test.each([[undefined], [[]]])('may be missing or none in a list that was seen: %o', (items) => {
    expect(parseEvent('view_item_list', items && { items })).toEqual([{ name: 'view_item_list', offered: {}, among: [] }]);
  });
});

describe('an event without an item', () => {
  test.each(['page_view', 'search'])('is fine for %s', (name) => {
    expect(parseEvent(name)).toEqual([{ name }]);
    expect(parseEvent(name, { items: [] })).toHaveLength(1);
  });

  test.each(actions)('is refused for %s', (name) => {
    expect(() => parseEvent(name)).toThrow(refusal('event-invalid', `the data of ${name}`, '{ id, tags }', 'an object'));
    expect(() => parseEvent(name, { items: [] })).toThrow(refusal('event-invalid', name));
  });
});

describe('what was searched for', () => {
  test('is taken of a search', () => {
    expect(parseEvent('search', { search_term: 'Red shoes' })).toEqual([{ name: 'search', search_term: 'Red shoes' }]);
    expect(parseEvent('search', { search_term: '' })).toEqual([{ name: 'search' }]);
  });

  test('is none of any other event', () => {
    expect(parseEvent('page_view', { search_term: 'Red shoes' })).toEqual([{ name: 'page_view' }]);
  });

  test.each<unknown>([7, null, {}, ['a']])('is refused where it is no text: %o', (term) => {
    expect(() => parseEvent('search', { search_term: term as string })).toThrow(refusal('event-invalid', 'search_term', 'string'));
  });
});

describe('the name of a list', () => {
  test('is cut at 128 characters', () => {
    expect(parseEvent('page_view', { list: 'x'.repeat(128) })[0]!.list).toHaveLength(128);
    expect(parseEvent('page_view', { list: 'x'.repeat(129) })[0]!.list).toHaveLength(128);
  });

  test("is ours where GA4's is there too", () => {
    expect(parseEvent('page_view', { list: 'ours', item_list_name: 'theirs' })[0]!.list).toBe('ours');
  });
});

describe('what is refused is named, with what is allowed and what came', () => {
  test.each<[name: unknown]>([['view_product'], [''], ['VIEW_ITEM'], ['constructor'], ['__proto__'], [undefined], [null], [7]])('event %o', (name) => {
    expect(() => parseEvent(name as string)).toThrow(refusal('event-invalid', 'event', names.join(', '), String(name)));
  });

  test.each<[input: unknown, ...parts: string[]]>([
    [null, 'the data of view_item', 'object', 'null'],
    ['sku-1', 'the data of view_item', 'object', '"sku-1"'],
    [{ id: 'a', list: 5 }, 'list', 'string', '5'],
    [{ id: 'a', item_list_name: {} }, 'list', 'string', 'an object'],
    [{ id: 'a', duration: -1 }, 'duration', 'from 0', '-1'],
    [{ id: 'a', duration: NaN }, 'duration', 'a number', 'NaN'],
    [{ id: 'a', duration: '5' }, 'duration', 'a number', '"5"'],
    [{ items: 'sku-1' }, 'items', 'an array', '"sku-1"'],
    [{ items: null }, 'items', 'an array', 'null'],
    [{ items: {} }, 'items', 'an array', 'an object'],
  ])('%o', (input, ...parts) => {
    expect(() => parseEvent('view_item', input as EventInput)).toThrow(refusal('event-invalid', ...parts));
  });

  test.each<[input: unknown, ...parts: string[]]>([
    [{ id: '' }, 'id', 'not empty'],
    [{ id: 'a', price: -1 }, 'price', '-1'],
    [{ items: [{ id: 'a' }, {}] }, 'id', 'undefined'],
    [{ items: [null] }, 'item', 'null'],
    [{ items: [{ item_id: 'a', tags: { x: {} } }] }, 'tags.x'],
  ])('an item of it: %o', (input, ...parts) => {
    expect(() => parseEvent('view_item', input as EventInput)).toThrow(refusal('item-invalid', ...parts));
  });
});

describe('what an event says of its item', () => {
  const item = { id: 'a', tags: [] };

  test.each(names)('%s: nothing without an item', (name) => {
    expect(actionWeight({ name, duration: 60_000 })).toBe(0);
  });

  test('more for a purchase than for a look, and less than nothing for what was turned down', () => {
    const weight = (name: EventName) => actionWeight({ name, item });
    expect(weight('view_item')).toBe(1);
    expect(weight('select_item')).toBe(1);
    expect(weight('add_to_wishlist')).toBeGreaterThan(weight('view_item'));
    expect(weight('add_to_cart')).toBeGreaterThan(weight('add_to_wishlist'));
    expect(weight('purchase')).toBeGreaterThanOrEqual(weight('add_to_cart'));
    expect(weight('remove_from_cart')).toBeLessThan(0);
    expect(weight('dismiss')).toBeLessThan(weight('remove_from_cart'));
    expect(weight('add_to_wishlist') + weight('remove_from_wishlist')).toBe(0);
    for (const name of ['page_view', 'view_item_list', 'search'] as const) expect(weight(name)).toBe(0);
  });

  test.each([
    [undefined, false],
    [0, false],
    [9_999, false],
    [10_000, true],
    [60_000, true],
  ])('a dwell of %o ms says something: %o', (duration, says) => {
    expect(actionWeight({ name: 'dwell', item, duration }) > 1).toBe(says);
    if (!says) expect(actionWeight({ name: 'dwell', item, duration })).toBe(0);
  });
});

test('events stand in the order of time, then of pages, then of numbers', () => {
  const place = (at: number, tab: string, seq: number) => ({ at, tab, seq });
  const ordered = [place(1, 'b', 9), place(2, 'a', 1), place(2, 'a', 2), place(2, 'a', 10), place(2, 'b', 1), place(3, 'a', 3)];
  expect([...ordered].reverse().sort(compareEvents)).toEqual(ordered);
  expect([4, 1, 5, 0, 3, 2].map((index) => ordered[index]!).sort(compareEvents)).toEqual(ordered);
});

test('tags are counted over items', () => {
  expect(countTags([{ tags: ['a:1', 'b:1'] }, { tags: [] }, { tags: ['a:1'] }])).toEqual({ 'a:1': 2, 'b:1': 1 });
});
