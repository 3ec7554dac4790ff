import type { Item } from '../../../../src/core/index.js';
import { parseItem } from '../../../../src/core/index.js';
import vectors from '../../../vectors/wishes.json' with { type: 'json' };

type ItemVector = readonly [id: string, tags: string, price?: number, rest?: Partial<Item>];

/** A list of `test/vectors/wishes.json`. */
export function listOf(name: string): Item[] {
  return (vectors.lists as unknown as Readonly<Record<string, readonly ItemVector[]>>)[name]!.map(([id, tags, price, rest = {}]) => parseItem({ id, tags, price, available: rest.available }));
}

/** An item at its place in the result: index, id, distance to four decimals, what is met and what is not. */
type ClosestVector = readonly [index: number, id: string, distance: number, met: readonly string[], unmet: readonly string[]];

export const { read, refused } = vectors;
export const closestCases = vectors.closest as unknown as readonly {
  readonly behaviour: string;
  readonly list: string;
  readonly wishes: unknown;
  readonly limit?: number;
  readonly result: readonly ClosestVector[];
}[];
