import type { Tag } from '../tags.js';
import type { Embedding } from './embedding.js';
import type { FittedSettings } from './layout.js';

/** What a model file holds, as ranking needs it. Items by number: 0 is the one chosen most. */
export interface Model {
  readonly size: number;
  /** `hash32` of each id, and its number by that. */
  readonly hashes: Uint32Array;
  readonly numbers: ReadonlyMap<number, number>;
  /** Logarithm of each item's share of all choices, against that of the most popular: 0 and below. */
  readonly popularity: Float32Array;
  /** Logarithm of its share of late against its share of all. */
  readonly trend: Float32Array;
  /** Share of all choices that the most popular item has. */
  readonly topShare: number;
  /** What is chosen next on the page of an item, and how often, to a factor of two. */
  readonly steps: Rows;
  /** What is chosen in one visit with an item: logarithm of how much more often than by chance, each pair both ways. */
  readonly pairs: Rows;
  /** Number of each tag that it knows; and logarithm of how often an item with it is chosen, against any item. */
  readonly tags: ReadonlyMap<Tag, number>;
  readonly tagLifts: Float32Array;
  readonly embedding: Embedding | null;
  readonly settings: FittedSettings;
}

/** A sparse table: a row for each item. */
export interface Rows {
  /** Where each row begins, and the end. */
  readonly starts: Int32Array;
  readonly items: Int32Array;
  readonly strengths: Float32Array;
}
