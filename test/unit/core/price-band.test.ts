import { describe, expect, test } from 'vitest';
import { bordersOf, withBand } from '../../../src/core/price-band.js';

const PRICES = [80, 10, 20, 70, 30, 40, 60, 50];

describe('the prices of a list', () => {
  test('part it into quarters', () => {
    expect(bordersOf(PRICES)).toEqual([20, 40, 60]);
  });

  test.each([
    ['seven', PRICES.slice(1)],
    ['three that differ', [1, 1, 1, 2, 2, 2, 3, 3]],
    ['none', []],
  ])('say nothing where there are %s', (_, prices) => {
    expect(bordersOf(prices)).toBe(null);
  });
});

describe('an item', () => {
  test.each([
    [10, 'price:low'],
    [20, 'price:low'],
    [21, 'price:lower middle'],
    [60, 'price:upper middle'],
    [1000, 'price:high'],
  ])('of %d is in the band %s', (price, band) => {
    expect(withBand(['kind:oak'], price, [20, 40, 60])).toEqual(['kind:oak', band]);
  });

  test('is as cheap or dear as it is in this list, whatever it was in another', () => {
    expect(withBand(['price:high', 'kind:oak'], 10, [20, 40, 60])).toEqual(['kind:oak', 'price:low']);
  });

  test('without a price, or in a list without bands, keeps its tags', () => {
    expect(withBand(['price:high'], undefined, [20, 40, 60])).toEqual(['price:high']);
    expect(withBand(['price:high'], 10, null)).toEqual(['price:high']);
  });
});
