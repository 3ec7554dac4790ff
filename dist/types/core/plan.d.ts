/** One step of a reorder: put the node at index `node` (of the current order) before another one, or last. */
export interface Move {
    readonly node: number;
    /** Index (of the current order) of the node that it comes to stand before; `null`: at the end. */
    readonly before: number | null;
}
/**
 * The fewest moves from the current order to another one: what already stands in the right relative order stays (a longest
 * increasing subsequence), everything else is moved once. Carry the moves out in the order given.
 *
 * @param order Indexes into the current order, each once, in the wanted order.
 * @param keep Indexes that must not be moved themselves (what holds focus, plays, is open). Where they cannot all stay, as many
 *   as possible do.
 * @see Fredman, "On computing the length of longest increasing subsequences", Discrete Mathematics 11 (1975).
 */
export declare function planMoves(order: readonly number[], keep?: ReadonlySet<number>): Move[];
//# sourceMappingURL=plan.d.ts.map