import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { quantiseEmbedding } from '../../../../src/cli/embedding/quantise.js';
import { trainEmbedding } from '../../../../src/cli/embedding/train.js';
import { contextOf, dequantise, scoresOf, SLOTS, stepOfRow } from '../../../../src/core/model/embedding.js';
import { PLANTED_ITEMS, plantedSessions } from './planted.js';

const popularity = new Array<number>(PLANTED_ITEMS).fill(10);
const trained = await trainEmbedding({
  sessions: plantedSessions(200),
  itemCount: PLANTED_ITEMS,
  tagsOfItem: Array.from({ length: PLANTED_ITEMS }, (_, item) => [item % 3]),
  dims: 4,
  threads: 0,
});

function largestErrorOfScores(step: number): number {
  const { source, target } = quantiseEmbedding(trained, { popularity, step });
  const back = { ...trained, source: dequantise(source.columns, source.scales), target: dequantise(target.columns, target.scales) };
  let largest = 0;
  for (let item = 0; item < PLANTED_ITEMS; item++) {
    const [before, after] = [trained, back].map((embedding) => scoresOf(embedding, contextOf(embedding, [item], []))) as [Float32Array, Float32Array];
    for (const [index, score] of before.entries()) largest = Math.max(largest, Math.abs(score - after[index]!));
  }
  return largest;
}

test('keeps every number within a step of its column', () => {
  const { target } = quantiseEmbedding(trained, { popularity, step: 0.1 });
  const back = dequantise(target.columns, target.scales);
  for (const [at, number] of trained.target.entries()) expect(Math.abs(number - back[at]!)).toBeLessThan(target.scales[at % 4]! * stepOfRow(Math.floor(at / 4)));
});

test('changes scores by less the smaller the step', () => {
  expect(largestErrorOfScores(0.01)).toBeLessThan(0.1);
  expect(largestErrorOfScores(0.01)).toBeLessThan(largestErrorOfScores(0.2));
});

test('needs fewer bytes the larger the step', () => {
  const [fine, coarse] = [0.02, 0.3].map((step) => gzipSync(quantiseEmbedding(trained, { popularity, step }).target.columns, { level: 9 }).length);
  expect(coarse!).toBeLessThan(fine!);
});

test('quantises tags with the steps of the items', () => {
  const { tagSource, tagTarget } = quantiseEmbedding(trained, { popularity });
  expect(tagSource.columns).toHaveLength(3 * 4);
  expect(dequantise(tagTarget.columns, tagTarget.scales).every(Number.isFinite)).toBe(true);
});

test('keeps the slots to a hundredth of the largest', () => {
  const { slots } = quantiseEmbedding(trained, { popularity });
  const back = dequantise(slots.columns, slots.scales);
  for (const [at, number] of trained.slots.entries()) expect(Math.abs(number - back[at]!)).toBeLessThan(Math.max(...trained.slots.map(Math.abs)) / 100);
});

test('takes an embedding without items, and one that has learned nothing', () => {
  const none = { dims: 2, slots: new Float32Array(SLOTS * 2), source: new Float32Array(0), target: new Float32Array(0), tagSource: new Float32Array(0), tagTarget: new Float32Array(0) };
  expect(quantiseEmbedding(none, { popularity: [] }).source.columns).toHaveLength(0);
  const zeros = { ...none, source: new Float32Array(6), target: new Float32Array(6) };
  const { source } = quantiseEmbedding(zeros, { popularity: [1, 1, 1] });
  expect([...dequantise(source.columns, source.scales)]).toEqual([0, 0, 0, 0, 0, 0]);
});
