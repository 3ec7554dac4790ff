import type { KnownCard } from '../known-cards.js';
import type { Tag } from '../tags.js';
/** The facet of words, the weakest of tags. */
export declare const WORD_FACET = "word";
/**
 * How much a word says on this site, by its inverse frequency: 0 for one on every card, log(N / n) / log(3) for one on n of N, and 1 up to a third
 * of them. Among the words of a list, how often each stands there has its say in the lift; this is about words like "with" and "new".
 *
 * @param cards All that are known.
 * @see Spärck Jones, "A statistical interpretation of term specificity and its application in retrieval", Journal of Documentation 28, 1972.
 */
export declare function wordWeights(cards: readonly KnownCard[]): (word: Tag) => number;
//# sourceMappingURL=word-weight.d.ts.map