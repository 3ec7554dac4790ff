import { expect, test } from 'vitest';
import { isGone } from '../../../src/core/stock.js';

test.each(['0', ' 0 ', 'out', 'OutOfStock', 'out of stock', 'out_of_stock', 'SoldOut', 'sold out', 'oos', 'Discontinued', 'unavailable'])('%j is gone', (stock) => {
  expect(isGone(stock)).toBe(true);
});

test.each(['', '1', '10', 'in', 'InStock', 'in stock', 'PreOrder', 'about', 'outdoor', '0.5'])('%j is not', (stock) => {
  expect(isGone(stock)).toBe(false);
});
