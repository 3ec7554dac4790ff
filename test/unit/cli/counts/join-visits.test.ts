import { expect, test } from 'vitest';
import { firstBehind, joinVisits, type Visits } from '../../../../src/cli/counts/join-visits.js';
import type { TakenCounts } from '../../../../src/cli/counts/take-counts.js';

const NO_PAIRS = { from: [], to: [], weight: [] };
const COUNTS: TakenCounts = { ids: ['b', 'a'], chosen: Float64Array.of(2, 1), lately: Float64Array.of(2, 1), steps: NO_PAIRS, pairs: NO_PAIRS, until: 100, fewRows: 0, broken: [] };
const VISITS: Visits = {
  ids: ['a', 'x', 'b'],
  events: { visitor: Int32Array.of(0, 0, 1, 1), session: Int32Array.of(0, 0, 1, 2), at: Float64Array.of(90, 110, 100, 120), item: Int32Array.of(0, 1, 2, 0), kind: new Uint8Array(4) },
  sessions: 3,
};

test('items of visits get the numbers of the counts, those that were not counted come behind', () => {
  const { ids, events } = joinVisits(COUNTS, VISITS);
  expect([ids, [...events.item]]).toEqual([['b', 'a', 'x'], [1, 2, 0, 1]]);
});

test('a session that began before the last choice that was counted is not behind the counts, though it went on', () => {
  expect([99, 100, 120].map((until) => firstBehind(until, VISITS))).toEqual([1, 2, 3]);
});
