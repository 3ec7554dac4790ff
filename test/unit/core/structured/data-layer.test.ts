import { describe, expect, test } from 'vitest';
import { eventsOfEntry } from '../../../../src/core/structured/data-layer.js';

/** Name, ids, tags and prices of what an entry tells. */
function tell(entry: unknown) {
  return eventsOfEntry(entry).map(({ name, items }) => [name, ...items.map(({ keys, tags, price }) => [keys[0], tags.join('; '), price])]);
}

const SHIRT = { item_id: 'S1', item_name: 'Shirt', item_brand: 'Loom', item_category: 'Clothes', item_category2: 'Tops', item_variant: 'Blue', price: 19.9, quantity: 1 };
const TAGS = 'category:clothes; category:clothes > tops; brand:loom; variant:blue';

describe('GA4', () => {
  test.each(['view_item_list', 'select_item', 'view_item', 'add_to_wishlist', 'add_to_cart', 'remove_from_cart', 'purchase', 'remove_from_wishlist', 'refund'])('%s with its items', (event) => {
    expect(tell({ event, ecommerce: { items: [SHIRT] } })).toEqual([[event, ['S1', TAGS, 19.9]]]);
  });

  test('by gtag’s commands, which are no arrays', () => {
    const command = { 0: 'event', 1: 'add_to_cart', 2: { items: [SHIRT] }, length: 3 };
    expect(tell(command)).toEqual([['add_to_cart', ['S1', TAGS, 19.9]]]);
    expect(tell(['config', 'G-1', { items: [SHIRT] }])).toEqual([]);
    expect(tell(['event', 'page_view', {}])).toEqual([]);
  });

  test('with items beside the event, as some templates push them', () => {
    expect(tell({ event: 'view_item', items: [SHIRT] })).toEqual([['view_item', ['S1', TAGS, 19.9]]]);
  });

  test('a search, without what was searched for', () => {
    expect(eventsOfEntry({ event: 'search', search_term: 'my secret' })).toEqual([{ name: 'search', items: [] }]);
  });

  test('events that say nothing of a visitor’s taste, or have no items, are passed over', () => {
    expect(tell({ event: 'view_cart', ecommerce: { items: [SHIRT] } })).toEqual([]);
    expect(tell({ event: 'purchase', ecommerce: {} })).toEqual([]);
    expect(tell({ event: 'refund', ecommerce: { transaction_id: 'T1' } })).toEqual([]);
    expect(tell({ event: 'refund', ecommerce: { refund: { actionField: { id: 'T1' } } } })).toEqual([]);
    expect(tell({ ecommerce: null })).toEqual([]);
  });

  test('an item without a number is called by its name, one without either is left out', () => {
    expect(tell({ event: 'view_item', ecommerce: { items: [{ item_name: 'Cap' }, { price: 3 }, null, 'x', [SHIRT]] } })).toEqual([['view_item', ['Cap', '', undefined]]]);
  });

  test('numbers as texts, and prices as pages write them', () => {
    expect(tell({ event: 'view_item', ecommerce: { items: [{ item_id: 12, price: '1.299,00 €' }] } })).toEqual([['view_item', ['12', '', 1299]]]);
  });

  test('at most 200 items of one entry', () => {
    const items = Array.from({ length: 300 }, (_, index) => ({ item_id: index + 1 }));
    expect(eventsOfEntry({ event: 'view_item_list', ecommerce: { items } })[0]!.items).toHaveLength(200);
  });
});

describe('Universal Analytics', () => {
  const product = { id: 'P1', name: 'Chair', brand: 'Wood', category: 'Home/Chairs', variant: 'Oak', price: '45.00' };
  const told = ['P1', 'category:home; category:home > chairs; brand:wood; variant:oak', 45];

  test.each([
    ['detail', 'view_item'],
    ['click', 'select_item'],
    ['add', 'add_to_cart'],
    ['remove', 'remove_from_cart'],
    ['purchase', 'purchase'],
    ['refund', 'refund'],
  ])('%s is %s, whatever the event is called', (key, name) => {
    expect(tell({ event: 'anything', ecommerce: { currencyCode: 'EUR', [key]: { actionField: {}, products: [product] } } })).toEqual([[name, told]]);
  });

  test.each(['purchase', 'refund'])('%s by an event of that name', (key) => {
    expect(tell({ event: key, ecommerce: { [key]: { products: [product] } } })).toEqual([[key, told]]);
  });

  test('impressions, in an entry with a detail', () => {
    expect(tell({ ecommerce: { impressions: [product], detail: { products: [product] } } })).toEqual([
      ['view_item_list', told],
      ['view_item', told],
    ]);
  });
});

test.each([[undefined], [null], [0], ['event'], [() => 0], [[]], [{}], [{ event: {} }], [{ event: 'view_item', ecommerce: 'x' }], [{ event: 'view_item', ecommerce: { items: {} } }], [Object.create({ event: 'search' })]])('%o tells nothing', (entry) => {
  expect(eventsOfEntry(entry)).toEqual([]);
});
