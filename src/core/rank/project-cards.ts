import { hash32 } from '../hash.js';
import type { KnownCard } from '../known-cards.js';
import { isOut } from './excluded.js';
import type { Projection } from './projection.js';
import type { OwnTerms } from './own-terms.js';
import { orderByScore } from './score.js';

/** Cards with a score of their own in the snapshot, the best. */
const MOST_CARDS = 100;

/** Below anything that the other terms can reach, and so many of them: the rest of what could not be had stands with what is not liked. */
const GONE_SCORE = -200;
const MOST_GONE = 30;

/**
 * Scores of cards that carry no tags, for the first frame: the early part cannot read what they are, only which. Taken against all cards that
 * are known. What is not among the best stands at 0, so the last of those does too: the order is the same.
 *
 * @returns By `hash32` of the id, together with the scores of `projection.items`.
 */
export function projectCards(cards: readonly KnownCard[], projection: Projection): Projection['items'] {
  const [declared, intent, taste] = projection.weights;
  const [known, gone] = [false, true].map((isGone) => cards.filter((card) => isOut(card) === isGone)) as [KnownCard[], KnownCard[]];
  const { order, scores } = orderByScore(known, { ...projection, weights: [declared, intent, taste, 0], items: {}, own: ofCards(projection), diversity: 1 });
  const floor = scores[order[Math.min(MOST_CARDS, order.length - 1)]!] ?? 0;
  const sums = new Map<number, number>(Object.entries(projection.items).map(([hash, score]) => [Number(hash), score]));
  for (const index of order.slice(0, MOST_CARDS)) {
    const hash = hash32(known[index]!.id);
    sums.set(hash, Math.round(((sums.get(hash) ?? 0) + scores[index]! - floor) * 100) / 100);
  }
  for (const { id } of gone.slice(-MOST_GONE)) sums.set(hash32(id), GONE_SCORE);
  return Object.fromEntries(sums);
}

/** Known cards stand in no order, and what was chosen before is in the scores of the items. */
function ofCards({ own }: Projection): OwnTerms | undefined {
  return own && { ...own, weights: [own.weights[0], 0, own.weights[2], 0], habits: {} };
}
