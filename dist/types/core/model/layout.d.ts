import type { Again, Term } from '../rank/settings.js';
/** The file begins with these bytes, then comes one for the version. */
export declare const MAGIC = "SVM";
export declare const VERSION = 3;
/**
 * Streams, in the order in which they follow the header. Ids stand in alphabetical order, each without its first letters that are those of the one before
 * (`idsShared`), and with how far it is below the most popular: items are numbered by that, equals as their ids stand. All other streams of items go by number;
 * tags are written as ids are, and numbered as they stand.
 */
export declare const STREAMS: readonly ["idsShared", "ids", "popularity", "trend", "stepCounts", "stepGaps", "stepGapBits", "stepLevels", "pairTotals", "pairCounts", "pairGaps", "pairGapBits", "pairLevels", "source", "target", "tagsShared", "tags", "tagLifts", "tagSource", "tagTarget"];
export type StreamName = (typeof STREAMS)[number];
/**
 * One unit of each kind of number, in natural logarithms: how coarse the file is. No count is in it, only how large it is, doubled from step to step: finer
 * ones were no better on a recorded shop, and the pairs that find room in their place are.
 */
export declare const UNITS: {
    popularity: number;
    trend: number;
    level: number;
    total: number;
    tagLift: number;
};
/** Level 0: a single step, and the weight of a pair of one very long visit. */
export declare const LEAST: {
    step: number;
    pair: number;
};
/**
 * A gap stands in two streams: of `gap + HEAD` in binary, a byte has how many digits are behind the first three, and the two behind the highest one; the digits
 * themselves, which look drawn by chance and do not pack, stand in a stream of bits, the lowest of a byte first.
 */
export declare const HEAD = 4;
/** Co-occurrences of one item with any other that are taken for chance. */
export declare const PAIR_PRIOR = 3;
/** What stands for 0 in a byte that may be below it. */
export declare const MIDDLE = 128;
/** Choices of an item by everybody that a step is taken for before any was seen: `log(1 + count / (STEP_PRIOR * share))`. */
export declare const STEP_PRIOR = 5;
/** The part of the file that is text: JSON behind the version, the checksum and its length. */
export interface Header {
    readonly items: number;
    /** Share of all choices that the most popular item has. */
    readonly topShare: number;
    /** What all pairs weigh together, each counted for both its items, those left out with them. */
    readonly pairWeight: number;
    readonly dimensions: number;
    /** Value of one unit of each dimension, source and target, of items and of tags. */
    readonly scales: readonly [source: readonly number[], target: readonly number[], tagSource: readonly number[], tagTarget: readonly number[]];
    /** Weights of the slots of a context, one row after the other. */
    readonly slots: readonly number[];
    readonly settings: FittedSettings;
    /** Bytes of each stream. */
    readonly streams: Readonly<Record<StreamName, number>>;
}
/** Settings that were fitted with a model. */
export interface FittedSettings {
    /** For lists of all kinds, and for narrow ones. Terms that are not named keep the weight of the preset. */
    readonly weights: readonly [mixed: FittedWeights, narrow: FittedWeights];
    /** What makes a list narrow, see `narrowness`: logistic in its traits. */
    readonly narrow: readonly [constant: number, following: number, alike: number, popular: number];
    readonly minActions: number;
    readonly again: Again;
    readonly kindWeight: number;
    /** Where it was better so on the site's own log. Default: as the preset has it. */
    readonly diversity?: 'calibrated';
}
export type FittedWeights = Readonly<Partial<Record<Term, number>>>;
/**
 * Checksum of what stands behind it in the file: FNV-1a over bytes.
 *
 * @returns A whole number from 0 to 2^32 - 1.
 */
export declare function checksum(bytes: Uint8Array): number;
//# sourceMappingURL=layout.d.ts.map