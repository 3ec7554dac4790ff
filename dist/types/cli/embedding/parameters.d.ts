/** Everything that is learned, as rows of `dims` numbers: slots, source rows of items, of tags, target rows of items, of tags. */
export interface Parameters {
    readonly rows: Float32Array;
    /** For each row what Adagrad divides by: the mean square of its gradients so far, summed up. */
    readonly squares: Float32Array;
}
/** Where in {@link Parameters} things are, and which rows make up an item. Shared by threads. */
export interface Layout {
    readonly dims: number;
    readonly itemCount: number;
    readonly tagCount: number;
    /** Item to the first of its tags in `tags`; one more at the end. */
    readonly tagStart: Int32Array;
    readonly tags: Int32Array;
}
/** First row of the source or target vectors: of all items, then of all tags. */
export declare function firstSourceRow(): number;
export declare function firstTargetRow({ itemCount, tagCount }: Layout): number;
export declare function rowCount(layout: Layout): number;
/** Zeros, in memory that threads share. */
export declare function createParameters(layout: Layout): Parameters;
/** @returns The layout of the items' tags; the number of tags is one more than the highest. */
export declare function layOut(itemCount: number, tagsOfItem: readonly (readonly number[])[], dims: number): Layout;
//# sourceMappingURL=parameters.d.ts.map