import { expect, test } from 'vitest';
import { createResampler } from '../../../../src/cli/evaluate/resample.js';

test('the interval holds the mean and is about as wide as theory says', () => {
  const visitors = Array.from({ length: 400 }, (_, index) => index);
  const values = visitors.map((visitor) => visitor % 2);
  const { mean, low, high } = createResampler(visitors, 1).estimate(values);
  expect(mean).toBe(0.5);
  expect(high! - low!).toBeGreaterThan(0.8 * 2 * 1.96 * Math.sqrt(0.25 / 400));
  expect(high! - low!).toBeLessThan(1.2 * 2 * 1.96 * Math.sqrt(0.25 / 400));
});

test('visitors are drawn, not choices: a hundred choices of one are no more certain than one', () => {
  const visitors = Array.from({ length: 2000 }, (_, index) => index % 20);
  const { low, high } = createResampler(visitors, 1).estimate(visitors.map((visitor) => Number(visitor < 10)));
  expect(high! - low!).toBeGreaterThan(0.3);
});

test('differences are taken question by question: what is always ahead by 0.1 has no width', () => {
  const visitors = [0, 1, 2, 3];
  const { mean, low, high } = createResampler(visitors, 1).compare([0.6, 0.1, 0.9, 0.4], [0.5, 0, 0.8, 0.3]);
  for (const value of [mean, low!, high!]) expect(value).toBeCloseTo(0.1, 10);
});

test('the same seed gives the same interval, another one another', () => {
  const visitors = Array.from({ length: 50 }, (_, index) => index);
  const values = visitors.map((visitor) => Math.sin(visitor));
  expect(createResampler(visitors, 3).estimate(values)).toEqual(createResampler(visitors, 3).estimate(values));
  expect(createResampler(visitors, 4).estimate(values)).not.toEqual(createResampler(visitors, 3).estimate(values));
});

test('of one visitor there is a mean and no interval', () => {
  expect(createResampler([5, 5], 1).estimate([0, 1])).toEqual({ mean: 0.5, low: null, high: null });
});
