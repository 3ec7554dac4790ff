import type { Item } from '../item.js';
import type { Wish, Wishes } from './parse-wishes.js';
/** How near an item is to what is wished. */
export interface Closest {
    /** Its place in the list given, from 0. */
    readonly index: number;
    readonly id: string;
    /** 0: all is met, to 1: nothing is near. Comparable within one list and one set of wishes only. */
    readonly distance: number;
    /** The wishes that it meets and those that it does not, in words, in the order of the wishes. */
    readonly met: readonly string[];
    readonly unmet: readonly string[];
}
/** Options of {@link closest}, all optional. */
export interface ClosestOptions {
    /** How many are wanted, a whole number of 0 or more. Default: all. */
    readonly limit?: number | undefined;
    /** Words for a wish, in the site's language and units. Default {@link describeWish}: English, without units. */
    readonly describe?: ((facet: string, wish: Wish, item: Item) => string) | undefined;
}
/**
 * The available items nearest to what is wished, nearest first; those equally near stay in the order given. What does not meet every hard condition never comes, nor what
 * is out of stock (`available: false`).
 *
 * The distance is the weighted mean of one distance for each wish, hard conditions, which are met, among them. Of one of several values: 0 or 1; of all of several: the share
 * that is missing; of a range: what is short of it or beyond it, by the spread of the numbers of all candidates and of the range itself, so that it lies between 0 and 1.
 * Of what an item does not say it is 1. One more wish that is no hard condition never takes an item further away that meets it; a hard one may, where it leaves
 * fewer candidates and so a smaller spread.
 *
 * @throws {SelvedgeError} `option-invalid`, naming the option.
 * @see Gower, "A General Coefficient of Similarity and Some of Its Properties", Biometrics 27(4), 1971: the weighted mean and the scaling by the range are taken from it. There what is
 *   missing is left out of the comparison; here it counts as not met, or else the item that says least would be the nearest.
 */
export declare function closest(items: readonly Item[], wishes: Wishes, options?: ClosestOptions): Closest[];
//# sourceMappingURL=closest.d.ts.map