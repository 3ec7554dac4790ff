import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planMoves, type Move } from '../../../src/core/index.js';

/** Carries moves out as a page does: takes the node away, puts it before another one or at the end. */
function carryOut(length: number, moves: readonly Move[]): number[] {
  const nodes = Array.from({ length }, (_, index) => index);
  for (const { node, before } of moves) {
    nodes.splice(nodes.indexOf(node), 1);
    nodes.splice(before === null ? nodes.length : nodes.indexOf(before), 0, node);
  }
  return nodes;
}

/** Length of the longest increasing subsequence, by trying every one. */
function longestRun(values: readonly number[]): number {
  let longest = 0;
  for (let mask = 0; mask < 2 ** values.length; mask++) {
    const chosen = values.filter((_, index) => mask & (1 << index));
    if (chosen.every((value, index) => index === 0 || chosen[index - 1]! < value)) longest = Math.max(longest, chosen.length);
  }
  return longest;
}

function permutation(maxLength: number): fc.Arbitrary<number[]> {
  return fc.integer({ min: 0, max: maxLength }).chain((length) => {
    const all = Array.from({ length }, (_, index) => index);
    return fc.shuffledSubarray(all, { minLength: length, maxLength: length });
  });
}

describe('a plan of moves', () => {
  test.each<[behaviour: string, order: number[], moves: Move[]]>([
    ['is empty for an empty list', [], []],
    ['is empty for a single node', [0], []],
    ['is empty when all stand right', [0, 1, 2, 3], []],
    ['swaps two nodes with one move', [1, 0], [{ node: 1, before: 0 }]],
    ['brings the last to the front with one move', [3, 0, 1, 2], [{ node: 3, before: 0 }]],
    ['puts the first at the end with one move', [1, 2, 3, 0], [{ node: 0, before: null }]],
  ])('%s', (_, order, moves) => {
    expect(planMoves(order)).toEqual(moves);
  });

  test('reaches the order wanted, whatever must be kept', () => {
    fc.assert(
      fc.property(permutation(30), fc.uniqueArray(fc.nat({ max: 29 })), (order, keep) => {
        expect(carryOut(order.length, planMoves(order))).toEqual(order);
        expect(carryOut(order.length, planMoves(order, new Set(keep)))).toEqual(order);
      }),
    );
  });

  test('has the fewest moves: all but a longest run that already stands in order', () => {
    fc.assert(
      fc.property(permutation(8), (order) => {
        expect(planMoves(order)).toHaveLength(order.length - longestRun(order));
      }),
      { numRuns: 200 },
    );
  });

  test('moves each node at most once', () => {
    fc.assert(
      fc.property(permutation(20), (order) => {
        const nodes = planMoves(order).map(({ node }) => node);
        expect(new Set(nodes).size).toBe(nodes.length);
      }),
    );
  });
});

describe('nodes that must be kept', () => {
  const movedOf = (order: number[], keep: Set<number>) => new Set(planMoves(order, keep).map(({ node }) => node));

  test('stay when all of them can, even where that takes more moves', () => {
    expect(movedOf([3, 0, 1, 2], new Set([3]))).toEqual(new Set([0, 1, 2]));
  });

  test('stay as many as can when not all of them can', () => {
    fc.assert(
      fc.property(permutation(8), fc.uniqueArray(fc.nat({ max: 7 })), (order, nodes) => {
        const keep = new Set(nodes.filter((node) => node < order.length));
        const moved = movedOf(order, keep);
        const kept = [...keep].filter((node) => !moved.has(node));
        expect(kept).toHaveLength(longestRun(order.filter((node) => keep.has(node))));
      }),
      { numRuns: 200 },
    );
  });

  test('cost no more moves than they must', () => {
    fc.assert(
      fc.property(permutation(8), fc.nat({ max: 7 }), (order, node) => {
        const place = order.indexOf(node);
        const compatible = order.filter((each, index) => place < 0 || each === node || each < node === index < place);
        expect(planMoves(order, new Set([node]))).toHaveLength(order.length - longestRun(compatible));
      }),
      { numRuns: 200 },
    );
  });
});
