import type { Parameters } from './parameters.js';
/**
 * Brings together what the shards have learned from the same start, into `start`, in the order of the shards.
 *
 * What the shards moved a row by is added up: a rare row, seen by one shard only, keeps all it learned, where a mean would take most of it
 * away. A row seen by all moves by less than the sum while it is new: had they learned one after the other, Adagrad would have divided by a
 * larger square, and the sum is scaled to that.
 */
export declare function bringTogether(start: Parameters, shards: readonly Parameters[], dims: number): void;
//# sourceMappingURL=average.d.ts.map