import type { Layout } from './parameters.js';
/** Rows of the parameters with a weight each: items are taken apart into their own row and their tags' rows, a row is in it once. */
export interface Bag {
    readonly rows: Int32Array;
    readonly weights: Float32Array;
    /** Rows in use. */
    size(): number;
    clear(): void;
    /** @returns The place of a row, which is put in with weight 0 where it is new. */
    place(row: number): number;
    /** Adds an item with a weight: all of it to its own row, and as much again in equal parts to its tags' rows. */
    add(item: number, weight: number): void;
}
/** @param first Row of the first item: tags follow the items. */
export declare function createBag({ itemCount, tagCount, tagStart, tags }: Layout, first: number): Bag;
//# sourceMappingURL=bag.d.ts.map