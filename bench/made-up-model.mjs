import { writeModel } from '../build/js/cli/model/write-model.js';
import { SLOTS, stepOfRow } from '../build/js/core/model/embedding.js';

export const ITEMS = 10_000;
export const STEPS = 12_000;
export const PAIRS = 6_000;
export const DIMENSIONS = 16;
const TAGS = 100;

/** A model as large as `model build` writes, of things that nobody sells. @param {(item: number) => string} [idOf] What they are called, each else. */
export function makeModel(idOf = (item) => `thing-${item}`) {
  let state = 1;
  const draw = (below) => (state = (Math.imul(state, 1103515245) + 12345) >>> 1) % below;
  const entries = (count) => [...new Map(Array.from({ length: count }, () => [draw(ITEMS), draw(ITEMS)]).filter(([from, to]) => from < to).map(([from, to]) => [`${from} ${to}`, { from, to, level: draw(6) }])).values()];
  const shares = Float64Array.from({ length: ITEMS }, (_, item) => 1 / (10 + item));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const numbers = (size, most) => Int8Array.from({ length: size }, (_, at) => Math.round((draw(2001) / 1000 - 1) * most(at)));
  const part = (rows) => ({ columns: numbers(rows * DIMENSIONS, (at) => 4 / stepOfRow(at % rows)), scales: new Array(DIMENSIONS).fill(0.1) });
  const weights = { sequence: 1, follows: 0.5, together: 0.3, embedding: 0.5, popularity: 0.1, trend: 0.1 };
  return writeModel({
    ids: Array.from({ length: ITEMS }, (_, item) => idOf(item)),
    shares: shares.map((share) => share / all),
    recentShares: shares.map((share) => share / all),
    steps: entries(2 * STEPS),
    pairs: entries(2 * PAIRS),
    pairTotals: new Float64Array(ITEMS).fill(5),
    tags: { names: Array.from({ length: TAGS }, (_, tag) => `kind:kind ${tag}`).sort(), lifts: new Float64Array(TAGS).fill(0.5) },
    embedding: { dims: DIMENSIONS, slots: { columns: numbers(SLOTS * DIMENSIONS, () => 3), scales: new Array(DIMENSIONS).fill(0.1) }, source: part(ITEMS), target: part(ITEMS), tagSource: part(TAGS), tagTarget: part(TAGS) },
    settings: { weights: [weights, weights], narrow: [-4, 4, 4, -1], minActions: 1, again: 'avoid', kindWeight: 1 },
  });
}
