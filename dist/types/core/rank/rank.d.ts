import type { Item } from '../item.js';
import type { Projection } from './projection.js';
import { type Hold, type Reason } from './reason.js';
import { type Scorable } from './score.js';
/** One item at its place. */
export interface Ranked<T> {
    /** What was passed in. */
    readonly item: T;
    readonly id: string;
    /** Comparable within one list only; 0 where the given order stays. */
    readonly score: number;
    /** The parts of the score, largest first; computed when read. */
    readonly reasons: readonly Reason[];
}
/**
 * Ranks a list: a stable total order, the same for the same input. Ties keep the given order; items out of stock go last.
 *
 * @param subjects What the caller calls an item, beside the item as Selvedge reads it.
 * @param basis What to rank by, or why the given order stays.
 */
export declare function rankItems<T>(subjects: readonly {
    readonly subject: T;
    readonly item: Item;
}[], basis: Projection | Hold): Ranked<T>[];
/** Explains a list that was scored. @returns The parts of the score of one index, largest first. */
export declare function reasonsOf(items: readonly (Scorable & Partial<Pick<Item, 'available'>>)[], projection: Projection): (index: number) => readonly Reason[];
//# sourceMappingURL=rank.d.ts.map