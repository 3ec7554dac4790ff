import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksum, STREAMS, type FittedSettings, type StreamName } from '../../../../src/core/model/layout.js';
import { readInSteps, readModel } from '../../../../src/core/model/read-model.js';
import { hash32 } from '../../../../src/core/hash.js';
import { candidatesOf, fill, servedSize } from '../../../../src/cli/model/contents.js';
import type { TagStatistics } from '../../../../src/cli/model/tag-statistics.js';
import { writeModel, type ModelContents } from '../../../../src/cli/model/write-model.js';
import { quantiseEmbedding } from '../../../../src/cli/embedding/quantise.js';

const SETTINGS: FittedSettings = { weights: [{ sequence: 1 }, { sequence: 2 }], narrow: [-1, 2, 3, 0], minActions: 1, again: 'avoid', kindWeight: 1 };
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const CONTENTS: ModelContents = {
  ids: ['shoe', 'hat', 'größe 42', 'bag'],
  shares: Float64Array.of(0.5, 0.25, 0.2, 0.05),
  recentShares: Float64Array.of(0.25, 0.25, 0.3, 0.2),
  steps: [
    { from: 0, to: 1, level: 0, value: 9 },
    { from: 0, to: 3, level: 3, value: 8 },
    { from: 2, to: 0, level: 2, value: 7 },
  ],
  pairs: [
    { from: 0, to: 2, level: 5, value: 5 },
    { from: 1, to: 3, level: 8, value: 4 },
  ],
  pairTotals: Float64Array.of(4, 3, 2, 1),
  tags: { names: ['category:a', 'category:a > b', 'größe:42'], lifts: Float64Array.of(0, -1, 2) },
  embedding: null,
  settings: SETTINGS,
};

const NO_TAGS: TagStatistics = { names: [], lifts: new Float64Array(0) };

