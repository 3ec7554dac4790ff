import { expect, test } from 'vitest';
import { areaOf, firstPlace, gainOf, helpedAndHarmed, hitOf, reciprocalOf } from '../../../../src/cli/replay/measures.js';

const TWELVE = Array.from({ length: 12 }, (_, index) => index);

test('what was chosen in the third place of twelve is a hit, worth 1/3 and 1 / log2(4)', () => {
  const place = firstPlace(TWELVE, [2]);
  expect([place, hitOf(place), reciprocalOf(place), gainOf(TWELVE, [2])]).toEqual([3, 1, 1 / 3, 0.5]);
});

test('the tenth place still counts, the eleventh is worth nothing', () => {
  expect([hitOf(10), reciprocalOf(10), gainOf(TWELVE, [9])]).toEqual([1, 0.1, 1 / Math.log2(11)]);
  expect([hitOf(11), reciprocalOf(11), gainOf(TWELVE, [10])]).toEqual([0, 0, 0]);
});

test('of two that were chosen the gain is that of both, against having them first', () => {
  expect(gainOf([5, 0, 7, 1], [0, 1])).toBeCloseTo((1 / Math.log2(3) + 1 / Math.log2(5)) / (1 + 1 / Math.log2(3)));
  expect(gainOf([1, 0, 7, 5], [0, 1])).toBe(1);
});

test('the area is the share of pairs in which what was chosen stands first', () => {
  expect(areaOf([3, 0, 1, 2], [3])).toBe(1);
  expect(areaOf([0, 1, 2, 3], [3])).toBe(0);
  expect(areaOf([0, 3, 1, 2], [3])).toBeCloseTo(2 / 3);
  expect(areaOf([0, 3, 1, 2], [3, 2])).toBeCloseTo(1 / 4); // of 3-0, 3-1, 2-0, 2-1 one is right
});

test('units are helped and harmed by the sum over their questions; those that come out the same are neither', () => {
  const units = [7, 7, 8, 9, 9, 6];
  const gains = [1, 0, 0.2, 0.3, 0.3, 0.1 + 0.2];
  const others = [0.5, 0, 0.5, 0.2, 0.4, 0.3];
  expect(helpedAndHarmed(units, gains, others)).toEqual({ helped: 1 / 4, harmed: 1 / 4 });
  expect(helpedAndHarmed(units, others, gains), 'the other way round').toEqual({ helped: 1 / 4, harmed: 1 / 4 });
  expect(helpedAndHarmed([1, 2], [1, 1], [0, 0])).toEqual({ helped: 1, harmed: 0 });
});
