import { type Layout, type Parameters } from './parameters.js';
import type { TrainingSessions } from './sessions.js';
export interface LearningOptions {
    /** Wrong answers drawn by popularity for each right one, above 0. */
    readonly negatives: number;
    /** Probability, 0 to below 1, with which an item of the context is left out of an example. */
    readonly dropout: number;
}
/**
 * Sampled softmax with Adagrad, one square a row: makes the item that was chosen likelier than those drawn from the urn.
 * Everything it changes is in `parameters`.
 *
 * @returns A function that learns from some rows of the sessions, one by one, at the given learning rate.
 * @see Duchi, Hazan, Singer 2011, "Adaptive subgradient methods"; Jean et al. 2015, arXiv:1412.2007, for the sampled softmax.
 */
export declare function createLearner(parameters: Parameters, layout: Layout, sessions: TrainingSessions, options: LearningOptions): (examples: Int32Array, rate: number, random: () => number) => void;
//# sourceMappingURL=shard.d.ts.map