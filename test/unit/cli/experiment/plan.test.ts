import { describe, expect, test } from 'vitest';
import { differenceOfShares, standardErrors } from '../../../../src/cli/experiment/intervals.js';
import { visitorsNeeded } from '../../../../src/cli/experiment/plan.js';
import { simulate } from './simulate.js';

const ONE_LOOK = { alpha: 0.05 };
const lift = (from: number, to: number) => to / from - 1;

test("50 % to 75 % with a power of 90 % takes the 76.7 visitors of the example of R's power.prop.test", () => {
  expect(visitorsNeeded({ baseline: 0.5, lift: lift(0.5, 0.75), power: 0.9 }, ONE_LOOK).toFixed(1)).toBe('76.7');
});

// Zar, "Biostatistical analysis", 4th edition, 1999, example 24.26: https://www.unistat.com/guide/sample-size-and-power-two-proportions/
test.each([[1, 127.2343], [3, 83.1527]])('of %d to one it takes %d visitors to tell 45 of 100 from 25 nine times in ten, corrected for continuity as Zar has it', (ratio, published) => {
  const needed = visitorsNeeded({ baseline: 0.45, lift: lift(0.45, 0.25), power: 0.9, ratio }, ONE_LOOK);
  const corrected = (needed / 4) * (1 + Math.sqrt(1 + (2 * (ratio + 1)) / (needed * ratio * 0.2))) ** 2;
  expect(corrected).toBeCloseTo(published, 4);
});

test('a smaller lift, more power and less doubt take more visitors', () => {
  const base = { baseline: 0.03, lift: 0.1, power: 0.8 };
  const needed = visitorsNeeded(base, ONE_LOOK);
  expect(Math.ceil(needed)).toBe(53_211);
  for (const [options, certainty] of [[{ ...base, lift: 0.05 }, ONE_LOOK], [{ ...base, power: 0.9 }, ONE_LOOK], [base, { alpha: 0.01 }], [base, { alpha: 0.05, tunedTo: 100_000 }]] as const) {
    expect(visitorsNeeded(options, certainty)).toBeGreaterThan(needed);
  }
});

describe('with so many visitors', () => {
  test.each([
    ['one look', { alpha: 0.05 }, 1],
    ['one look, two to one', { alpha: 0.05 }, 2],
    ['many looks', { alpha: 0.05, tunedTo: 5000 }, 1],
  ] as const)('the lift is found as often as was asked for: %s', (_, certainty, ratio) => {
    const [baseline, changed, power] = [0.2, 0.24, 0.8];
    const control = Math.ceil(visitorsNeeded({ baseline, lift: lift(baseline, changed), power, ratio }, certainty));
    const other = Math.ceil(control * ratio);
    const { successes } = simulate(6);
    const width = standardErrors(control + other, certainty);
    let found = 0;
    for (let run = 0; run < 2000; run++) if (differenceOfShares({ some: successes(other, changed), all: other }, { some: successes(control, baseline), all: control }, width)!.low! > 0) found++;
    expect(Math.abs(found / 2000 - power)).toBeLessThan(4 * Math.sqrt((power * (1 - power)) / 2000));
  });
});
