/** Names of variants, which then get equal shares; or the share of each, 0 to 1, adding up to 1. */
export type VariantsInput = readonly string[] | Readonly<Record<string, number>>;
/** A part of the visitors, each of whom is in one experiment of the namespace at most: from `from` (0 to 1) up to `to`, or the same as a `range`. */
export type NamespaceInput = {
    readonly name: string;
    readonly from: number;
    readonly to: number;
} | {
    readonly name: string;
    readonly range: readonly [from: number, to: number];
};
/** One experiment, as a site writes it. */
export interface ExperimentInput {
    /** 2 to 20. A share of 0 lets nobody new in. */
    readonly variants: VariantsInput;
    /** Share of visitors who are in the experiment at all, 0 to 1; within the namespace, where there is one. Default 1. */
    readonly traffic?: number;
    /** Default: none, and the experiment has nothing to do with others. */
    readonly namespace?: NamespaceInput;
    /** Any text of 1 to 64 characters; changing it deals visitors anew. Default: the experiment's name. */
    readonly salt?: string;
}
/** Experiments by their names, at most 100; each name, as that of a variant and of a namespace, a letter and up to 63 letters, digits, `-` or `_`. */
export type ExperimentsInput = Readonly<Record<string, ExperimentInput>>;
/** An experiment after checking, every default filled in. */
export interface Experiment {
    readonly name: string;
    readonly variants: readonly string[];
    /** Share of each variant, in the order of `variants`. They add up to 1, but for a millionth. */
    readonly weights: readonly number[];
    readonly traffic: number;
    readonly salt: string;
    /** From `from` up to `to`, 0 to 1. */
    readonly namespace?: {
        readonly name: string;
        readonly from: number;
        readonly to: number;
    };
}
/**
 * Checks experiments, as JSON brings them.
 *
 * @param input {@link ExperimentsInput}.
 * @returns In the order of the input.
 * @throws {SelvedgeError} `option-invalid`, naming the place, what is allowed and what came.
 */
export declare function parseExperiments(input: unknown): readonly Experiment[];
//# sourceMappingURL=parse-experiments.d.ts.map