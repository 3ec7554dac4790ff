import { type Embedding } from '../../core/model/embedding.js';
import { type SessionColumns } from './sessions.js';
export interface TrainingOptions {
    readonly sessions: SessionColumns;
    /** Items are numbered from 0 to `itemCount - 1`. */
    readonly itemCount: number;
    /** For each item the numbers of its tags, from 0. */
    readonly tagsOfItem: readonly (readonly number[])[];
    /** Numbers a vector has. Default: 16. */
    readonly dims?: number;
    /** Passes over the sessions. Default: 8. */
    readonly epochs?: number;
    /** Wrong answers for each right one. Default: 30. */
    readonly negatives?: number;
    /** Probability, 0 to below 1, with which an item of the context is left out of an example. Default: 0. */
    readonly dropout?: number;
    /** Learning rate of the first example; it falls to a tenth in a straight line. Default: 0.1. */
    readonly rate?: number;
    /** Any whole number; the same one gives the same bytes. Default: 1. */
    readonly seed?: number;
    /** Parts that learn side by side. They, not the threads, decide what comes out. Default: 4. */
    readonly shards?: number;
    /** Threads beside this one; 0 trains in this one. Default: as many as the machine has cores, at most one a shard. */
    readonly threads?: number;
    /** Examples a shard learns before what all have learned is brought together. Default: 500. */
    readonly examplesOfShard?: number;
    /** Told after each turn how much is done, 0 to 1. */
    readonly onProgress?: (share: number) => void;
}
/** An embedding and what an item it does not hold is made of. */
export interface TrainedEmbedding extends Embedding {
    /** Tags x `dims`, row by row: as context, and as what may be chosen next. */
    readonly tagSource: Float32Array;
    readonly tagTarget: Float32Array;
}
/**
 * Learns vectors of items and tags from what visitors chose one after another. The same options give the same bytes, whatever the number of
 * cores.
 */
export declare function trainEmbedding(options: TrainingOptions): Promise<TrainedEmbedding>;
//# sourceMappingURL=train.d.ts.map