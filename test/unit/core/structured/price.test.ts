import { describe, expect, test } from 'vitest';
import { lowestPriceIn, parsePrice } from '../../../../src/core/structured/price.js';

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

describe('the price in the text of a card', () => {
  test.each([
    ['Blue coat $59.90', 59.9],
    ['Coat 1.250 €', 1250],
    ['Coat 1.299,00 € now 899,00 €', 899],
    ['Was £80 Now £60', 60],
    ['EUR 12', 12],
    ['349 kr', 349],
    ['Navy trousers, no. 1 $28', 28],
    ['12 € 15 €', 12],
    ['$40 $30', 30],
    ["CHF 1'299.90", 1299.9],
    ['No. 12 of 1999, size 42', undefined],
    ['', undefined],
    ['4.5 stars (120 reviews)', undefined],
    ['$', undefined],
  ])('%j: %s', (text, price) => {
    expect(lowestPriceIn(text)).toBe(price);
  });

  test('is found in bounded time whatever the text', () => {
    const text = '1 '.repeat(250) + '$'.repeat(250);
    const begin = performance.now();
    lowestPriceIn(text);
    lowestPriceIn('1,1.'.repeat(125));
    expect(performance.now() - begin).toBeLessThan(100);
  });
});
