import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limitMoves } from '../../../../src/core/rank/limit-moves.js';

test.each<[order: number[], most: number | undefined, expected: number[]]>([
  [[4, 3, 2, 1, 0], 1, [1, 0, 3, 2, 4]],
  [[4, 3, 2, 1, 0], 2, [2, 3, 0, 1, 4]],
  [[4, 0, 1, 2, 3], 2, [0, 1, 4, 2, 3]],
  [[4, 3, 2, 1, 0], 4, [4, 3, 2, 1, 0]],
  [[4, 3, 2, 1, 0], undefined, [4, 3, 2, 1, 0]],
  [[8, 2, 5], 1, [2, 8, 5]],
  [[], 3, []],
])('%j within %s places: %j', (order, most, expected) => {
  expect(limitMoves(order, most)).toEqual(expected);
});

test('nothing moves further than it may, nothing is lost, and what may go all the way does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }).chain((size) => fc.tuple(fc.shuffledSubarray(Array.from({ length: size }, (_, index) => index), { minLength: size }), fc.integer({ min: 1, max: 45 }))), ([order, most]) => {
      const limited = limitMoves(order, most);
      expect([...limited].sort((a, b) => a - b)).toEqual([...order].sort((a, b) => a - b));
      limited.forEach((index, place) => expect(Math.abs(index - place)).toBeLessThanOrEqual(most));
      if (order.length > 0) expect(limited[0]).toBe(order.find((index) => index <= most));
    }),
  );
});
