/** Sparse counts, one entry in each array. Items by number: 0 is the one chosen most. */
export interface PairCounts {
    readonly from: ArrayLike<number>;
    readonly to: ArrayLike<number>;
    /** How often, above 0; need not be whole. */
    readonly weight: ArrayLike<number>;
}
/** One entry of a table, with what it is worth. */
export interface Entry {
    readonly from: number;
    readonly to: number;
    /** In units of `UNITS.strength`, 1 to 255. */
    readonly units: number;
    /** Count x logarithm of the lift: how much of all choices it explains. */
    readonly value: number;
}
/**
 * Steps, the most telling first.
 *
 * @param shares Share of all choices of each item, above 0.
 */
export declare function stepEntries({ from, to, weight }: PairCounts, shares: Float64Array): Entry[];
/** Pairs, the most telling first; each once, the lower number first. */
export declare function pairEntries({ from, to, weight }: PairCounts, size: number): Entry[];
//# sourceMappingURL=tables.d.ts.map