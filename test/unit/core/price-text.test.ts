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
