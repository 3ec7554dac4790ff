/**
 * The first of a total order, without sorting the rest.
 *
 * @param length Indexes from 0 to `length` - 1 are ordered.
 * @param limit How many are wanted, at most `length`.
 * @param compare Total order: below 0 when the first index comes first, never 0.
 * @returns Indexes, first one first.
 * @see Floyd, "Algorithm 245: Treesort 3", Communications of the ACM 7 (1964), for the heap; here its root is the last one kept.
 */
export declare function top(length: number, limit: number, compare: (a: number, b: number) => number): number[];
//# sourceMappingURL=top.d.ts.map