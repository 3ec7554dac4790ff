import type { KnownCard } from '../known-cards.js';
import type { Tag } from '../tags.js';
/** The facet of words, the weakest of tags. */
export declare const WORD_FACET = "word";
/**
 * How much a word says on this site: 1 for one that stands on a single card, 0 for one on every card, log(N / n) / log(N) between.
 *
 * @param cards All that are known, N of them; a word that stands on none is as telling as one on a single one.
 * @see Spärck Jones, "A statistical interpretation of term specificity and its application in retrieval", Journal of Documentation 28, 1972.
 */
export declare function wordWeights(cards: readonly KnownCard[]): (word: Tag) => number;
//# sourceMappingURL=word-weight.d.ts.map