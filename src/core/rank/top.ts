/**
 * The first of a total order, without sorting the rest.
 *
 * @param length Indexes from 0 to `length` - 1 are ordered.
 * @param limit How many are wanted, at most `length`.
 * @param compare Total order: below 0 when the first index comes first, never 0.
 * @returns Indexes, first one first.
 * @see Floyd, "Algorithm 245: Treesort 3", Communications of the ACM 7 (1964), for the heap; here its root is the last one kept.
 */
export function top(length: number, limit: number, compare: (a: number, b: number) => number): number[] {
  const kept = Array.from({ length: limit }, (_, index) => index);
  if (limit < length) {
    kept.sort((a, b) => compare(b, a)); // sorted the other way round is a heap
    for (let index = limit; limit && index < length; index++) if (compare(index, kept[0]!) < 0) sink(kept, index, compare);
  }
  return kept.sort(compare);
}

/** Puts an index in the root's place and lets it sink to where what is above it comes later. */
function sink(heap: number[], index: number, compare: (a: number, b: number) => number): void {
  let hole = 0;
  for (let child = 1; child < heap.length; child = 2 * hole + 1) {
    if (child + 1 < heap.length && compare(heap[child + 1]!, heap[child]!) > 0) child++;
    if (compare(heap[child]!, index) < 0) break;
    heap[hole] = heap[child]!;
    hole = child;
  }
  heap[hole] = index;
}
