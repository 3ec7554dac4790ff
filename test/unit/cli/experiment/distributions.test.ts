import { expect, test } from 'vitest';
import { chiSquareTail, logGamma, normalQuantile } from '../../../../src/cli/experiment/distributions.js';

// Abramowitz and Stegun, tables 26.8, 26.5 and 6.1 to 6.4; the thousandths and below as R gives them.
test.each([
  [1, 3.841459, 0.05], [1, 6.634897, 0.01], [1, 10.827566, 0.001], [1, 12.115665, 0.0005], [1, 0.00393214, 0.95],
  [2, 5.991465, 0.05], [2, 9.21034, 0.01], [2, 13.815511, 0.001], [2, 15.201805, 0.0005],
  [5, 11.070498, 0.05], [5, 15.086272, 0.01], [5, 20.515006, 0.001], [5, 1.145476, 0.95],
  [10, 18.307038, 0.05], [10, 23.209251, 0.01], [10, 29.588298, 0.001], [10, 3.940299, 0.95],
  [19, 30.143527, 0.05], [19, 36.190869, 0.01], [30, 43.772972, 0.05], [100, 124.342113, 0.05],
])('chi-square with %d degrees of freedom is above %d with a chance of %d', (degrees, statistic, tail) => {
  expect(chiSquareTail(statistic, degrees) / tail).toBeCloseTo(1, 5);
});

test.each([
  [0.5, 0], [0.25, 0.67449], [0.2, 0.841621], [0.1, 1.281552], [0.05, 1.644854], [0.025, 1.959964], [0.01, 2.326348], [0.005, 2.575829], [0.001, 3.090232], [0.0005, 3.290527], [0.0001, 3.719016], [1e-6, 4.753424], [1e-9, 5.997807],
])('a normal draw is with a chance of %d above %d', (tail, quantile) => {
  expect(normalQuantile(tail)).toBeCloseTo(quantile, 6);
});

test.each([
  [0.1, 2.2527126517], [0.5, 0.5723649429], [1, 0], [1.5, -0.1207822376], [2, 0], [3, 0.6931471806], [5, 3.1780538303], [10, 12.8018274801], [50, 144.5657439463], [100, 359.1342053696], [1000, 5905.2204232092],
])('the logarithm of gamma at %d is %d', (x, value) => {
  expect(logGamma(x)).toBeCloseTo(value, 9);
});

test('nothing is as far off as one likes: no statistic gives 1, a vast one 0, and neither is no number', () => {
  expect([chiSquareTail(0, 3), chiSquareTail(1e6, 3)]).toEqual([1, 0]);
});
