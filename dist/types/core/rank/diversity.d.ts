import { type Tag } from '../tags.js';
import type { Projection } from './projection.js';
/** Places in front that are shared out. */
export declare const FIRST_PLACES = 10;
/** Below this score an item was turned down: it does not come forward for the sake of variety, nor by chance. */
export declare const TURNED_DOWN = -50;
/** Largest share of the first ten places for one category, above 0, 1 for no limit; `calibrated` goes by the visitor's own choices. */
export type Diversity = number | 'calibrated';
/**
 * Tells how much of the first places the category of an item may take. What the visitor asked for is not held back for the sake of variety.
 *
 * Calibrated, a category may take as large a share as it has of the latest choices (intent), and half in any case.
 *
 * @see Steck, "Calibrated recommendations", RecSys 2018: what is recommended is to be of each kind as often as what was chosen. Here as a bound from above, so
 *   that a kind chosen now and then is not pushed out, and none is pushed in for having been chosen once.
 * @returns Nothing where there is no limit.
 */
export declare function shareOf({ diversity, declared, tags, facets }: Projection): ((item: {
    readonly tags: readonly Tag[];
}) => number) | undefined;
/**
 * Lets no category take more than its share of the first ten places, as long as there is something else to show; what is over
 * waits behind them. Items without a category count as one.
 *
 * @param order Indexes of the items, best first.
 * @param categoryOf Category of an index.
 * @param share Largest share of the first ten for the category of an index, above 0 to 1. Default: the order stays as it is.
 * @see Ziegler, McNee, Konstan and Lausen, "Improving recommendation lists through topic diversification", WWW 2005: its greedy
 *   walk, with a cap in place of a similarity.
 */
export declare function diversify(order: readonly number[], scores: ArrayLike<number>, categoryOf: (index: number) => string, share?: (index: number) => number): number[];
/**
 * True where nothing is said of any item beyond what the site says itself: its own order then stays.
 *
 * @param priorOf What the site's order and boosts add to the score of an index.
 */
export declare function isSilent(scores: ArrayLike<number>, priorOf: (index: number) => number): boolean;
/** Those that come first: fewer than {@link FIRST_PLACES} where there is not enough to choose from. */
export declare function firstPlaces(order: readonly number[], scores: ArrayLike<number>, categoryOf: (index: number) => string, share: (index: number) => number): number[];
/**
 * Those of a list that is not sorted among which {@link firstPlaces} finds the same: the best of each category, best first.
 *
 * @param categories Category of each index.
 * @param isOut True for an index that stands behind all others.
 * @param compare Total order: below 0 where the first index comes first.
 */
export declare function bestOfEach(scores: ArrayLike<number>, categories: readonly string[], isOut: (index: number) => boolean, compare: (a: number, b: number) => number): number[];
/** The category of an item is all its tags of this facet: `shoes > trail` is another one than `shoes > road`. */
export declare function categoryOf({ tags }: {
    readonly tags: readonly Tag[];
}): string;
//# sourceMappingURL=diversity.d.ts.map