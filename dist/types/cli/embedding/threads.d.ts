import { type ShardsInput, type Turn } from './shards.js';
export interface Team {
    /** Has every shard learn one turn; resolves when all have. */
    learn(turn: Turn): Promise<void>;
    stop(): Promise<void>;
}
/**
 * Deals the shards to threads.
 *
 * @param count Threads; 0 does the work in this one, and so does a missing worker file.
 */
export declare function startThreads(input: Omit<ShardsInput, 'numbers'>, count: number): Team;
//# sourceMappingURL=threads.d.ts.map