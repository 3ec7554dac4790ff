import type { Estimate } from '../evaluate/resample.js';
import { LogError } from '../log/log-error.js';
import { differenceOfMeans, differenceOfShares, liftOfMeans, liftOfShares, meanOf, shareOf, standardErrors, type Certainty, type Mean, type Share } from './intervals.js';
import { titleOf, type ArmCounts, type ExperimentCounts } from './read-counts.js';
import { checkSampleRatio, type SampleRatio } from './sample-ratio.js';

/** One arm, each figure with an interval for itself. */
interface ArmFigures {
  readonly arm: string;
  readonly visitors: number;
  /** Visitors it should have of all there are. */
  readonly expected: number;
  readonly conversions: number;
  /** Null where there are no visitors. */
  readonly rate: Estimate | null;
  /** Of the outcome; null where there is none, or fewer than two visitors. */
  readonly mean: Estimate | null;
}

/** One arm against the control. */
export interface Comparison {
  readonly arm: string;
  readonly of: 'rate' | 'mean';
  readonly difference: Estimate;
  /** As a share of the control's; null where that cannot be told. */
  readonly lift: Estimate | null;
  /** Whether the interval of the difference leaves out 0. */
  readonly verdict: 'higher' | 'lower' | 'undecided';
}

export interface ExperimentFigures {
  /** Empty where there is one without a name. */
  readonly experiment: string;
  readonly control: string;
  readonly sampleRatio: SampleRatio;
  readonly arms: readonly ArmFigures[];
  /** Share of intervals of a comparison that may be wrong: `alpha` by the number of arms beside the control (Bonferroni), for rates and for means each. */
  readonly alphaEach: number;
  readonly comparisons: readonly Comparison[];
}

export interface CompareOptions extends Certainty {
  /** Shares by arm, adding up to 1. Default: all alike. */
  readonly weights?: ReadonlyMap<string, number>;
  /** Default: the first arm. */
  readonly control?: string;
}

/**
 * All that is told of an experiment.
 *
 * @throws {LogError} `log-unusable` where weights or control name other arms than there are.
 */
export function compareArms({ experiment, arms }: ExperimentCounts, { weights, control = arms[0]!.arm, ...certainty }: CompareOptions): ExperimentFigures {
  const base = arms.find(({ arm }) => arm === control);
  if (!base) throw new LogError('log-unusable', `--control ${control} is no arm of ${titleOf(experiment)}, which has ${namesOf(arms)}`);
  const shares = sharesOf(experiment, arms, weights);
  const all = arms.reduce((sum, { visitors }) => sum + visitors, 0);
  const alphaEach = certainty.alpha / (arms.length - 1);
  const others = arms.filter((arm) => arm !== base);
  return {
    experiment,
    control,
    sampleRatio: checkSampleRatio(arms.map(({ visitors }) => visitors), shares, { isSequential: certainty.tunedTo !== undefined }),
    arms: arms.map((arm, index) => armFigures(arm, shares[index]! * all, certainty)),
    alphaEach,
    comparisons: [...others.flatMap((arm) => compareRates(arm, base, { ...certainty, alpha: alphaEach })), ...others.flatMap((arm) => compareMeans(arm, base, { ...certainty, alpha: alphaEach }))],
  };
}

function sharesOf(experiment: string, arms: readonly ArmCounts[], weights: CompareOptions['weights']): number[] {
  if (!weights) return arms.map(() => 1 / arms.length);
  const isSame = weights.size === arms.length && arms.every(({ arm }) => weights.has(arm));
  if (!isSame) throw new LogError('log-unusable', `--weights names ${[...weights.keys()].join(', ')}, and ${titleOf(experiment)} has ${namesOf(arms)}. An arm without visitors needs a row with 0`);
  return arms.map(({ arm }) => weights.get(arm)!);
}

function namesOf(arms: readonly ArmCounts[]): string {
  return arms.map(({ arm }) => arm).join(', ');
}

function armFigures(counts: ArmCounts, expected: number, certainty: Certainty): ArmFigures {
  const { arm, visitors, conversions } = counts;
  const width = standardErrors(visitors, certainty);
  const outcome = outcomeOf(counts);
  return { arm, visitors, expected, conversions, rate: shareOf(rateOf(counts), width), mean: outcome && meanOf(outcome, width) };
}

function compareRates(arm: ArmCounts, base: ArmCounts, certainty: Certainty): Comparison[] {
  const width = standardErrors(arm.visitors + base.visitors, certainty);
  const difference = differenceOfShares(rateOf(arm), rateOf(base), width);
  return difference ? [{ arm: arm.arm, of: 'rate', difference, lift: liftOfShares(rateOf(arm), rateOf(base), width), verdict: verdictOf(difference) }] : [];
}

function compareMeans(arm: ArmCounts, base: ArmCounts, certainty: Certainty): Comparison[] {
  const [one, other] = [outcomeOf(arm), outcomeOf(base)];
  if (!one || !other) return [];
  const width = standardErrors(arm.visitors + base.visitors, certainty);
  const difference = differenceOfMeans(one, other, width);
  return difference ? [{ arm: arm.arm, of: 'mean', difference, lift: liftOfMeans(one, other, width), verdict: verdictOf(difference) }] : [];
}

function rateOf({ conversions, visitors }: ArmCounts): Share {
  return { some: conversions, all: visitors };
}

function outcomeOf({ outcome, visitors }: ArmCounts): Mean | null {
  if (!outcome || visitors < 2) return null;
  const mean = outcome.sum / visitors;
  const variance = Math.max(0, outcome.sumOfSquares - outcome.sum * mean) / (visitors - 1);
  return { mean, variance: variance / visitors, visitors };
}

function verdictOf({ low, high }: Estimate): Comparison['verdict'] {
  return low! > 0 ? 'higher' : high! < 0 ? 'lower' : 'undecided';
}
