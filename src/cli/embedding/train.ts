import { availableParallelism } from 'node:os';
import { SLOTS, type Embedding } from '../../core/model/embedding.js';
import { bringTogether } from './average.js';
import { createParameters, firstSourceRow, firstTargetRow, layOut, type Layout, type Parameters } from './parameters.js';
import { createRandom, seedOf, shuffle } from './random.js';
import { layOutSessions, type SessionColumns } from './sessions.js';
import { startThreads } from './threads.js';

export interface TrainingOptions {
  readonly sessions: SessionColumns;
  /** Items are numbered from 0 to `itemCount - 1`. */
  readonly itemCount: number;
  /** For each item the numbers of its tags, from 0. */
  readonly tagsOfItem: readonly (readonly number[])[];
  /** Numbers a vector has. Default: 16. */
  readonly dims?: number;
  /** Passes over the sessions. Default: 8. */
  readonly epochs?: number;
  /** Wrong answers for each right one. Default: 30. */
  readonly negatives?: number;
  /** Probability, 0 to below 1, with which an item of the context is left out of an example; 0.2 helps where visits are long. Default: 0. */
  readonly dropout?: number;
  /** Learning rate of the first example; it falls to a tenth in a straight line. Default: 0.15. */
  readonly rate?: number;
  /** Any whole number; the same one gives the same bytes. Default: 1. */
  readonly seed?: number;
  /** Parts that learn side by side. They, not the threads, decide what comes out. Default: 4. */
  readonly shards?: number;
  /** Threads beside this one; 0 trains in this one. Default: as many as the machine has cores, at most one a shard. */
  readonly threads?: number;
  /** Examples a shard learns before what all have learned is brought together: the fewer, the closer to one after the other, and the slower. Default: 100. */
  readonly examplesOfShard?: number;
  /** Told after each turn how much is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** The learning rate ends at this share of what it began with. */
const LAST_RATE = 0.1;

/**
 * Learns vectors of items and tags from what visitors chose one after another. The same options give the same bytes, whatever the number of
 * cores.
 */
export async function trainEmbedding(options: TrainingOptions): Promise<Embedding> {
  const { itemCount, tagsOfItem, dims = 16, epochs = 8, negatives = 30, dropout = 0, rate = 0.15, seed = 1 } = options;
  const { shards: shardCount = 4, examplesOfShard = 100, threads = Math.min(shardCount, availableParallelism()), onProgress } = options;
  const sessions = layOutSessions(options.sessions, itemCount);
  const layout = layOut(itemCount, tagsOfItem, dims);
  const start = createParameters(layout);
  initialise(start, layout, seed);
  const copies = Array.from({ length: shardCount }, () => createParameters(layout));
  const order = sessions.examples;
  const input = { copies, start, layout, sessions, order, learning: { negatives, dropout }, seed };
  const team = startThreads(input, threads);
  try {
    const turnsOfPass = Math.ceil(order.length / (shardCount * examplesOfShard));
    const turns = epochs * turnsOfPass;
    for (let number = 0; number < turns; number++) {
      if (number % turnsOfPass === 0) shuffle(order, createRandom(seedOf(seed, number)));
      const from = (number % turnsOfPass) * shardCount * examplesOfShard;
      await team.learn({ number, from, examplesOfShard, rate: rate * (1 - (1 - LAST_RATE) * (number / turns)) });
      bringTogether(start, copies, dims);
      onProgress?.((number + 1) / turns);
    }
  } finally {
    await team.stop();
  }
  return toEmbedding(start, layout);
}

/**
 * Sources of tags, and of items without tags, start from noise; all targets and the other items' own rows at zero: what was hardly seen
 * stays near zero and costs no bytes.
 */
function initialise({ rows }: Parameters, { dims, itemCount, tagCount, tagStart }: Layout, seed: number): void {
  const random = createRandom(seedOf(seed, 0, 0, 0));
  for (let slot = 0; slot < SLOTS; slot++) rows.fill(1 / (1 + slot), slot * dims, (slot + 1) * dims);
  for (let row = 0; row < itemCount + tagCount; row++) {
    if (row < itemCount && tagStart[row + 1]! > tagStart[row]!) continue;
    for (let dim = 0; dim < dims; dim++) rows[(firstSourceRow() + row) * dims + dim] = random() / 2 ** 32 - 0.5;
  }
}

function toEmbedding({ rows }: Parameters, layout: Layout): Embedding {
  const { dims, itemCount, tagCount } = layout;
  const part = (first: number, count: number) => rows.slice(first * dims, (first + count) * dims);
  return {
    dims,
    slots: part(0, SLOTS),
    source: effective(rows, firstSourceRow(), layout),
    target: effective(rows, firstTargetRow(layout), layout),
    tagSource: part(firstSourceRow() + itemCount, tagCount),
    tagTarget: part(firstTargetRow(layout) + itemCount, tagCount),
  };
}

/** Each item's own row plus the mean of its tags' rows. */
function effective(rows: Float32Array, first: number, { dims, itemCount, tagStart, tags }: Layout): Float32Array {
  const table = rows.slice(first * dims, (first + itemCount) * dims);
  for (let item = 0; item < itemCount; item++) {
    const own = tags.subarray(tagStart[item], tagStart[item + 1]);
    for (const tag of own) for (let dim = 0; dim < dims; dim++) table[item * dims + dim]! += rows[(first + itemCount + tag) * dims + dim]! / own.length;
  }
  return table;
}
