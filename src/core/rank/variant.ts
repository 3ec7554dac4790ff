import type { Projection } from './projection.js';
import { orderByScore, type Scorable } from './score.js';

/** A variant needs this score; below it everybody's content stays. About one recent look in three at what it is for. */
const LEAST_SCORE = 0.3;

/** The variant that fits best, or -1 when none fits. Ask `hasEvidence` first. */
export function bestVariant(variants: readonly Scorable[], projection: Projection): number {
  const { order, scores } = orderByScore(variants, projection);
  const [best = -1] = order;
  return (scores[best] ?? 0) > LEAST_SCORE ? best : -1;
}
