import type { Item } from '../item.js';
import type { Projection } from './projection.js';
import { type Hold, type Reason } from './reason.js';
import { type Scorable } from './score.js';
import type { IndexedItem, TagIndex } from './tag-index.js';
/** One item at its place. */
export interface Ranked<T> {
    /** What was passed in. */
    readonly item: T;
    readonly id: string;
    /** Comparable within one list only; 0 where the given order stays. */
    readonly score: number;
    /** The parts of the score, largest first; computed when read. */
    readonly reasons: readonly Reason[];
    /** Chance has put it here: out of how many items it was drawn. */
    readonly exploredOf?: number;
}
/** What the caller calls an item, beside the item as Selvedge reads it. */
export interface Subject<T> {
    readonly subject: T;
    readonly item: Item;
}
/**
 * Ranks a list: a stable total order, the same for the same input. Ties keep the given order; items out of stock or excluded go last.
 *
 * @param basis What to rank by, or why the given order stays.
 */
export declare function rankItems<T>(subjects: readonly Subject<T>[], basis: Projection | Hold): Ranked<T>[];
/**
 * The same for items whose tags are known by number: for long lists.
 *
 * @param subjects What the caller calls them.
 * @param index Knows the tags of the items.
 * @param limit How many are wanted, 0 or more. Default: all.
 */
export declare function rankIndexed<T>(subjects: readonly T[], items: readonly IndexedItem[], basis: Projection | Hold, index: TagIndex, limit?: number): Ranked<T>[];
/** Explains a list that was scored. @returns The parts of the score of one index, largest first. */
export declare function reasonsOf(items: readonly Scorable[], projection: Projection): (place: number) => readonly Reason[];
//# sourceMappingURL=rank.d.ts.map