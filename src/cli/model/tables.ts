// From counts to what stands in a model file: how much more often than elsewhere.
import { STEP_PRIOR, UNITS } from '../../core/model/layout.js';

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
  /** In units of `UNITS.strength`, 1 to 255. */
  readonly units: number;
  /** Count x logarithm of the lift: how much of all choices it explains. */
  readonly value: number;
}

/** Co-occurrences of one item with any other that are taken for chance. */
const PAIR_PRIOR = 3;

/**
 * Steps, the most telling first.
 *
 * @param shares Share of all choices of each item, above 0.
 */
export function stepEntries({ from, to, weight }: PairCounts, shares: Float64Array): Entry[] {
  return entries(weight.length, (index) => [from[index]!, to[index]!, weight[index]!, Math.log1p(weight[index]! / (STEP_PRIOR * shares[to[index]!]!))]);
}

/** Pairs, the most telling first; each once, the lower number first. */
export function pairEntries({ from, to, weight }: PairCounts, size: number): Entry[] {
  const totals = new Float64Array(size);
  let all = 0;
  for (let index = 0; index < weight.length; index++) {
    for (const item of [from[index]!, to[index]!]) totals[item]! += weight[index]!;
    all += 2 * weight[index]!;
  }
  const liftOf = (index: number) => (weight[index]! * all) / ((totals[from[index]!]! + PAIR_PRIOR) * (totals[to[index]!]! + PAIR_PRIOR));
  return entries(weight.length, (index) => [from[index]!, to[index]!, weight[index]!, Math.log(liftOf(index))]);
}

function entries(length: number, entryOf: (index: number) => readonly [from: number, to: number, count: number, strength: number]): Entry[] {
  const all: Entry[] = [];
  for (let index = 0; index < length; index++) {
    const [from, to, count, strength] = entryOf(index);
    const units = Math.min(255, Math.round(strength / UNITS.strength));
    if (units > 0) all.push({ from, to, units, value: count * strength });
  }
  return all.sort((a, b) => b.value - a.value || a.from - b.from || a.to - b.to);
}