describe('a model file', () => {
  test('is read as it was written', () => {
    const model = readModel(writeModel(CONTENTS), decode);
    expect(model.size).toBe(4);
    expect([...model.numbers]).toEqual(CONTENTS.ids.map((id, number) => [hash32(id), number]));
    expect(model.settings).toEqual(SETTINGS);
    for (const [item, share] of CONTENTS.shares.entries()) expect(Math.abs(model.popularity[item]! - Math.log(share / 0.5)), `popularity of ${item}, to half of an eighth`).toBeLessThanOrEqual(1 / 16);
    expect([...model.trend]).toEqual([-0.75, 0, 0.5, 1.5]); // the nearest quarters to the logarithms of 1/2, 1, 3/2 and 4;
    const count = (level: number) => expect.closeTo(Math.exp(0.69 * level), 5);
    expect(rows(model.steps)).toEqual([[[1, count(0)], [3, count(3)]], [], [[0, count(2)]], []]);
    expect(model.topShare).toBe(0.5);
    const pair = (level: number, one: number, other: number) => expect.closeTo(Math.log((0.15 * Math.exp(0.69 * level) * 10) / ((one + 3) * (other + 3))), 1);
    expect(rows(model.pairs), 'each pair from both sides').toEqual([[[2, pair(5, 4, 2)]], [[3, pair(8, 3, 1)]], [[0, pair(5, 4, 2)]], [[1, pair(8, 3, 1)]]]);
    expect([...model.tags]).toEqual(CONTENTS.tags.names.map((tag, number) => [tag, number]));
    expect([...model.tagLifts]).toEqual([0, -1, 2]);
    expect(model.embedding).toBeNull();
  });

  test('tells names that begin alike by their ends, whatever letters they have', () => {
    const ids = ['a', 'coat', 'coat-1', 'coat-10', 'coat-2', 'größe', 'größer', '𝐀𝐁', '𝐀𝐂', '𝐀'];
    const alike = ids.map(() => 0.1);
    const shares = Float64Array.from(alike);
    const contents = { ...CONTENTS, ids: [...ids].sort(), shares, recentShares: shares, steps: [], pairs: [], pairTotals: shares };
    const bytes = writeModel(contents);
    expect([...readModel(bytes, decode).numbers.keys()]).toEqual([...ids].sort().map(hash32));
    expect(Buffer.from(bytes).toString('latin1').match(/coat/g)).toHaveLength(1);
  });

  test('brings back every step and pair, near and far', () => {
    const size = 6000;
    const names = Array.from({ length: size }, (_, item) => `item-${String(item).padStart(4, '0')}`);
    const share = Float64Array.from({ length: size }, () => 1 / size);
    const entries = fc.uniqueArray(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.nat(20)), { selector: ([from, to]) => `${from} ${to}`, maxLength: 60 });
    fc.assert(
      fc.property(entries, entries, (steps, pairs) => {
        const upwards = [...new Map(pairs.filter(([from, to]) => from !== to).map(([a, b, level]) => [`${Math.min(a, b)} ${Math.max(a, b)}`, { from: Math.min(a, b), to: Math.max(a, b), level, value: 1 }])).values()];
        const model = readModel(writeModel({ ids: names, shares: share, recentShares: share, steps: steps.map(([from, to, level]) => ({ from, to, level, value: 1 })), pairs: upwards, pairTotals: share, tags: CONTENTS.tags, embedding: null, settings: SETTINGS }), decode);
        const told = (table: Parameters<typeof rows>[0]) => rows(table).flatMap((row, from) => row.map(([to]) => `${from} ${to}`)).sort();
        expect(told(model.steps)).toEqual(steps.map(([from, to]) => `${from} ${to}`).sort());
        expect(told(model.pairs)).toEqual(upwards.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]).sort());
      }),
      { numRuns: 30 },
    );
  });

  test('keeps vectors but for their last digits', () => {
    const table = (from: number) => Float32Array.from({ length: 8 }, (_, index) => Math.sin(from + index));
    const slots = Float32Array.from({ length: 16 }, (_, index) => 1 / (index + 1));
    const embedding = { dims: 2, slots, source: table(1), target: table(9), tagSource: table(3), tagTarget: table(4) };
    const read = readModel(writeModel({ ...CONTENTS, embedding: quantiseEmbedding(embedding, { popularity: [4, 3, 2, 1], step: 0.02 }) }), decode).embedding!;
    expect(read.dims).toBe(2);
    for (const name of ['source', 'target', 'slots', 'tagSource', 'tagTarget'] as const) expect([...read[name]].every((value, index) => Math.abs(value - embedding[name][index]!) < 0.1)).toBe(true);
  });

  test('has a stream for each kind of number and nothing else behind its header', () => {
    const bytes = Buffer.from(writeModel(CONTENTS));
    const length = bytes.readUInt32LE(8);
    const { streams } = JSON.parse(bytes.subarray(12, 12 + length).toString('utf8')) as { streams: Record<string, number> };
    expect(Object.keys(streams)).toEqual([...STREAMS]);
    expect(12 + length + Object.values(streams).reduce((sum, size) => sum + size, 0)).toBe(bytes.length);
  });

  test.each([
    ['cut short', (bytes: Uint8Array) => bytes.subarray(0, -1), /checksum is wrong/],
    ['with one bit changed', (bytes: Uint8Array) => bytes.map((byte, index) => (index === bytes.length - 3 ? byte ^ 1 : byte)), /checksum is wrong/],
    ['of another version', (bytes: Uint8Array) => bytes.map((byte, index) => (index === 3 ? 1 : byte)), /version is 1, this one reads 3/],
    ['that is a page', () => new TextEncoder().encode('<!doctype html><title>Not found</title>'), /does not begin as a model does/],
    ['that is empty', () => new Uint8Array(), /does not begin as a model does/],
    ['with a row longer than its table', (bytes: Uint8Array) => forge(bytes, 'stepCounts', 100), /tables do not fit together/],
    ['with a row shorter than its table', (bytes: Uint8Array) => forge(bytes, 'pairCounts', 0), /tables do not fit together/],
    ['with an item that it does not have', (bytes: Uint8Array) => forge(bytes, 'stepGaps', 40), /tables do not fit together/],
  ])('%s is refused', (_, change, message) => {
    expect(() => readModel(change(writeModel(CONTENTS)), decode)).toThrow(expect.objectContaining({ code: 'model-invalid', message: expect.stringMatching(message) }));
  });
});

