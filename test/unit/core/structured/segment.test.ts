import { describe, expect, test } from 'vitest';
import { eventOfTrack } from '../../../../src/core/structured/segment.js';

const SHIRT = { product_id: '507f1f77', sku: 'G-32', name: 'Shirt', brand: 'Loom', category: 'Clothes/Tops', variant: 'Blue', price: 18.99, quantity: 1, coupon: 'MAYDEALS' };
const ITEM = { source: 'data-layer', type: '', keys: ['507f1f77', 'G-32'], title: 'Shirt', tags: ['category:clothes', 'category:clothes > tops', 'brand:loom', 'variant:blue'], price: 18.99 };

describe('a call of track()', () => {
  test.each([
    ['Product Viewed', 'view_item'],
    ['Product Clicked', 'select_item'],
    ['Product Added', 'add_to_cart'],
    ['Product Removed', 'remove_from_cart'],
    ['Product Added to Wishlist', 'add_to_wishlist'],
    ['Product Removed from Wishlist', 'remove_from_wishlist'],
  ])('%s is %s of the product in its properties', (event, name) => {
    expect(eventOfTrack(event, SHIRT)).toEqual({ name, items: [ITEM] });
  });

  test.each([
    ['Product List Viewed', 'view_item_list'],
    ['Order Completed', 'purchase'],
    ['Order Refunded', 'refund'],
  ])('%s is %s of its products', (event, name) => {
    expect(eventOfTrack(event, { order_id: '1', products: [SHIRT, { sku: 'G-33' }] })).toMatchObject({ name, items: [ITEM, { keys: ['G-33'] }] });
  });

  test('Products Searched is a search, without what was searched for', () => {
    expect(eventOfTrack('Products Searched', { query: 'my secret', sku: 'a' })).toEqual({ name: 'search', items: [] });
  });

  test('is about a product by its name where it has no number', () => {
    expect(eventOfTrack('Product Viewed', { name: 'Shirt', price: '12,50' })).toMatchObject({ items: [{ keys: ['Shirt'], price: 12.5 }] });
  });

  test('with at most 200 products is read', () => {
    expect(eventOfTrack('Order Completed', { products: Array.from({ length: 300 }, (_, index) => ({ sku: `${index}` })) })!.items).toHaveLength(200);
  });

  test.each<[event: unknown, properties: unknown]>([
    ['Cart Viewed', { products: [SHIRT] }],
    ['product viewed', SHIRT],
    ['constructor', SHIRT],
    [undefined, SHIRT],
    [{ toString: () => 'Product Viewed' }, SHIRT],
    ['Product Viewed', undefined],
    ['Product Viewed', {}],
    ['Product Viewed', Object.create(SHIRT)],
    ['Order Refunded', { order_id: '1' }],
    ['Order Completed', { products: {} }],
    ['Order Completed', { products: [null, 5, 'G-32', {}, [SHIRT]] }],
  ])('%o with %o tells nothing', (event, properties) => {
    expect(eventOfTrack(event, properties)).toBe(null);
  });
});
