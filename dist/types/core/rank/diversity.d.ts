import { type Tag } from '../tags.js';
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
/** The category of an item is all its tags of this facet: `shoes > trail` is another one than `shoes > road`. */
export declare function categoryOf({ tags }: {
    readonly tags: readonly Tag[];
}): string;
//# sourceMappingURL=diversity.d.ts.map