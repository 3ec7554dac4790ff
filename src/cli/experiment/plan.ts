import { normalQuantile } from './distributions.js';
import { standardErrors, type Certainty } from './intervals.js';

export interface PlanOptions {
  /** Share of visitors who convert without the change, above 0 and below 1. */
  readonly baseline: number;
  /** By what share of it the change would move that: 0.1 for a tenth more. */
  readonly lift: number;
  /** How often a change of that size is to be found, above 0 and below 1. */
  readonly power: number;
  /** Visitors of the other arm for each of the control. Default 1. */
  readonly ratio?: number;
}

/**
 * Visitors of the control that it takes to find a lift in conversions; not rounded.
 *
 * For many looks: until an interval that may be looked at all the time leaves out 0. Most experiments are over before.
 *
 * @see Fleiss, Levin and Paik, "Statistical methods for rates and proportions", 3rd edition, 2003, (4.14) and (4.19), without correction for continuity.
 */
export function visitorsNeeded({ baseline, lift, power, ratio = 1 }: PlanOptions, certainty: Certainty): number {
  const changed = baseline * (1 + lift);
  const pooled = (baseline + ratio * changed) / (1 + ratio);
  const [underNone, underLift] = [(1 + ratio) * pooled * (1 - pooled), ratio * baseline * (1 - baseline) + changed * (1 - changed)];
  const beyond = power === 0.5 ? 0 : Math.sign(power - 0.5) * normalQuantile(Math.min(power, 1 - power));
  const needed = (width: number) => Math.max(0, width * Math.sqrt(underNone) + beyond * Math.sqrt(underLift)) ** 2 / (ratio * (changed - baseline) ** 2);
  if (certainty.tunedTo === undefined) return needed(standardErrors(0, certainty));
  let [low, high] = [1, 1e15];
  while (high / low > 1 + 1e-9) {
    const middle = Math.sqrt(low * high);
    if (needed(standardErrors(middle * (1 + ratio), certainty)) > middle) low = middle;
    else high = middle;
  }
  return high;
}
