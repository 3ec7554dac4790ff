import { type Tag } from '../tags.js';
/** Places in front that are shared out. */
export declare const FIRST_PLACES = 10;
/** Below this score an item was turned down: it does not come forward for the sake of variety, nor by chance. */
export declare const TURNED_DOWN = -50;
/**
 * Lets no category take more than its share of the first ten places, as long as there is something else to show; what is over
 * waits behind them. Items without a category count as one.
 *
 * @param order Indexes of the items, best first.
 * @param categoryOf Category of an index.
 * @param share Largest share of the first ten, 0 to 1; 1 leaves the order as it is.
 * @see Ziegler, McNee, Konstan and Lausen, "Improving recommendation lists through topic diversification", WWW 2005: its greedy
 *   walk, with a cap in place of a similarity.
 */
export declare function diversify(order: readonly number[], scores: ArrayLike<number>, categoryOf: (index: number) => string, share?: number): number[];
/**
 * True where nothing is said of any item beyond what the site says itself: its own order then stays.
 *
 * @param priorOf What the site's order and boosts add to the score of an index.
 */
export declare function isSilent(scores: ArrayLike<number>, priorOf: (index: number) => number): boolean;
/** Those that come first: fewer than {@link FIRST_PLACES} where there is not enough to choose from. */
export declare function firstPlaces(order: readonly number[], scores: ArrayLike<number>, categoryOf: (index: number) => string, share: number): number[];
/**
 * The same places as {@link firstPlaces} gives, of a list that is not sorted: each category's best, and of those the best.
 *
 * @param categories Category of each index.
 * @param isOut True for an index that stands behind all others.
 * @param compare Total order: below 0 where the first index comes first.
 */
export declare function bestOfEach(scores: ArrayLike<number>, categories: readonly string[], share: number, isOut: (index: number) => boolean, compare: (a: number, b: number) => number): number[];
/** The category of an item is all its tags of this facet: `shoes > trail` is another one than `shoes > road`. */
export declare function categoryOf({ tags }: {
    readonly tags: readonly Tag[];
}): string;
//# sourceMappingURL=diversity.d.ts.map