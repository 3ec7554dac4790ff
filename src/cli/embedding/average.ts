import type { Parameters } from './parameters.js';

/**
 * Brings together what the shards have learned from the same start, into `start`, in the order of the shards.
 *
 * What the shards moved a row by is added up: a rare row, seen by one shard only, keeps all it learned, where a mean would take most of it
 * away. A row seen by all moves by less than the sum while it is new: had they learned one after the other, Adagrad would have divided by a
 * larger square, and the sum is scaled to that.
 */
export function bringTogether(start: Parameters, shards: readonly Parameters[], dims: number): void {
  for (let row = 0; row < start.squares.length; row++) {
    const before = start.squares[row]!;
    let gained = 0;
    let most = 0;
    for (const { squares } of shards) {
      gained += squares[row]! - before;
      most = Math.max(most, squares[row]! - before);
    }
    if (gained === 0) continue;
    const scale = Math.sqrt((before + most) / (before + gained));
    for (let at = row * dims; at < (row + 1) * dims; at++) {
      let moved = 0;
      for (const { rows } of shards) moved += rows[at]! - start.rows[at]!;
      start.rows[at]! += scale * moved;
    }
    start.squares[row] = before + gained;
  }
}
