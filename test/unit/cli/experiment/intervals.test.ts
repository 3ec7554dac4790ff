import { describe, expect, test } from 'vitest';
import { differenceOfMeans, differenceOfShares, liftOfMeans, liftOfShares, meanOf, shareOf, standardErrors, type Mean } from '../../../../src/cli/experiment/intervals.js';
import type { Estimate } from '../../../../src/cli/evaluate/resample.js';
import { simulate } from './simulate.js';

const WIDTH = standardErrors(0, { alpha: 0.05 });
const some = (some: number, all: number) => ({ some, all });
const holds = ({ low, high }: Estimate, truth: number) => low! <= truth && truth <= high!;

/** An estimate, its ends to so many digits. */
function ends(estimate: Estimate | null, digits: number): number[] {
  return [estimate!.low!, estimate!.high!].map((end) => Number(end.toFixed(digits)) + 0);
}

// Newcombe, "Two-sided confidence intervals for the single proportion", 1998, table I, method 3.
test.each([[81, 263, 0.2553, 0.3662], [15, 148, 0.0624, 0.1605], [0, 20, 0, 0.1611], [1, 29, 0.0061, 0.1718]])('Wilson: %d of %d is from %d to %d', (count, all, low, high) => {
  expect(ends(shareOf(some(count, all), WIDTH), 4)).toEqual([low, high]);
});

// Newcombe, "Interval estimation for the difference between independent proportions", 1998, table II, method 10.
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339], [9, 10, 3, 10, 0.1705, 0.809], [6, 7, 2, 7, 0.0582, 0.8062], [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775], [0, 10, 0, 10, -0.2775, 0.2775], [10, 10, 0, 20, 0.6791, 1], [10, 10, 0, 10, 0.6075, 1],
])('Newcombe: %d of %d less %d of %d is from %d to %d', (count, all, other, otherAll, low, high) => {
  expect(ends(differenceOfShares(some(count, all), some(other, otherAll), WIDTH), 4)).toEqual([low, high]);
});

test('Katz: infarctions without and with aspirin, as Agresti has them ("Categorical data analysis", 2.2 and 3.1)', () => {
  expect(ends(liftOfShares(some(189, 11_034), some(104, 11_037), WIDTH), 2)).toEqual([0.43, 1.31]);
});

test('nothing is said of no visitors, of a lift over no conversions, and of numbers that are all alike', () => {
  expect([shareOf(some(0, 0), WIDTH), differenceOfShares(some(0, 0), some(1, 2), WIDTH), liftOfShares(some(3, 10), some(0, 10), WIDTH), liftOfShares(some(0, 10), some(3, 10), WIDTH)]).toEqual([null, null, null, null]);
  const [one, other, alike] = [{ mean: 1, variance: 1, visitors: 9 }, { mean: -1, variance: 1, visitors: 9 }, { mean: 2, variance: 0, visitors: 9 }];
  expect([liftOfMeans(one, other, WIDTH), differenceOfMeans(one, alike, WIDTH), meanOf(alike, WIDTH)]).toEqual([null, null, { mean: 2, low: null, high: null }]);
});