test('is read in steps, none of which is most of it', () => {
  expect([...readInSteps(writeModel(CONTENTS), decode)].length).toBeGreaterThanOrEqual(5);
});

/** The first byte of a stream made another one, under a checksum that fits. */
function forge(bytes: Uint8Array, stream: StreamName, byte: number): Uint8Array {
  const forged = Buffer.from(bytes);
  const length = forged.readUInt32LE(8);
  const { streams } = JSON.parse(forged.subarray(12, 12 + length).toString('utf8')) as { streams: Record<StreamName, number> };
  const before = STREAMS.slice(0, STREAMS.indexOf(stream)).reduce((sum, name) => sum + streams[name], 0);
  forged[12 + length + before] = byte;
  forged.writeUInt32LE(checksum(forged.subarray(8)), 4);
  return forged;
}

test('steps and pairs are taken, the most telling first, as long as the file stays within its budget', () => {
  const ids = Array.from({ length: 200 }, (_, item) => `item-${item}`);
  const from = Array.from({ length: 4000 }, (_, index) => index % 200);
  const to = from.map((item, index) => (item + 1 + (hash32(String(index)) % 199)) % 200);
  const weight = from.map((_, index) => 1 + (hash32(`w${index}`) % 50));
  const candidates = candidatesOf(ids, { chosen: ids.map((_, item) => 200 - item), lately: ids.map(() => 1), steps: { from, to, weight }, pairs: { from, to, weight } }, NO_TAGS);
  const whole = fill(candidates, null, SETTINGS, 1e6, 0.5);
  expect([whole.steps.length, whole.pairs.length]).toEqual([candidates.steps.length, candidates.pairs.length]);
  const most = servedSize(writeModel(whole));
  for (const budget of [Math.round(0.5 * most), Math.round(0.8 * most)]) {
    const contents = fill(candidates, null, SETTINGS, budget, 0.5);
    const size = servedSize(writeModel(contents));
    expect(size).toBeLessThanOrEqual(budget);
    expect(size).toBeGreaterThan(0.8 * budget);
    expect(contents.steps).toEqual(candidates.steps.slice(0, contents.steps.length));
    expect(contents.steps.length).toBeGreaterThan(100);
    expect(contents.pairs.length).toBeGreaterThan(100);
  }
});

function rows({ starts, items, strengths }: { starts: Int32Array; items: Int32Array; strengths: Float32Array }): [number, number][][] {
  return Array.from({ length: starts.length - 1 }, (_, row) => Array.from(items.subarray(starts[row], starts[row + 1]), (item, index): [number, number] => [item, strengths[starts[row]! + index]!]));
}

test('an item that visitors only came in by keeps its steps', () => {
  const { ids, numbers, steps } = candidatesOf(['in', 'out', 'never'], { chosen: [0, 3, 0], lately: [0, 1, 0], steps: { from: [0], to: [1], weight: [3] }, pairs: { from: [], to: [], weight: [] } }, NO_TAGS);
  expect(ids).toEqual(['out', 'in']);
  expect([...numbers]).toEqual([1, 0, -1]);
  expect(steps).toMatchObject([{ from: 1, to: 0 }]);
});

test('of more items than are wanted those chosen most stay, with what is told of them', () => {
  const { ids, numbers, steps, pairs } = candidatesOf(['a', 'b', 'c'], { chosen: [9, 1, 5], lately: [1, 1, 1], steps: { from: [0, 1, 2], to: [1, 2, 0], weight: [3, 3, 3] }, pairs: { from: [0, 0], to: [1, 2], weight: [9, 9] } }, NO_TAGS, 2);
  expect(ids).toEqual(['a', 'c']);
  expect([...numbers]).toEqual([0, -1, 1]);
  expect(steps.map(({ from, to }) => [from, to])).toEqual([[1, 0]]);
  expect(pairs.every(({ from, to }) => from === 0 && to === 1)).toBe(true);
});
