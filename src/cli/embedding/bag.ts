import type { Layout } from './parameters.js';

/** Rows of the parameters with a weight each: items are taken apart into their own row and their tags' rows, a row is in it once. */
export interface Bag {
  readonly rows: Int32Array;
  readonly weights: Float32Array;
  /** Rows in use. */
  size(): number;
  clear(): void;
  /** @returns The place of a row, which is put in with weight 0 where it is new. */
  place(row: number): number;
  /** Adds an item with a weight: all of it to its own row, and as much again in equal parts to its tags' rows. */
  add(item: number, weight: number): void;
}

/** @param first Row of the first item: tags follow the items. */
export function createBag({ itemCount, tagCount, tagStart, tags }: Layout, first: number): Bag {
  const rows = new Int32Array(itemCount + tagCount);
  const weights = new Float32Array(itemCount + tagCount);
  const places = new Int32Array(itemCount + tagCount); // place + 1, or 0
  let size = 0;

  function place(row: number): number {
    if (places[row - first] === 0) {
      rows[size] = row;
      weights[size] = 0;
      places[row - first] = ++size;
    }
    return places[row - first]! - 1;
  }

  return {
    rows,
    weights,
    size: () => size,
    place,
    clear: () => {
      for (let index = 0; index < size; index++) places[rows[index]! - first] = 0;
      size = 0;
    },
    add: (item, weight) => {
      weights[place(first + item)]! += weight;
      const end = tagStart[item + 1]!;
      const share = weight / (end - tagStart[item]!);
      for (let index = tagStart[item]!; index < end; index++) weights[place(first + itemCount + tags[index]!)]! += share;
    },
  };
}
