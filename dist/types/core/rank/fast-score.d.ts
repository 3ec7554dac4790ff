import type { Projection } from './projection.js';
import { type IndexedItem, type TagIndex } from './tag-index.js';
/**
 * Scores and orders a list, items out of stock or excluded last.
 *
 * @param index Knows the tags of the list.
 * @param limit How many places are wanted, 0 or more.
 * @returns Indexes into `list`, at least `limit` of them, best first; and the score of each index.
 */
export declare function orderIndexed(list: readonly IndexedItem[], index: TagIndex, projection: Projection, limit: number): {
    readonly order: readonly number[];
    readonly scores: Float64Array;
};
//# sourceMappingURL=fast-score.d.ts.map