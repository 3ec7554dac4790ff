/**
 * Keeps every item within so many places of where the site has put it: at each place the best of those that may stand there, unless one must, since it
 * may not go down further.
 *
 * @param order Indexes of the items, best first; the lower an index the further up the site has it. Indexes may be missing.
 * @param most Places, 1 or more. Default: no limit, the order as it is.
 */
export declare function limitMoves(order: readonly number[], most?: number): number[];
//# sourceMappingURL=limit-moves.d.ts.map