import type { KnownCard } from '../known-cards.js';
import type { Projection } from './projection.js';
/**
 * Scores of cards that carry no tags, for the first frame: the early part cannot read what they are, only which. Taken against all cards that
 * are known. What is not among the best stands at 0, so the last of those does too: the order is the same.
 *
 * @returns By `hash32` of the id, together with the scores of `projection.items`.
 */
export declare function projectCards(cards: readonly KnownCard[], projection: Projection): Projection['items'];
//# sourceMappingURL=project-cards.d.ts.map