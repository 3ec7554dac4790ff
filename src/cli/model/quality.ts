// How good an order is, by what was chosen.
import type { FittedSettings } from '../../core/model/layout.js';
import { narrowness } from '../../core/model/rank-model.js';
import { diversify, type Diversity } from '../../core/rank/diversity.js';
import { firstPlace, gainOf, hitOf, reciprocalOf } from '../replay/measures.js';
import { FITTED_TERMS, type ModelledChoice } from './replay.js';

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

/**
 * The order that a model and the visitor's own history give: indexes, best first.
 *
 * @param diversity How much of the first places a category may take. Default: all.
 */
export function orderBy({ weights, narrow }: FittedSettings, diversity: Diversity = 1): (choice: ModelledChoice) => number[] {
  return ({ features, traits, items, categories, calibrated }) => {
    const share = narrowness(narrow, traits);
    const scores = new Float64Array(items.length);
    FITTED_TERMS.forEach((term, feature) => {
      const [mixed = 0, tight = 0] = weights.map((each) => each[term]);
      const weight = mixed + share * (tight - mixed);
      for (let item = 0; weight && item < scores.length; item++) scores[item]! += weight * features[feature]![item]!;
    });
    const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b);
    if (diversity === 1) return order;
    return diversify(order, scores, (item) => categories[item]!, (item) => (diversity === 'calibrated' ? calibrated[item]! : diversity));
  };
}

/** @returns Gain of each question: nDCG of the first ten, 0 to 1. */
export function gainsOf(choices: readonly ModelledChoice[], order: (choice: ModelledChoice) => readonly number[]): Float64Array {
  return Float64Array.from(choices, (choice) => gainOf(order(choice), choice.chosen));
}

/** Judges orders of questions. */
export function qualityOf(choices: readonly ModelledChoice[], order: (choice: ModelledChoice) => readonly number[]): Quality {
  const judged = choices.map((choice) => {
    const ranked = order(choice);
    return { place: firstPlace(ranked, choice.chosen), gain: gainOf(ranked, choice.chosen) };
  });
  const mean = (value: (each: (typeof judged)[number]) => number) => judged.reduce((sum, each) => sum + value(each), 0) / Math.max(1, judged.length);
  return {
    questions: judged.length,
    hitRate: mean(({ place }) => hitOf(place)),
    reciprocalRank: mean(({ place }) => reciprocalOf(place)),
    ndcg: mean(({ gain }) => gain),
  };
}
