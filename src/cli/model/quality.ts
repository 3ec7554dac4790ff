// How good an order is, by what was chosen.
import type { FittedSettings } from '../../core/model/layout.js';
import { narrowness } from '../../core/model/rank-model.js';
import { FITTED_TERMS, type ModelledChoice } from './replay.js';

/** Places looked at. */
const CUT = 10;

/** Means over questions. */
export interface Quality {
  readonly questions: number;
  /** Share of questions with a chosen item among the first ten, 0 to 1. */
  readonly hitRate: number;
  /** Mean of 1 / place of the first chosen item within the first ten, 0 to 1. */
  readonly reciprocalRank: number;
  /** Normalised discounted cumulative gain of the first ten, 0 to 1. */
  readonly ndcg: number;
}

/** The order that a model and the visitor's own history give: indexes, best first. */
export function orderBy({ weights, narrow }: FittedSettings): (choice: ModelledChoice) => number[] {
  return ({ features, traits, items }) => {
    const share = narrowness(narrow, traits);
    const scores = new Float64Array(items.length);
    FITTED_TERMS.forEach((term, feature) => {
      const [mixed = 0, tight = 0] = weights.map((each) => each[term]);
      const weight = mixed + share * (tight - mixed);
      for (let item = 0; weight && item < scores.length; item++) scores[item]! += weight * features[feature]![item]!;
    });
    return [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b);
  };
}

/** @returns Gain of each question: nDCG of the first ten, 0 to 1. */
export function gainsOf(choices: readonly ModelledChoice[], order: (choice: ModelledChoice) => readonly number[]): Float64Array {
  return Float64Array.from(choices, (choice) => gainOf(order(choice), choice.chosen));
}

/** Judges orders of questions. */
export function qualityOf(choices: readonly ModelledChoice[], order: (choice: ModelledChoice) => readonly number[]): Quality {
  const firsts = choices.map((choice) => {
    const ranked = order(choice);
    return { first: ranked.findIndex((index) => choice.chosen.includes(index)), gain: gainOf(ranked, choice.chosen) };
  });
  const mean = (value: (each: (typeof firsts)[number]) => number) => firsts.reduce((sum, each) => sum + value(each), 0) / Math.max(1, firsts.length);
  return {
    questions: firsts.length,
    hitRate: mean(({ first }) => Number(first < CUT)),
    reciprocalRank: mean(({ first }) => (first < CUT ? 1 / (first + 1) : 0)),
    ndcg: mean(({ gain }) => gain),
  };
}

/** @see Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", 2002. */
function gainOf(order: readonly number[], chosen: readonly number[]): number {
  let [gain, best] = [0, 0];
  order.slice(0, CUT).forEach((index, place) => (gain += chosen.includes(index) ? 1 / Math.log2(place + 2) : 0));
  for (let place = 0; place < Math.min(CUT, chosen.length); place++) best += 1 / Math.log2(place + 2);
  return best && gain / best;
}

/** Share of visitors whose questions came out better, and worse, by one order than by another. */
export function helpedAndHarmed(choices: readonly ModelledChoice[], gains: Float64Array, others: Float64Array): { readonly helped: number; readonly harmed: number } {
  const sums = new Map<number, number>();
  choices.forEach(({ visitor }, index) => sums.set(visitor, (sums.get(visitor) ?? 0) + gains[index]! - others[index]!));
  const share = (is: (sum: number) => boolean) => [...sums.values()].filter(is).length / Math.max(1, sums.size);
  return { helped: share((sum) => sum > 1e-9), harmed: share((sum) => sum < -1e-9) };
}
