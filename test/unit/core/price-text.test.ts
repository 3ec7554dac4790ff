import { describe, expect, test } from 'vitest';
import { lowestPriceIn } from '../../../src/core/price-text.js';

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

describe('an amount that is no price of the thing is left out', () => {
  test.each([
    ['14,99 € (2,99 € / 100 g)', 14.99],
    ['14,99 € 2,99 € / 100 g', 14.99],
    ['$12 $3 per pound', 12],
    ['$40 You save $2', 40],
    ['129,99 zł', 129.99],
    ['Levi 501 10,99 €', 10.99],
    ['99kr', 99],
    ['100EUR', 100],
    ['EUR100', 100],
    ['1 299 Kč', 1299],
    ['1’299 CHF', 1299],
    ['19,– €', 19],
    ['2 990 Ft', 2990],
    ['1 500 руб.', 1500],
    [`Coat${'\n      '.repeat(100)}$59`, 59],
    ['5 krone pieces', undefined],
  ])('%j: %s', (text, price) => {
    expect(lowestPriceIn(text)).toBe(price);
  });
});
