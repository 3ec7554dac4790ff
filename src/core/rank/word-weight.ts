import { countUp } from '../count.js';
import type { KnownCard } from '../known-cards.js';
import type { Tag } from '../tags.js';

/** The facet of words, the weakest of tags. */
export const WORD_FACET = 'word';
/** Among fewer cards nobody can tell a word of the site from one of an item. */
const LEAST_CARDS = 20;

/**
 * How much a word says on this site: 1 for one that stands on a single card, 0 for one on every card, log(N / n) / log(N) between.
 *
 * @param cards All that are known, N of them; a word that stands on none is as telling as one on a single one.
 * @see Spärck Jones, "A statistical interpretation of term specificity and its application in retrieval", Journal of Documentation 28, 1972.
 */
export function wordWeights(cards: readonly KnownCard[]): (word: Tag) => number {
  if (cards.length < LEAST_CARDS) return () => 1;
  const counts: Record<Tag, number> = {};
  for (const { tags } of cards) for (const tag of tags) if (tag.startsWith(`${WORD_FACET}:`)) countUp(counts, tag);
  return (word) => 1 - Math.log(counts[word] ?? 1) / Math.log(cards.length);
}
