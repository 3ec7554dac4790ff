// Intervals for one look at a number of visitors that was fixed beforehand, and for as many looks as one likes.
import type { Estimate } from '../evaluate/resample.js';
import { normalQuantile } from './distributions.js';

/** How sure intervals are, and for how many looks. */
export interface Certainty {
  /** Share of intervals that may miss what they are to hold, above 0 and below 1; with `sequential` the share of experiments in which one of them ever does. */
  readonly alpha: number;
  /** Visitors, of the two arms together, at which intervals for many looks are narrowest: fixed before the first look. None: intervals are for one look. */
  readonly tunedTo?: number;
}

/** Some of all. */
export interface Share {
  readonly some: number;
  readonly all: number;
}

/** Of numbers, one for each visitor. */
export interface Mean {
  readonly mean: number;
  /** Of the mean: that of the numbers by how many there are. */
  readonly variance: number;
  readonly visitors: number;
}

/**
 * Half the width of an interval, in standard errors: that of a normal draw for one look, and that of an asymptotic confidence sequence (two-sided, normal mixture) for many.
 *
 * @param visitors That the estimate is of.
 * @see Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, "Time-uniform central limit theory and asymptotic confidence sequences", 2021: the boundary of
 *   Robbins' normal mixture, and what it is best tuned to; https://arxiv.org/abs/2103.06476
 */
export function standardErrors(visitors: number, { alpha, tunedTo }: Certainty): number {
  if (tunedTo === undefined) return normalQuantile(alpha / 2);
  const doubt = -2 * Math.log(alpha);
  const spread = (visitors * (doubt + Math.log(doubt + 1))) / tunedTo;
  return Math.sqrt(((spread + 1) / spread) * (Math.log(spread + 1) + doubt));
}

/**
 * A share with its interval; null where there is nothing it is of.
 *
 * @see Wilson, "Probable inference, the law of succession, and statistical inference", 1927.
 */
export function shareOf({ some, all }: Share, width: number): Estimate | null {
  if (all === 0) return null;
  const share = some / all;
  const square = width ** 2;
  const middle = (some + square / 2) / (all + square);
  const half = (width / (all + square)) * Math.sqrt((some * (all - some)) / all + square / 4);
  return { mean: share, low: Math.max(0, Math.min(share, middle - half)), high: Math.min(1, Math.max(share, middle + half)) };
}

/**
 * One share less another.
 *
 * @see Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven methods", 1998, method 10 (hybrid score).
 */
export function differenceOfShares(share: Share, other: Share, width: number): Estimate | null {
  const [one, two] = [shareOf(share, width), shareOf(other, width)];
  if (!one || !two) return null;
  const difference = one.mean - two.mean;
  return { mean: difference, low: difference - Math.hypot(one.mean - one.low!, two.high! - two.mean), high: difference + Math.hypot(one.high! - one.mean, two.mean - two.low!) };
}

/**
 * By what share one share is above another: 0.1 for a tenth more. Null where one of them is 0.
 *
 * @see Katz, Baptista, Azen and Pike, "Obtaining confidence intervals for the risk ratio in cohort studies", 1978, method C (logarithm of the ratio).
 */
export function liftOfShares(share: Share, other: Share, width: number): Estimate | null {
  if (share.some === 0 || other.some === 0) return null;
  const variance = 1 / share.some - 1 / share.all + 1 / other.some - 1 / other.all;
  return liftOf((share.some / share.all) / (other.some / other.all), variance, width);
}

/** A mean with its interval; without one where all numbers are alike, which says nothing of how much they differ. */
export function meanOf({ mean, variance }: Mean, width: number): Estimate {
  return variance > 0 ? around(mean, width * Math.sqrt(variance)) : { mean, low: null, high: null };
}

/** One mean less another. Null where all numbers of one are alike. */
export function differenceOfMeans(one: Mean, other: Mean, width: number): Estimate | null {
  if (one.variance <= 0 || other.variance <= 0) return null;
  return around(one.mean - other.mean, width * Math.sqrt(one.variance + other.variance));
}

/**
 * By what share one mean is above another. Null where one of them is not above 0.
 *
 * @see Deng, Knoblich and Lu, "Applying the delta method in metric analytics", 2018, for the variance of a ratio; here of its logarithm.
 */
export function liftOfMeans(one: Mean, other: Mean, width: number): Estimate | null {
  if (one.mean <= 0 || other.mean <= 0) return null;
  return liftOf(one.mean / other.mean, one.variance / one.mean ** 2 + other.variance / other.mean ** 2, width);
}

/** @param variance Of the ratio's logarithm. */
function liftOf(ratio: number, variance: number, width: number): Estimate {
  const factor = Math.exp(width * Math.sqrt(variance));
  return { mean: ratio - 1, low: ratio / factor - 1, high: ratio * factor - 1 };
}

function around(mean: number, half: number): Estimate {
  return { mean, low: mean - half, high: mean + half };
}
