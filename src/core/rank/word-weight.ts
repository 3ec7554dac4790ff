import { countUp } from '../count.js';
import type { KnownCard } from '../known-cards.js';
import type { Tag } from '../tags.js';

/** The facet of words, the weakest of tags. */
export const WORD_FACET = 'word';
/** Among fewer cards nobody can tell a word of the site from one of an item. */
const LEAST_CARDS = 20;
/** A word on one card in so many says all that it can: a third of a shop may well be coats. */
const WHOLE = 3;

/**
 * How much a word says on this site, by its inverse frequency: 0 for one on every card, log(N / n) / log(3) for one on n of N, and 1 up to a third
 * of them. Among the words of a list, how often each stands there has its say in the lift; this is about words like "with" and "new".
 *
 * @param cards All that are known.
 * @see Spärck Jones, "A statistical interpretation of term specificity and its application in retrieval", Journal of Documentation 28, 1972.
 */
export function wordWeights(cards: readonly KnownCard[]): (word: Tag) => number {
  if (cards.length < LEAST_CARDS) return () => 1;
  const counts: Record<Tag, number> = {};
  for (const { tags } of cards) for (const tag of tags) if (tag.startsWith(`${WORD_FACET}:`)) countUp(counts, tag);
  return (word) => Math.min(1, Math.log(cards.length / (counts[word] ?? 1)) / Math.log(WHOLE));
}
