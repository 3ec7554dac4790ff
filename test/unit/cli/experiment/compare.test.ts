import { expect, test } from 'vitest';
import { compareArms } from '../../../../src/cli/experiment/compare.js';
import { differenceOfShares, standardErrors } from '../../../../src/cli/experiment/intervals.js';

const ALPHA = { alpha: 0.05 };
const TWO = { experiment: 'hero', arms: [{ arm: 'control', visitors: 10_000, conversions: 300 }, { arm: 'new', visitors: 10_000, conversions: 400 }] };
const THREE = { ...TWO, arms: [...TWO.arms, { arm: 'other', visitors: 10_000, conversions: 310 }] };

test('each arm is held against the control, which is the first one, or the one that is named', () => {
  expect(compareArms(TWO, ALPHA).comparisons).toMatchObject([{ arm: 'new', of: 'rate', verdict: 'higher', difference: { mean: 0.010000000000000002 } }]);
  expect(compareArms(TWO, { ...ALPHA, control: 'new' }).comparisons).toMatchObject([{ arm: 'control', verdict: 'lower' }]);
  expect(compareArms(THREE, { ...ALPHA, control: 'new' }).comparisons.map(({ arm }) => arm)).toEqual(['control', 'other']);
});

test('several arms share what may be wrong', () => {
  const { alphaEach, comparisons } = compareArms(THREE, ALPHA);
  expect(alphaEach).toBe(0.025);
  expect(comparisons[0]!.difference).toEqual(differenceOfShares({ some: 400, all: 10_000 }, { some: 300, all: 10_000 }, standardErrors(20_000, { alpha: 0.025 })));
});

test('for many looks intervals are wider, and samples have the other test', () => {
  const [once, often] = [compareArms(TWO, ALPHA), compareArms(TWO, { ...ALPHA, tunedTo: 10_000 })];
  expect(often.comparisons[0]!.difference.low).toBeLessThan(once.comparisons[0]!.difference.low!);
  expect([once.sampleRatio.test, often.sampleRatio.test]).toEqual(['chi-square', 'sequential']);
});

test('an outcome gives means, by the sum of squares as by the numbers themselves', () => {
  const outcomeOf = (values: readonly number[]) => ({ visitors: values.length, conversions: 0, outcome: { sum: values.reduce((sum, value) => sum + value, 0), sumOfSquares: values.reduce((sum, value) => sum + value ** 2, 0) } });
  const { comparisons, arms } = compareArms({ experiment: '', arms: [{ arm: 'a', ...outcomeOf([1, 2, 3, 4]) }, { arm: 'b', ...outcomeOf([2, 4, 6, 8]) }] }, ALPHA);
  // Variances 5/3 and 20/3 of four each: the difference has one of 25/12.
  const half = 1.959964 * Math.sqrt(25 / 12);
  expect(comparisons[1]).toMatchObject({ of: 'mean', arm: 'b', verdict: 'undecided', difference: { mean: 2.5 }, lift: { mean: 1 } });
  expect(comparisons[1]!.difference.low).toBeCloseTo(2.5 - half, 5);
  expect(arms[0]!.mean!.high).toBeCloseTo(2.5 + 1.959964 * Math.sqrt(5 / 12), 5);
});

test('an arm without visitors is a mismatch, and nothing is said of its rate', () => {
  const { sampleRatio, arms, comparisons } = compareArms({ experiment: '', arms: [{ arm: 'a', visitors: 100, conversions: 3 }, { arm: 'b', visitors: 0, conversions: 0, outcome: { sum: 0, sumOfSquares: 0 } }] }, ALPHA);
  expect([sampleRatio.verdict, arms[1]!.rate, arms[1]!.mean, comparisons]).toEqual(['mismatch', null, null, []]);
});

test.each([
  ['a control that is no arm', { control: 'old' }, /--control old is no arm of experiment hero, which has control, new/],
  ['weights of other arms', { weights: new Map([['control', 0.5], ['newer', 0.5]]) }, /--weights names control, newer, and experiment hero has control, new/],
  ['weights of more arms', { weights: new Map([['control', 0.4], ['new', 0.4], ['third', 0.2]]) }, /needs a row with 0/],
])('%s is refused', (_, options, message) => {
  expect(() => compareArms(TWO, { ...ALPHA, ...options })).toThrow(expect.objectContaining({ code: 'log-unusable', message: expect.stringMatching(message) as string }));
});
