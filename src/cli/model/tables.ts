// From counts to what stands in a model file: how much more often than elsewhere.
import { LEAST, PAIR_PRIOR, STEP_PRIOR, UNITS } from '../../core/model/layout.js';

/** Sparse counts, one entry in each array. Items by number: 0 is the one chosen most. */
export interface PairCounts {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  /** How often, above 0; need not be whole. */
  readonly weight: ArrayLike<number>;
}

/** One entry of a table, with what it is worth. */
export interface Entry {
  readonly from: number;
  readonly to: number;
  /** How often, in units of `UNITS.level` above the least, 0 to 255. */
  readonly level: number;
  /** Count x logarithm of the lift: how much of all choices it explains. */
  readonly value: number;
}

/** Logarithm of a lift below which nothing is told: about as often as by chance. */
const LEAST_STRENGTH = 0.125;

/**
 * Steps, the most telling first.
 *
 * @param shares Share of all choices of each item, above 0.
 */
export function stepEntries({ from, to, weight }: PairCounts, shares: Float64Array): Entry[] {
  return entries(weight.length, LEAST.step, (index) => [from[index]!, to[index]!, weight[index]!, Math.log1p(weight[index]! / (STEP_PRIOR * shares[to[index]!]!))]);
}

/** Pairs, the most telling first; each once, the lower number first. */
export function pairEntries({ from, to, weight }: PairCounts, size: number): Entry[] {
  const totals = pairTotals({ from, to, weight }, size);
  const all = totals.reduce((sum, total) => sum + total, 0);
  const liftOf = (index: number) => (weight[index]! * all) / ((totals[from[index]!]! + PAIR_PRIOR) * (totals[to[index]!]! + PAIR_PRIOR));
  return entries(weight.length, LEAST.pair, (index) => [from[index]!, to[index]!, weight[index]!, Math.log(liftOf(index))]);
}

/** What the pairs of each item weigh together. */
export function pairTotals({ from, to, weight }: PairCounts, size: number): Float64Array {
  const totals = new Float64Array(size);
  for (let index = 0; index < weight.length; index++) for (const item of [from[index]!, to[index]!]) totals[item]! += weight[index]!;
  return totals;
}

/** So many at most: a large log has millions, and a file of 100 KB holds some ten thousand. */
const MOST_ENTRIES = 400_000;

function entries(length: number, least: number, entryOf: (index: number) => readonly [from: number, to: number, count: number, strength: number]): Entry[] {
  const values = new Float64Array(length);
  for (let index = 0; index < length; index++) {
    const [, , count, strength] = entryOf(index);
    values[index] = strength > LEAST_STRENGTH ? count * strength : 0;
  }
  const order = Uint32Array.from(values.keys()).filter((index) => values[index]! > 0);
  order.sort((a, b) => values[b]! - values[a]! || a - b);
  return Array.from(order.subarray(0, MOST_ENTRIES), (index) => {
    const [from, to, count] = entryOf(index);
    return { from, to, level: Math.max(0, Math.min(255, Math.round(Math.log(count / least) / UNITS.level))), value: values[index]! };
  });
}
