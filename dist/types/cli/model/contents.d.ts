import type { FittedSettings } from '../../core/model/layout.js';
import type { QuantisedEmbedding } from '../embedding/quantise.js';
import { type Entry, type PairCounts } from './tables.js';
import { type ModelContents } from './write-model.js';
/** Counts of a part of a log. Items by their number in the log. */
export interface Counts {
    /** How often each item was chosen, and the same with a half-life; 0 for one that was not. */
    readonly chosen: ArrayLike<number>;
    readonly lately: ArrayLike<number>;
    readonly steps: PairCounts;
    readonly pairs: PairCounts;
}
/** Everything that could go into a file, before the budget. Items by the file's numbers. */
export interface Candidates {
    readonly ids: readonly string[];
    /** The number in the file of each number in the log; -1 for an item that was never chosen. */
    readonly numbers: Int32Array;
    readonly shares: Float64Array;
    readonly recentShares: Float64Array;
    readonly steps: readonly Entry[];
    readonly pairs: readonly Entry[];
}
/** Numbers items by how often they were chosen and weighs what is told of them. */
export declare function candidatesOf(ids: readonly string[], { chosen, lately, steps, pairs }: Counts): Candidates;
/**
 * Takes steps and pairs, the most telling first, as long as the file stays within its budget as it is served.
 *
 * @param budget Bytes after `gzip -9`, ids and everything counted.
 * @param stepShare Of what is left beside ids and embedding, the share that steps may take, 0 to 1.
 */
export declare function fill(candidates: Candidates, embedding: QuantisedEmbedding | null, settings: FittedSettings, budget: number, stepShare: number): ModelContents;
/** Bytes of a file as it comes over the wire. */
export declare function servedSize(bytes: Uint8Array): number;
//# sourceMappingURL=contents.d.ts.map