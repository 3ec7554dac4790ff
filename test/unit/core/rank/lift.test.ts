import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averse, lift } from '../../../../src/core/rank/lift.js';

const weight = fc.double({ min: 0, max: 1000, noNaN: true });
const base = fc.double({ min: 0.001, max: 1, noNaN: true });
const shrinkage = fc.double({ min: 0.1, max: 50, noNaN: true });

describe('the lift of a tag', () => {
  test.each<[chosen: number, total: number, base: number, shrinkage: number, logarithmOf: number]>([
    [1, 1, 0.5, 2, 4 / 3],
    [0, 1, 0.5, 2, 2 / 3],
    [3, 4, 0.25, 4, 2],
    [0, 4, 0.5, 4, 0.5],
  ])('chosen %d of %d, at a base of %d with %d pseudo-actions, is the logarithm of %d', (chosen, total, share, k, ratio) => {
    expect(lift(chosen, total, share, k)).toBeCloseTo(Math.log(ratio), 12);
  });

  test('is zero for a tag that everything carries', () => {
    fc.assert(fc.property(weight, shrinkage, (total, k) => void expect(lift(total, total, 1, k)).toBeCloseTo(0, 12)));
  });

  test('is zero without any evidence', () => {
    fc.assert(fc.property(base, shrinkage, (share, k) => void expect(lift(0, 0, share, k)).toBeCloseTo(0, 12)));
  });

  test('is zero for what was chosen as often as it was offered', () => {
    fc.assert(fc.property(weight, base, shrinkage, (total, share, k) => void expect(lift(total * share, total, share, k)).toBeCloseTo(0, 9)));
  });

  test('grows with what was chosen, also below zero', () => {
    const pair = fc.tuple(fc.double({ min: -100, max: 1000, noNaN: true }), fc.double({ min: 1e-3, max: 100, noNaN: true }));
    fc.assert(
      fc.property(pair, base, shrinkage, ([chosen, more], share, k) => {
        expect(lift(averse(chosen + more, k), 2000, share, k)).toBeGreaterThan(lift(averse(chosen, k), 2000, share, k));
      }),
    );
  });

  test('nears zero with more pseudo-actions', () => {
    expect(lift(5, 5, 0.5, 10)).toBeLessThan(lift(5, 5, 0.5, 2));
    expect(lift(0, 5, 0.5, 10)).toBeGreaterThan(lift(0, 5, 0.5, 2));
  });

  test('loses at most 1.5 more for what was turned down, however often', () => {
    const loss = (chosen: number) => lift(0, 10, 0.5, 2) - lift(averse(chosen, 2), 10, 0.5, 2);
    expect(loss(-2)).toBeCloseTo(0.75, 12);
    expect(loss(-1e9)).toBeLessThanOrEqual(1.5);
    expect(loss(-1e9)).toBeCloseTo(1.5, 6);
    expect(loss(-1e-9)).toBeCloseTo(0, 6);
  });
});
