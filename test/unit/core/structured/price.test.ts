import { expect, test } from 'vitest';
import { parsePrice } from '../../../../src/core/structured/price.js';

test.each([
  ['12', 12],
  ['12.5', 12.5],
  ['12,50', 12.5],
  ['0', 0],
  ['0.00', 0],
  ['1299.5', 1299.5],
  ['1,299.50 USD', 1299.5],
  ['1.299,50 €', 1299.5],
  ['€ 12.50', 12.5],
  ["CHF 1'299.90", 1299.9],
  ['1 299,00 kr', 1299],
  ['1\u202f299,00', 1299],
  ['1,000', 1000],
  ['1.000.000', 1000000],
  ['1.250', 1.25],
  ['10,000', 10000],
  ['5.', 5],
  ['12,-', 12],
])('%j is %d', (text, price) => {
  expect(parsePrice(text)).toBe(price);
});

test.each(['', 'free', '-5', '- 5', 'NaN', 'Infinity', '.', 'on request'])('%j is no price', (text) => {
  expect(parsePrice(text)).toBe(undefined);
});
