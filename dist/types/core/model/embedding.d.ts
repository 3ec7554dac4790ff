/** The last six items of the visit have a slot each, then one for the rest of the visit and one for earlier visits. */
export declare const LAST_SLOTS = 6;
export declare const SLOTS: number;
export declare const REST_SLOT: number;
export declare const EARLIER_SLOT: number;
/** Items looked at, most recent first, for the mean of the rest of the visit and for that of earlier visits. */
export declare const MEAN_OF = 30;
/** Vectors that say which item tends to follow which. Trained by the command-line tool, read from the model file. */
export interface Embedding {
    /** Numbers a vector has, above 0. */
    readonly dims: number;
    /** {@link SLOTS} x `dims`, row by row: what a slot's vector is multiplied with, number by number. */
    readonly slots: Float32Array;
    /** Items x `dims`, row by row: an item as what was chosen before. */
    readonly source: Float32Array;
    /** Items x `dims`, row by row: an item as what may be chosen next. */
    readonly target: Float32Array;
    /** Tags x `dims`, row by row: the same of an item of which no more is known than its tags, see {@link vectorOfTags}. */
    readonly tagSource: Float32Array;
    readonly tagTarget: Float32Array;
}
/** An item's number in the embedding; -1, or a vector from {@link vectorOfTags}, for one the embedding does not hold. */
export type ContextItem = number | Float32Array;
/**
 * What the visitor has done so far as one vector: the weighted sum of the slots' vectors. An unknown item keeps its place and adds nothing.
 *
 * @param visit Items of the visit under way, oldest first; the last is the one the visitor is on.
 * @param earlier Items of earlier visits, oldest first.
 * @returns `dims` numbers; all 0 when nothing is known.
 */
export declare function contextOf(embedding: Embedding, visit: readonly ContextItem[], earlier: readonly ContextItem[]): Float32Array;
/**
 * How well each item fits as the next one: the dot product of the context and its target vector. Differences are log odds against items
 * drawn by popularity, so popularity itself is not in them.
 *
 * @param context From {@link contextOf}.
 * @returns One number an item, any sign.
 */
export declare function scoresOf({ dims, target }: Embedding, context: Float32Array): Float32Array;
/**
 * The score of one row of a table.
 *
 * @param table Rows of as many numbers as `context` has; a single vector from {@link vectorOfTags} is a table of one row.
 */
export declare function scoreOf(context: Float32Array, table: Float32Array, row?: number): number;
/**
 * The vector of an item the embedding does not hold, as the mean of its tags' vectors: as it was learned, without what is the item's own.
 *
 * @param tags Numbers of the item's tags; those not in the table (-1) add nothing, and take their part of the mean.
 * @param table Tags x `dims`, row by row: the source or the target table of the tags.
 * @returns `dims` numbers, all 0 without a known tag.
 */
export declare function vectorOfTags(tags: readonly number[], table: Float32Array, dims: number): Float32Array;
/**
 * Brings a table back from its columns of small whole numbers.
 *
 * @param columns Column by column: `scales.length` columns of rows, the row of the most popular item first.
 * @param scales What one step of each column is worth in the first row.
 * @param isEven It is worth the same in all rows: they stand in no order of popularity.
 * @returns Row by row, as the tables of {@link Embedding}.
 */
export declare function dequantise(columns: Int8Array, scales: Float32Array, isEven?: boolean): Float32Array;
/**
 * How much larger the steps of a row are than those of the first one. Errors cost as often as an item is met, and bytes are the same for
 * all: for the fewest bytes the square of the step goes with one over the popularity, which falls about as one over the rank, less steeply
 * among the first hundred.
 */
export declare function stepOfRow(row: number): number;
//# sourceMappingURL=embedding.d.ts.map