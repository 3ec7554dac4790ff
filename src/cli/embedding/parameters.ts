import { SLOTS } from '../../core/model/embedding.js';

/** Everything that is learned, as rows of `dims` numbers: slots, source rows of items, of tags, target rows of items, of tags. */
export interface Parameters {
  readonly rows: Float32Array;
  /** For each row what Adagrad divides by: the mean square of its gradients so far, summed up. */
  readonly squares: Float32Array;
}

/** Where in {@link Parameters} things are, and which rows make up an item. Shared by threads. */
export interface Layout {
  readonly dims: number;
  readonly itemCount: number;
  readonly tagCount: number;
  /** Item to the first of its tags in `tags`; one more at the end. */
  readonly tagStart: Int32Array;
  readonly tags: Int32Array;
}

/** First row of the source or target vectors: of all items, then of all tags. */
export function firstSourceRow(): number {
  return SLOTS;
}

export function firstTargetRow({ itemCount, tagCount }: Layout): number {
  return SLOTS + itemCount + tagCount;
}

function rowCount(layout: Layout): number {
  return SLOTS + 2 * (layout.itemCount + layout.tagCount);
}

/** Zeros, in memory that threads share. */
export function createParameters(layout: Layout): Parameters {
  const floats = (length: number) => new Float32Array(new SharedArrayBuffer(length * Float32Array.BYTES_PER_ELEMENT));
  return { rows: floats(rowCount(layout) * layout.dims), squares: floats(rowCount(layout)) };
}

/** @returns The layout of the items' tags; the number of tags is one more than the highest. */
export function layOut(itemCount: number, tagsOfItem: readonly (readonly number[])[], dims: number): Layout {
  const tagStart = new Int32Array(new SharedArrayBuffer((itemCount + 1) * Int32Array.BYTES_PER_ELEMENT));
  for (let item = 0; item < itemCount; item++) tagStart[item + 1] = tagStart[item]! + (tagsOfItem[item]?.length ?? 0);
  const tags = new Int32Array(new SharedArrayBuffer(tagStart[itemCount]! * Int32Array.BYTES_PER_ELEMENT));
  for (let item = 0; item < itemCount; item++) tags.set(tagsOfItem[item] ?? [], tagStart[item]);
  const tagCount = tags.reduce((most, tag) => Math.max(most, tag + 1), 0);
  return { dims, itemCount, tagCount, tagStart, tags };
}
