import { checksum, HEAD, LEAST, MAGIC, MIDDLE, STREAMS, UNITS, VERSION, type FittedSettings, type Header, type StreamName } from '../../core/model/layout.js';
import { dequantise } from '../../core/model/embedding.js';
import type { QuantisedEmbedding } from '../embedding/quantise.js';
import type { Entry } from './tables.js';
import type { TagStatistics } from './tag-statistics.js';

/** What goes into a file. Items by number: 0 is the one chosen most; equals, as far as the file tells, in the order of their ids. */
export interface ModelContents {
  readonly ids: readonly string[];
  /** Share of all choices of each item, above 0; and of those of late. */
  readonly shares: Float64Array;
  readonly recentShares: Float64Array;
  readonly steps: readonly Entry[];
  /** `from` below `to`; and what all pairs of each item weigh, those left out with them. */
  readonly pairs: readonly Entry[];
  readonly pairTotals: Float64Array;
  readonly tags: TagStatistics;
  readonly embedding: QuantisedEmbedding | null;
  readonly settings: FittedSettings;
}

/** Writes a model as plain streams, one kind of number each: what is alike stands together, so that gzip or brotli finds it. */
export function writeModel(contents: ModelContents): Uint8Array {
  const streams = streamsOf(contents);
  const { embedding, settings } = contents;
  const scalesOf = (table: 'source' | 'target' | 'tagSource' | 'tagTarget') => shorten(embedding?.[table].scales ?? []);
  const header: Header = {
    items: contents.ids.length,
    topShare: Number(largest(contents.shares).toPrecision(4)),
    pairWeight: Number(contents.pairTotals.reduce((sum, total) => sum + total, 0).toPrecision(4)),
    dimensions: embedding?.dims ?? 0,
    scales: [scalesOf('source'), scalesOf('target'), scalesOf('tagSource'), scalesOf('tagTarget')],
    slots: shorten(embedding ? dequantise(embedding.slots.columns, embedding.slots.scales) : []),
    settings,
    streams: Object.fromEntries(STREAMS.map((name) => [name, streams[name].length])) as Header['streams'],
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const preamble = Buffer.alloc(12);
  preamble.write(MAGIC, 'latin1');
  preamble[MAGIC.length] = VERSION;
  preamble.writeUInt32LE(text.length, 8);
  const bytes = Buffer.concat([preamble, text, ...STREAMS.map((name) => streams[name])]);
  bytes.writeUInt32LE(checksum(bytes.subarray(8)), 4);
  return bytes;
}

function streamsOf({ ids, shares, recentShares, steps, pairs, pairTotals, tags, embedding }: ModelContents): Record<StreamName, Uint8Array> {
  const step = rowsOf(steps, ids.length, () => -1);
  const pair = rowsOf(pairs, ids.length, (row) => row);
  // What an item without a pair weighs is never asked.
  const paired = new Set(pairs.flatMap(({ from, to }) => [from, to]));
  const byName = [...ids.keys()].sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
  const depths = depthsOf(shares);
  const [named, tagged] = [namesOf(byName.map((item) => ids[item]!)), namesOf(tags.names)];
  return {
    idsShared: named.shared,
    ids: named.rests,
    popularity: Uint8Array.from(byName, (item) => depths[item]!),
    trend: Uint8Array.from(shares, (share, item) => aboutMiddle(Math.log(recentShares[item]! / share) / UNITS.trend)),
    stepCounts: step.counts,
    stepGaps: step.heads,
    stepGapBits: step.bits,
    stepLevels: step.levels,
    pairTotals: Uint8Array.from(pairTotals, (total, item) => paired.has(item) ? Math.min(255, Math.round(Math.log1p(total / LEAST.pair) / UNITS.total)) : 0),
    pairCounts: pair.counts,
    pairGaps: pair.heads,
    pairGapBits: pair.bits,
    pairLevels: pair.levels,
    source: Uint8Array.from(embedding?.source.columns ?? []),
    target: Uint8Array.from(embedding?.target.columns ?? []),
    tagsShared: tagged.shared,
    tags: tagged.rests,
    tagLifts: Uint8Array.from(tags.lifts, (lift) => aboutMiddle(lift / UNITS.tagLift)),
    tagSource: Uint8Array.from(embedding?.tagSource.columns ?? []),
    tagTarget: Uint8Array.from(embedding?.tagTarget.columns ?? []),
  };
}

/** What may be below 0, as a byte. */
function aboutMiddle(units: number): number {
  return Math.max(0, Math.min(255, MIDDLE + Math.round(units)));
}

/** How far each share lies below the largest, in units of `UNITS.popularity`: as fine as the file tells popularity. */
export function depthsOf(shares: Float64Array): Uint8Array {
  const most = largest(shares);
  return Uint8Array.from(shares, (share) => Math.min(255, Math.round(Math.log(most / share) / UNITS.popularity)));
}

function largest(shares: Float64Array): number {
  return shares.reduce((most, share) => Math.max(most, share), 0);
}

const MOST_SHARED = 255;

/** Front coding, as word lists have it: names that begin alike cost their ends. @param names In alphabetical order. */
function namesOf(names: readonly string[]): { readonly shared: Uint8Array; readonly rests: Uint8Array } {
  const shared = names.map((name, place) => {
    const before = names[place - 1] ?? '';
    let count = 0;
    while (count < MOST_SHARED && count < name.length && name[count] === before[count]) count++;
    // Half of a letter beyond the basic plane is no text.
    return /[\ud800-\udbff]/.test(name[count - 1] ?? '') ? count - 1 : count;
  });
  return { shared: Uint8Array.from(shared), rests: new TextEncoder().encode(names.map((name, place) => name.slice(shared[place])).join('\n')) };
}

/** @param before What the first gap of a row is counted from. */
function rowsOf(entries: readonly Entry[], size: number, before: (row: number) => number): Record<'counts' | 'heads' | 'bits' | 'levels', Uint8Array> {
  const sorted = [...entries].sort((a, b) => a.from - b.from || a.to - b.to);
  const counts = new Array<number>(size).fill(0);
  for (const { from } of sorted) counts[from]!++;
  const gaps = sorted.map(({ from, to }, index) => to - 1 - (sorted[index - 1]?.from === from ? sorted[index - 1]!.to : before(from)));
  return { counts: writeNumbers(counts), ...writeGaps(gaps), levels: Uint8Array.from(sorted, ({ level }) => level) };
}

/** As `readGaps` of core/model/read-model.ts reads them. */
function writeGaps(gaps: readonly number[]): { readonly heads: Uint8Array; readonly bits: Uint8Array } {
  const digits: number[] = [];
  const heads = gaps.map((gap) => {
    const length = Math.floor(Math.log2((gap + HEAD) / HEAD));
    for (let place = length - 1; place >= 0; place--) digits.push(Math.floor((gap + HEAD) / 2 ** place) % 2);
    return HEAD * length + (Math.floor((gap + HEAD) / 2 ** length) % HEAD);
  });
  const bits = new Uint8Array(Math.ceil(digits.length / 8));
  digits.forEach((digit, at) => (bits[at >> 3]! |= digit << (at & 7)));
  return { heads: Uint8Array.from(heads), bits };
}

/** As `readNumbers` of core/model/read-model.ts reads them. */
function writeNumbers(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (let number of numbers) {
    for (; number > 127; number = Math.floor(number / 128)) bytes.push((number % 128) + 128);
    bytes.push(number);
  }
  return Uint8Array.from(bytes);
}

/** Four digits are more than a unit of the numbers that they scale. */
function shorten(numbers: ArrayLike<number>): number[] {
  return Array.from(numbers, (number) => Number(number.toPrecision(4)));
}
