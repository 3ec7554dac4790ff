// What a model file holds, from counts and an embedding, as much of it as the budget allows.
import { gzipSync } from 'node:zlib';
import type { FittedSettings } from '../../core/model/layout.js';
import type { QuantisedEmbedding } from '../embedding/quantise.js';
import { pairEntries, pairTotals, stepEntries, type Entry, type PairCounts } from './tables.js';
import type { TagStatistics } from './tag-statistics.js';
import { depthsOf, writeModel, type ModelContents } from './write-model.js';

/** Counts of a part of a log. Items by their number in the log. */
export interface Counts {
  /** How often each item was chosen, and the same with a half-life; 0 for one that was not. */
  readonly chosen: ArrayLike<number>;
  readonly lately: ArrayLike<number>;
  readonly steps: PairCounts;
  readonly pairs: PairCounts;
}

/** Choices that each item is taken to have beside those counted. */
const PRIOR = 0.5;

/** Everything that could go into a file, before the budget. Items by the file's numbers. */
export interface Candidates {
  readonly ids: readonly string[];
  /** The number in the file of each number in the log; -1 for an item of which nothing is told. */
  readonly numbers: Int32Array;
  readonly shares: Float64Array;
  readonly recentShares: Float64Array;
  readonly steps: readonly Entry[];
  readonly pairs: readonly Entry[];
  readonly pairTotals: Float64Array;
  readonly tags: TagStatistics;
}

function sharesOf(items: readonly number[], counts: ArrayLike<number>): Float64Array {
  const all = items.reduce((sum, item) => sum + counts[item]! + PRIOR, 0);
  return Float64Array.from(items, (item) => (counts[item]! + PRIOR) / all);
}

/**
 * Numbers items as the file does, by how often they were chosen, and weighs what is told of them.
 *
 * @param most Items at most, those chosen most.
 */
export function candidatesOf(ids: readonly string[], { chosen, lately, steps, pairs }: Counts, tags: TagStatistics, most = Infinity): Candidates {
  // Where visitors came in and went on from is worth knowing, chosen or not.
  const left = new Set(Array.from(steps.from));
  const listed = [...ids.keys()].filter((item) => chosen[item]! > 0 || left.has(item)).sort((a, b) => chosen[b]! - chosen[a]! || a - b).slice(0, most);
  const depths = depthsOf(sharesOf(listed, chosen));
  const order = [...listed.keys()].sort((a, b) => depths[a]! - depths[b]! || (ids[listed[a]!]! < ids[listed[b]!]! ? -1 : 1)).map((place) => listed[place]!);
  const numbers = new Int32Array(ids.length).fill(-1);
  order.forEach((item, number) => (numbers[item] = number));
  const shares = sharesOf(order, chosen);
  const renumbered = ({ from, to, weight }: PairCounts): PairCounts => {
    const kept = Array.from(from, (item, index) => (numbers[item]! < 0 || numbers[to[index]!]! < 0 ? -1 : index)).filter((index) => index >= 0);
    return { from: kept.map((index) => numbers[from[index]!]!), to: kept.map((index) => numbers[to[index]!]!), weight: kept.map((index) => weight[index]!) };
  };
  const counted = renumbered(pairs);
  const upwards = pairEntries(counted, order.length).map((entry) => (entry.from < entry.to ? entry : { ...entry, from: entry.to, to: entry.from }));
  return { ids: order.map((item) => ids[item]!), numbers, shares, recentShares: sharesOf(order, lately), steps: stepEntries(renumbered(steps), shares), pairs: upwards, pairTotals: pairTotals(counted, order.length), tags };
}

/**
 * Takes steps and pairs, the most telling first, as long as the file stays within its budget as it is served.
 *
 * @param budget Bytes after `gzip -9`, ids and everything counted.
 * @param stepShare Of what is left beside ids and embedding, the share that steps may take, 0 to 1.
 */
export function fill(candidates: Candidates, embedding: QuantisedEmbedding | null, settings: FittedSettings, budget: number, stepShare: number): ModelContents {
  const { ids, shares, recentShares, steps, pairs, pairTotals, tags } = candidates;
  const contents = (stepCount: number, pairCount: number): ModelContents => ({ ids, shares, recentShares, pairTotals, tags, embedding, settings, steps: steps.slice(0, stepCount), pairs: pairs.slice(0, pairCount) });
  const served = (stepCount: number, pairCount: number) => servedSize(writeModel(contents(stepCount, pairCount)));
  const left = budget - served(0, 0);
  // None takes less than half a byte: what is beyond need not be tried.
  const stepCount = most(Math.min(steps.length, 2 * budget), (count) => served(count, 0) <= budget - (1 - stepShare) * left);
  const pairCount = most(Math.min(pairs.length, 2 * budget), (count) => served(stepCount, count) <= budget);
  return contents(stepCount, pairCount);
}

/** Bytes of a file as it comes over the wire. */
export function servedSize(bytes: Uint8Array): number {
  return gzipSync(bytes, { level: 9 }).length;
}

/** The largest count, 0 to `limit`, that still fits. */
function most(limit: number, fits: (count: number) => boolean): number {
  let [low, high] = [0, limit];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
