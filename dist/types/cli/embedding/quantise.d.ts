import type { TrainedEmbedding } from './train.js';
/**
 * A table as small whole numbers: `dequantise` of the core brings it back, row by row. The further down a row, the larger its steps, so items,
 * and tags, pack best in order of popularity.
 */
export interface QuantisedTable {
    /** Column by column, which packs best: neighbours in a column are alike, and items in order of popularity end in zeros. */
    readonly columns: Int8Array;
    /** What one step of each column is worth in the first row. */
    readonly scales: Float32Array;
}
export interface QuantisedEmbedding {
    readonly dims: number;
    readonly slots: QuantisedTable;
    readonly source: QuantisedTable;
    readonly target: QuantisedTable;
    readonly tagSource: QuantisedTable;
    readonly tagTarget: QuantisedTable;
}
export interface QuantisingOptions {
    /** How often each item was chosen: what is often seen weighs more. */
    readonly popularity: ArrayLike<number>;
    /** By how much one step of one number of the first row changes a score, in log odds. Larger: fewer bytes, worse order. Default: 0.1. */
    readonly step?: number;
}
/**
 * Turns an embedding into small whole numbers. The steps differ from column to column, so that each column adds about the same error to a
 * score: a number of the target table is multiplied with the context's, one of the source table with a slot's and the target's.
 */
export declare function quantiseEmbedding(embedding: TrainedEmbedding, options: QuantisingOptions): QuantisedEmbedding;
//# sourceMappingURL=quantise.d.ts.map