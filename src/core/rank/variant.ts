import { facetOf } from '../tags.js';
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
 * The variant that fits best, the first of equals, or -1 when none fits. Ask `hasEvidence` first.
 *
 * @param scores Of what {@link withEverybody} gives.
 */
export function bestVariant(scores: readonly number[]): number {
  const best = scores.indexOf(Math.max(...scores));
  return best < scores.length - 1 && scores[best]! > LEAST_SCORE ? best : -1;
}
