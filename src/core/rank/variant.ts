import { facetOf } from '../tags.js';
import type { Projection } from './projection.js';
import type { Scorable } from './score.js';

/** A variant needs this score; below it everybody's content stays. About one recent look in three at what it is for. */
const LEAST_SCORE = 0.3;

/**
 * The variants and, behind them, what everybody sees: it stands for all other values of their facets, so that also a single
 * variant has something to be compared with.
 */
export function withEverybody(variants: readonly Scorable[]): readonly Scorable[] {
  const others = new Set(variants.flatMap(({ tags }) => tags.map((tag) => `${facetOf(tag)}:`)));
  return [...variants, { id: '', tags: [...others] }];
}

/**
 * A slot goes by what its variants are for, against what everybody sees: variants are no items, with neighbours and a past. Intent and taste, as
 * the site has mixed them, then speak as loud as a whole score.
 */
export function ofSlots(projection: Projection): Projection {
  const [declared, intent, taste, order] = projection.weights;
  const both = intent + taste || 1;
  return { ...projection, weights: [declared, intent / both, taste / both, order], own: undefined, exclude: undefined };
}

/**
 * The variant that fits best, the first of equals, or -1 when none fits. Ask `hasEvidence` first.
 *
 * @param scores Of what {@link withEverybody} gives.
 */
export function bestVariant(scores: readonly number[]): number {
  const best = scores.indexOf(Math.max(...scores));
  return best < scores.length - 1 && scores[best]! > LEAST_SCORE ? best : -1;
}
