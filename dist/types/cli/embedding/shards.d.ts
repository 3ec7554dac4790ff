import type { Layout, Parameters } from './parameters.js';
import type { TrainingSessions } from './sessions.js';
import { type LearningOptions } from './shard.js';
/** What a thread is started with; all arrays are shared with the others. */
export interface ShardsInput {
    /** Numbers of the shards this thread trains. */
    readonly numbers: readonly number[];
    /** Each shard's own copy of the parameters, by the shard's number. */
    readonly copies: readonly Parameters[];
    readonly start: Parameters;
    readonly layout: Layout;
    readonly sessions: TrainingSessions;
    /** Rows to foretell in the order of this pass, which changes from pass to pass. */
    readonly order: Int32Array;
    readonly learning: LearningOptions;
    readonly seed: number;
}
/** One stretch of a pass: each shard learns its part of `order`, beginning with the parameters of `start`. */
export interface Turn {
    /** Counts all turns from 0. */
    readonly number: number;
    /** First place in `order`, and the places each shard takes. */
    readonly from: number;
    readonly examplesOfShard: number;
    readonly rate: number;
}
/** @returns A function that has each of the thread's shards learn one turn. What comes out depends on the shard, not on the thread. */
export declare function createShards({ numbers, copies, start, layout, sessions, order, learning, seed }: ShardsInput): (turn: Turn) => void;
//# sourceMappingURL=shards.d.ts.map