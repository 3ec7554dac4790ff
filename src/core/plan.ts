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
export function planMoves(order: readonly number[], keep: ReadonlySet<number> = new Set()): Move[] {
  const kept = new Set(longestIncreasing(order.filter((node) => keep.has(node))));
  // What has as many kept nodes before it then as now can join them in one increasing run, so the longest run holds them all.
  const counter = () => {
    let count = 0;
    return (node: number) => (count += Number(kept.has(node)));
  };
  const now = [...order.keys()].map(counter());
  const then = counter();
  const compatible = order.filter((node) => then(node) === now[node]);
  const staying = new Set(longestIncreasing(compatible));
  const moves: Move[] = [];
  let before: number | null = null;
  for (const node of [...order].reverse()) {
    if (!staying.has(node)) moves.push({ node, before });
    before = node;
  }
  return moves;
}

function longestIncreasing(values: readonly number[]): number[] {
  const tails: number[] = []; // tails[k]: index of the smallest value that ends a run of length k + 1
  const previous: (number | undefined)[] = [];
  values.forEach((value, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tails[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = tails[low - 1];
    tails[low] = index;
  });
  const result: number[] = [];
  for (let index = tails.at(-1); index !== undefined; index = previous[index]) result.push(values[index]!);
  return result.reverse();
}
