/** A list that was shown, or drawn, with what was chosen from it. */
export interface ChoiceList {
    /** By feature: its value for each item. */
    readonly features: readonly Float64Array[];
    /** Indexes of the chosen ones, at least one. */
    readonly chosen: readonly number[];
}
/**
 * Weights under which the chosen items are the likeliest, the features made comparable first.
 *
 * @param ridge How strongly weights are held at 0, in lists' worth of evidence. Default 20.
 * @returns One weight a feature; 0 for one that never varies.
 * @see McFadden, "Conditional logit analysis of qualitative choice behavior", 1974.
 */
export declare function fitChoices(lists: readonly ChoiceList[], ridge?: number): Float64Array;
//# sourceMappingURL=fit.d.ts.map