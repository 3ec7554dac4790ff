import { chiSquareTail, logGamma } from './distributions.js';

/** Whether visitors were dealt to arms as they should have been. */
export interface SampleRatio {
  /** `too-few`: fewer than 5 visitors were to be expected in an arm. */
  readonly verdict: 'as-dealt' | 'mismatch' | 'too-few';
  /** The chance of counts that are as far off, or further, if they were dealt as they should be; with `sequential` of ever being so far off. */
  readonly chance: number;
  readonly test: 'chi-square' | 'sequential';
  /** Of the chi-square test, with one degree of freedom less than there are arms. */
  readonly statistic?: number;
}

/**
 * A chance below it is a mismatch, so that of experiments that are sound 1 in 2,000 is called one. Such a check is made of every experiment and stops the work on it, so
 * it is to be wrong rarely.
 *
 * @see Fabijan et al., "Diagnosing sample ratio mismatch in online controlled experiments", 2019. Kohavi, Tang and Xu, "Trustworthy online controlled experiments", 2020,
 *   chapter 21, take 0.001.
 */
export const MISMATCH_CHANCE = 0.0005;

/** What the chi-square distribution is near enough for. @see Cochran, "Some methods for strengthening the common chi-square tests", 1954. */
const LEAST_EXPECTED = 5;
/** Visitors that the guess of the sequential test weighs: around a share of one half it has a standard deviation of half a point. */
const GUESS_WEIGHT = 10_000;

/**
 * Compares how many visitors each arm has with what it should have.
 *
 * For one look Pearson's chi-square test of the fit. For many looks the test of Lindon and Malek: how much likelier the counts are under shares drawn around the right ones
 * (Dirichlet) than under the right ones; its inverse is below a number in at most that share of sound experiments, however often one looks.
 *
 * @param visitors Of each arm.
 * @param shares What each arm should have, adding up to 1, each above 0.
 * @see Lindon and Malek, "Anytime-valid inference for multinomial count data", 2022: https://arxiv.org/abs/2011.03567
 */
export function checkSampleRatio(visitors: readonly number[], shares: readonly number[], { isSequential }: { readonly isSequential: boolean }): SampleRatio {
  const all = visitors.reduce((sum, count) => sum + count, 0);
  const test = isSequential ? ({ test: 'sequential', chance: sequentialChance(visitors, shares) } as const) : chiSquareTest(visitors, shares, all);
  const isTooFew = shares.some((share) => share * all < LEAST_EXPECTED);
  return { ...test, verdict: isTooFew ? 'too-few' : test.chance < MISMATCH_CHANCE ? 'mismatch' : 'as-dealt' };
}

function chiSquareTest(visitors: readonly number[], shares: readonly number[], all: number): Omit<SampleRatio, 'verdict'> {
  if (all === 0) return { test: 'chi-square', chance: 1, statistic: 0 };
  const statistic = visitors.reduce((sum, count, arm) => sum + (count - shares[arm]! * all) ** 2 / (shares[arm]! * all), 0);
  return { test: 'chi-square', chance: chiSquareTail(statistic, visitors.length - 1), statistic };
}

function sequentialChance(visitors: readonly number[], shares: readonly number[]): number {
  const all = visitors.reduce((sum, count) => sum + count, 0);
  let logOdds = logGamma(GUESS_WEIGHT) - logGamma(GUESS_WEIGHT + all);
  for (const [arm, count] of visitors.entries()) {
    const guess = GUESS_WEIGHT * shares[arm]!;
    logOdds += logGamma(guess + count) - logGamma(guess) - count * Math.log(shares[arm]!);
  }
  return Math.min(1, Math.exp(-logOdds));
}
