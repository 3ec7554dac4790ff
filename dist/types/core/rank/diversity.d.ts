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
/** True where nothing has been said of anything: the site's own order then stays. */
export declare function isSilent(scores: ArrayLike<number>): boolean;
/** Those that come first: fewer than {@link FIRST_PLACES} where there is not enough to choose from. */
export declare function firstPlaces(order: readonly number[], scores: ArrayLike<number>, categoryOf: (index: number) => string, share: number): number[];
/** The category of an item is all its tags of this facet: `shoes > trail` is another one than `shoes > road`. */
export declare function categoryOf({ tags }: {
    readonly tags: readonly Tag[];
}): string;
//# sourceMappingURL=diversity.d.ts.map