import type { Experiment } from './parse-experiments.js';
/** The variant of each experiment that a visitor is in, by the names of both. */
export type Assignments = Readonly<Record<string, string>>;
/**
 * Deals a visitor to a variant of one experiment, the same one on every visit.
 *
 * Traffic and variant are drawn apart: more traffic brings new visitors in and moves nobody who was in it to another variant. Less traffic, other weights and another
 * salt do move visitors: {@link assignVariants} keeps them where they were.
 *
 * @param seed The visitor's random number, 0 to 2^32 - 1.
 * @returns Place in `experiment.variants`, or -1 for a visitor outside the namespace's range or the traffic.
 * @see Vectors in test/vectors/experiments.json.
 */
export declare function assignVariant(seed: number, { variants, weights, traffic, namespace, salt }: Experiment): number;
/**
 * Deals a visitor to a variant of each experiment.
 *
 * An earlier assignment holds as long as the variant is there, whatever became of weights, traffic, ranges and salt; and it keeps the visitor out of the other experiments
 * of that namespace. What is left of earlier ones, and what is none, is passed over.
 *
 * @param seed The visitor's random number, 0 to 2^32 - 1.
 * @param earlier What this gave on an earlier visit. Default: nothing.
 * @returns The experiments that the visitor is in, each with a variant.
 */
export declare function assignVariants(seed: number, experiments: readonly Experiment[], earlier?: Assignments): Assignments;
//# sourceMappingURL=assign.d.ts.map