describe('for one look, of 100 intervals about 5 miss', () => {
  const RUNS = 4000;
  // Within 4 standard deviations of 5 %, with what discrete counts add.
  const [LEAST, MOST] = [0.95 - 0.015, 0.95 + 0.015];

  test.each([[0.05, 0.06, 2000, 2000], [0.02, 0.02, 3000, 1500], [0.3, 0.35, 400, 400]])('rates of %d and %d, of %d and %d visitors', (rate, changed, visitors, changedVisitors) => {
    const { successes } = simulate(1);
    const held = { difference: 0, lift: 0 };
    for (let run = 0; run < RUNS; run++) {
      const [base, one] = [some(successes(visitors, rate), visitors), some(successes(changedVisitors, changed), changedVisitors)];
      held.difference += Number(holds(differenceOfShares(one, base, WIDTH)!, changed - rate));
      held.lift += Number(holds(liftOfShares(one, base, WIDTH)!, changed / rate - 1));
    }
    for (const count of Object.values(held)) {
      expect(count / RUNS).toBeGreaterThan(LEAST);
      expect(count / RUNS).toBeLessThan(MOST);
    }
  });

  test('means of what most visitors have none of, and some much', () => {
    const { chance } = simulate(2);
    const truth = 0.1 * 40; // a tenth buys, for 40 in the mean
    const draw = (visitors: number): Mean => {
      const values = Array.from({ length: visitors }, () => (chance() < 0.1 ? -40 * Math.log(1 - chance()) : 0));
      const mean = values.reduce((sum, value) => sum + value, 0) / visitors;
      return { mean, visitors, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (visitors - 1) / visitors };
    };
    const held = { mean: 0, difference: 0, lift: 0 };
    for (let run = 0; run < 2000; run++) {
      const [one, other] = [draw(2000), draw(2000)];
      held.mean += Number(holds(meanOf(one, WIDTH), truth));
      held.difference += Number(holds(differenceOfMeans(one, other, WIDTH)!, 0));
      held.lift += Number(holds(liftOfMeans(one, other, WIDTH)!, 0));
    }
    for (const count of Object.values(held)) expect(Math.abs(count / 2000 - 0.95)).toBeLessThan(0.02);
  });
});

describe('for many looks', () => {
  const TUNED = { alpha: 0.05, tunedTo: 10_000 };

  test('an interval is about as wide as the formula of the paper, narrowest where it is tuned to, and never as narrow as for one look', () => {
    // With rho^2 t = 2 log(1 / alpha) + log(1 + 2 log(1 / alpha)) at t, as the paper has it.
    const spread = -2 * Math.log(0.05) + Math.log(1 - 2 * Math.log(0.05));
    expect(standardErrors(10_000, TUNED)).toBeCloseTo(Math.sqrt((2 * (spread + 1) * Math.log(Math.sqrt(spread + 1) / 0.05)) / spread), 10);
    for (const tunedTo of [5000, 9000, 11_000, 20_000]) expect(standardErrors(10_000, { alpha: 0.05, tunedTo })).toBeGreaterThan(standardErrors(10_000, TUNED));
    for (const visitors of [10, 1000, 10_000, 1e6, 1e9]) expect(standardErrors(visitors, TUNED)).toBeGreaterThan(WIDTH);
  });

  /** In what share of experiments an interval ever misses, of looks after every 100 visitors of each arm. */
  function everWrong({ rate, changed, from, to, widthAt }: { rate: number; changed: number; from: number; to: number; widthAt: (visitors: number) => number }): Record<'difference' | 'lift', number> {
    const { successes } = simulate(3);
    const RUNS = 1000;
    const wrong = { difference: 0, lift: 0 };
    for (let run = 0; run < RUNS; run++) {
      const missed = { difference: false, lift: false };
      let [base, one] = [0, 0];
      for (let visitors = 100; visitors <= to; visitors += 100) {
        base += successes(100, rate);
        one += successes(100, changed);
        if (visitors < from) continue;
        const width = widthAt(2 * visitors);
        missed.difference ||= !holds(differenceOfShares(some(one, visitors), some(base, visitors), width)!, changed - rate);
        missed.lift ||= !holds(liftOfShares(some(one, visitors), some(base, visitors), width) ?? { mean: 0, low: -Infinity, high: Infinity }, changed / rate - 1);
      }
      wrong.difference += Number(missed.difference);
      wrong.lift += Number(missed.lift);
    }
    return { difference: wrong.difference / RUNS, lift: wrong.lift / RUNS };
  }

  test.each([[0.05, 0.05], [0.1, 0.12]])('in 5 of 100 experiments at most one is ever wrong, from 200 visitors an arm on: rates of %d and %d', (rate, changed) => {
    const { difference, lift } = everWrong({ rate, changed, from: 200, to: 10_000, widthAt: (visitors) => standardErrors(visitors, TUNED) });
    expect(difference).toBeLessThan(0.05);
    expect(lift).toBeLessThan(0.05);
  });

  test('intervals for one look would be wrong in more than 25 of 100', () => {
    expect(everWrong({ rate: 0.05, changed: 0.05, from: 200, to: 10_000, widthAt: () => WIDTH }).difference).toBeGreaterThan(0.25);
  });
});
