import { describe, expect, test } from 'vitest';
import { contextOf, dequantise, scoreOf, scoresOf, SLOTS, stepOfRow, vectorOfTags, type Embedding } from '../../../../src/core/model/embedding.js';

/** Item n is (n + 1, 0) as source and (1, n) as target; slot n multiplies by 10 ^ -n. */
function tenItems(): Embedding {
  const items = Array.from({ length: 10 }, (_, item) => item);
  return {
    dims: 2,
    slots: Float32Array.from({ length: SLOTS * 2 }, (_, at) => 10 ** -Math.floor(at / 2)),
    source: Float32Array.from(items.flatMap((item) => [item + 1, 0])),
    target: Float32Array.from(items.flatMap((item) => [1, item])),
    tagSource: new Float32Array(0),
    tagTarget: new Float32Array(0),
  };
}

const first = (context: Float32Array) => context[0]!;

describe('the context', () => {
  test('is all zeros before anything is known', () => {
    expect([...contextOf(tenItems(), [], [])]).toEqual([0, 0]);
  });

  test('weighs the last six items by their place, the last one first', () => {
    expect(first(contextOf(tenItems(), [5, 4, 3, 2, 1, 0], []))).toBeCloseTo(1.23456, 5);
  });

  test('takes the mean of the rest of the visit and that of earlier visits', () => {
    const nothing = [-1, -1, -1, -1, -1, -1];
    expect(first(contextOf(tenItems(), [1, 3, ...nothing], []))).toBeCloseTo(3e-6, 9);
    expect(first(contextOf(tenItems(), [], [1, 3]))).toBeCloseTo(3e-7, 10);
  });

  test('looks back on 30 items of earlier visits', () => {
    expect(first(contextOf(tenItems(), [], [9, ...new Array<number>(30).fill(2)]))).toBeCloseTo(3e-7, 10);
  });

  test('leaves an unknown item its place and nothing else', () => {
    expect(first(contextOf(tenItems(), [0, -1], []))).toBeCloseTo(0.1, 6);
    expect(first(contextOf(tenItems(), [0, 10], []))).toBeCloseTo(0.1, 6);
    expect(contextOf(tenItems(), [], [-1, 4, 99])).toEqual(contextOf(tenItems(), [], [4]));
  });

  test('takes a vector for an item the embedding does not hold', () => {
    expect([...contextOf(tenItems(), [Float32Array.of(7, 8)], [])]).toEqual([7, 8]);
  });
});

test('scores every item by the dot product with its target vector', () => {
  expect([...scoresOf(tenItems(), Float32Array.of(1, 2))]).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17, 19]);
  expect(scoreOf(Float32Array.of(1, 2), tenItems().target, 3)).toBe(7);
});

test('makes the vector of an unknown item from the tags that are known, each as loud as where all are', () => {
  const table = Float32Array.of(1, 2, 3, 4);
  expect([...vectorOfTags([0, 1], table, 2)]).toEqual([2, 3]);
  expect([...vectorOfTags([-1, 1, 2], table, 2)]).toEqual([1, expect.closeTo(4 / 3)]);
  expect([...vectorOfTags([], table, 2)]).toEqual([0, 0]);
});

test('brings columns back as rows, in steps that grow from row to row', () => {
  const table = [1, -2, 2, 0, 3, 3].map((number, at) => number * stepOfRow(Math.floor(at / 2)));
  for (const [at, number] of dequantise(Int8Array.of(1, 2, 3, -4, 0, 6), Float32Array.of(1, 0.5)).entries()) expect(number).toBeCloseTo(table[at]!, 6);
  expect([0, 300].map(stepOfRow)).toEqual([1, 2]);
  expect(dequantise(new Int8Array(0), new Float32Array(0))).toHaveLength(0);
});
