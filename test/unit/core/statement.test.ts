import { expect, test } from 'vitest';
import { isSorted } from '../../../src/core/statement.js';

test.each([
  '?sort=price',
  '?sort_by=price',
  '?sort-by=price',
  '?sortby=price',
  '?sortBy=price',
  '?order=asc',
  '?orderby=date',
  '?order_by=date',
  '?ORDERBY=date',
  '?page=2&sort=price',
  '?q=a&order-by=b&page=2',
])('a visitor chose the order in %s', (search) => {
  expect(isSorted(search)).toBe(true);
});

test.each([
  '',
  '?',
  '?sort',
  '?sort=',
  '?sort=&page=2',
  '?page=2',
  '?resort=alps',
  '?reorder=1',
  '?assort=1',
  '?sorted=1',
  '?orders=1',
  '?q=sort=price',
  '?q=order',
])('nobody chose an order in %o', (search) => {
  expect(isSorted(search)).toBe(false);
});
