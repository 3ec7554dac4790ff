import type { FittedSettings } from '../../core/model/layout.js';
import { type ModelledChoice } from './replay.js';
/** Means over questions. */
export interface Quality {
    readonly questions: number;
    /** Share of questions with a chosen item among the first ten, 0 to 1. */
    readonly hitRate: number;
    /** Mean of 1 / place of the first chosen item within the first ten, 0 to 1. */
    readonly reciprocalRank: number;
    /** Normalised discounted cumulative gain of the first ten, 0 to 1. */
    readonly ndcg: number;
}
/** The order that a model and the visitor's own history give: indexes, best first. */
export declare function orderBy({ weights, narrow }: FittedSettings): (choice: ModelledChoice) => number[];
/** @returns Gain of each question: nDCG of the first ten, 0 to 1. */
export declare function gainsOf(choices: readonly ModelledChoice[], order: (choice: ModelledChoice) => readonly number[]): Float64Array;
/** Judges orders of questions. */
export declare function qualityOf(choices: readonly ModelledChoice[], order: (choice: ModelledChoice) => readonly number[]): Quality;
/** Share of visitors whose questions came out better, and worse, by one order than by another. */
export declare function helpedAndHarmed(choices: readonly ModelledChoice[], gains: Float64Array, others: Float64Array): {
    readonly helped: number;
    readonly harmed: number;
};
//# sourceMappingURL=quality.d.ts.map