import { describe, expect, test } from 'vitest';
import { logGamma } from '../../../../src/cli/experiment/distributions.js';
import { checkSampleRatio, MISMATCH_CHANCE } from '../../../../src/cli/experiment/sample-ratio.js';
import { simulate } from './simulate.js';

const ONE_LOOK = { isSequential: false };
const MANY_LOOKS = { isSequential: true };
const HALVES = [0.5, 0.5];

test.each([ONE_LOOK, MANY_LOOKS])('52 to 48 of 20,000 visitors is a mismatch: %o', (looks) => {
  expect(checkSampleRatio([10_400, 9600], HALVES, looks).verdict).toBe('mismatch');
  expect(checkSampleRatio([10_050, 9950], HALVES, looks).verdict).toBe('as-dealt');
});

test('weights are what counts are held against', () => {
  expect(checkSampleRatio([9000, 1000], [0.9, 0.1], ONE_LOOK)).toMatchObject({ verdict: 'as-dealt', statistic: 0, chance: 1 });
  expect(checkSampleRatio([9000, 1000], HALVES, ONE_LOOK).verdict).toBe('mismatch');
});

// Mendel's peas, as textbooks have them: 315, 108, 101 and 32, to be 9 : 3 : 3 : 1.
test('the chance is that of the chi-square test', () => {
  const { statistic, chance } = checkSampleRatio([315, 108, 101, 32], [9 / 16, 3 / 16, 3 / 16, 1 / 16], ONE_LOOK);
  expect([statistic!.toFixed(3), chance.toFixed(3)]).toEqual(['0.470', '0.925']);
});

test('where fewer than five visitors were to be expected in an arm nothing is said', () => {
  expect(checkSampleRatio([9, 0], HALVES, ONE_LOOK).verdict).toBe('too-few');
  expect(checkSampleRatio([0, 0], HALVES, MANY_LOOKS).verdict).toBe('too-few');
  expect(checkSampleRatio([100, 0], HALVES, ONE_LOOK).verdict).toBe('mismatch');
});

describe('sound experiments are called a mismatch', () => {
  test('in about 1 of 2,000, over 20,000 simulated tables', () => {
    const { deal } = simulate(4);
    const shares = [0.5, 0.3, 0.2];
    const chances = Array.from({ length: 20_000 }, () => checkSampleRatio(deal(1000, shares), shares, ONE_LOOK).chance);
    const below = (chance: number) => chances.filter((each) => each < chance).length;
    // 10 are expected: outside these ends are 1 in 2,000 such simulations below, 1 in 3,000 above.
    expect(below(MISMATCH_CHANCE)).toBeGreaterThanOrEqual(2);
    expect(below(MISMATCH_CHANCE)).toBeLessThanOrEqual(22);
    expect(Math.abs(below(0.05) / 20_000 - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / 20_000));
    expect(Math.abs(below(0.005) / 20_000 - 0.005)).toBeLessThan(4 * Math.sqrt((0.005 * 0.995) / 20_000));
  });

  test.each([[500, 0.5], [1000, 0.5], [20_000, 0.5], [2000, 0.1], [20_000, 0.05]])('exactly so often that 1 in 2,000 is said: of %d visitors with a share of %d', (visitors, share) => {
    let rate = 0;
    for (let count = 0; count <= visitors; count++) {
      const logChance = logGamma(visitors + 1) - logGamma(count + 1) - logGamma(visitors - count + 1) + count * Math.log(share) + (visitors - count) * Math.log(1 - share);
      if (logChance > -50 && checkSampleRatio([count, visitors - count], [share, 1 - share], ONE_LOOK).verdict === 'mismatch') rate += Math.exp(logChance);
    }
    expect(rate).toBeGreaterThan(0.0003);
    expect(rate).toBeLessThan(0.0008);
  });

  test('no more often by the sequential test, though one looks a hundred times; by that for one look much more often', () => {
    const { deal } = simulate(5);
    const RUNS = 1000;
    const ever = { sequential: 0, once: 0 };
    for (let run = 0; run < RUNS; run++) {
      const lowest = { sequential: 1, once: 1 };
      let counts = [0, 0];
      for (let look = 0; look < 100; look++) {
        const more = deal(100, HALVES);
        counts = counts.map((count, arm) => count + more[arm]!);
        lowest.sequential = Math.min(lowest.sequential, checkSampleRatio(counts, HALVES, MANY_LOOKS).chance);
        lowest.once = Math.min(lowest.once, checkSampleRatio(counts, HALVES, ONE_LOOK).chance);
      }
      ever.sequential += Number(lowest.sequential < 0.05);
      ever.once += Number(lowest.once < 0.05);
    }
    expect(ever.sequential / RUNS).toBeLessThan(0.05);
    expect(ever.once / RUNS).toBeGreaterThan(0.2);
  });
});
