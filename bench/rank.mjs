// What ranking costs, against the plainest code that could do it: a Map, or an object, of weights and a sort.
import { createItemReader } from '../build/js/core/item-reader.js';
import { orderIndexed } from '../build/js/core/rank/fast-score.js';
import { emptyProfile, foldEvents, parseItem, PRESETS, projectProfile } from '../dist/core.js';
import { createPersonalizer } from '../dist/index.js';
import { openModel } from '../dist/model.js';
import { markdownTable, median, ratioSpread, spread } from './figures.mjs';
import { makeModel } from './made-up-model.mjs';

const NOW = Date.UTC(2026, 0, 1);
const TAGS = 32;
const LIMIT = 20;
const LOOKED_AT = 32;
/** Calls of the scoring alone in a row: one takes less than a clock and a cold cache leave to see. */
const IN_A_ROW = 20;
const OWN = ['fresh', 'again', 'freshModelled', 'againModelled', 'interned'];
const OPPONENTS = ['map', 'object'];

/**
 * @param {{ sizes?: readonly number[], runs?: number }} [options] Items, 1,000 among them; runs of each, a third of them above 10,000 items.
 * @returns {Promise<{ section: string, figures: { rank: Ranking } }>} A section in Markdown; what 1,000 items take.
 *
 * @typedef {object} Ranking Medians, milliseconds.
 * @property {number} fresh The public `rank` of objects that are new to it.
 * @property {number} again The public `rank` of the same objects again.
 * @property {number} freshModelled The same two beside a model that knows the objects.
 * @property {number} againModelled
 * @property {number} interned Score and best of items read before.
 * @property {number} map A Map of weights, added up and sorted: how fast warm code is on the machine.
 */
export async function benchRank({ sizes = [100, 1000, 10_000, 100_000], runs = 15 } = {}) {
  const fewer = Math.ceil(runs / 3);
  const all = [];
  for (const size of sizes) all.push(await measureSize(size, size > 10_000 ? fewer : runs));
  const rows = sizes.map((size, index) => {
    const times = all[index];
    const ratios = ['again', 'interned'].flatMap((own) => OPPONENTS.map((name) => ratioSpread(times[own], times[name])));
    return [size, ...[...OWN, ...OPPONENTS].map((name) => spread(times[name], 2)), ...ratios];
  });
  const at1000 = all[sizes.indexOf(1000)];
  const section = `## Ranking

Items with ${TAGS} tags, the best ${LIMIT} of them, in Node ${process.versions.node}. Milliseconds: median (lowest to highest) of ${runs} runs, of ${fewer} above 10,000
items. New: \`rank()\` of objects as a developer has them, never seen before. Again: \`rank()\` of the same objects. Beside a model: the same with a made-up one, of 10,000 items, which knows them. Interned: score and best
of items whose tags are numbers already, by the core alone, mean of 20 in a row. Map: the same items by a Map of tag weights, added up and sorted. Object: with the
weights in a plain object.

${markdownTable(['items', 'new', 'again', 'new, beside a model', 'again, beside a model', 'interned', 'Map', 'object', 'again / Map', 'again / object', 'interned / Map', 'interned / object'], rows)}`;
  return { section, figures: { rank: Object.fromEntries([...OWN, 'map'].map((name) => [name, median(at1000[name])])) } };
}

/** Milliseconds of each way to rank so many items, by name. */
async function measureSize(size, runs) {
  const inputs = makeInputs(size);
  const basis = projectProfile(makeProfile(inputs), PRESETS.shop, NOW);
  const weightOf = Object.fromEntries(Object.entries(basis.tags).map(([tag, [intent, taste]]) => [tag, intent + taste]));
  const weights = new Map(Object.entries(weightOf));
  const items = inputs.map(parseItem);
  const reader = createItemReader();
  const interned = inputs.map((input) => reader.read(input));
  const [visitor, modelled] = [await openVisitor(inputs), await openVisitor(inputs)];
  modelled.useModel(openModel(makeModel()));
  let [unseen, others] = [];
  const times = measure(runs, () => ([unseen, others] = [makeInputs(size), makeInputs(size)]), {
    fresh: () => visitor.rank(unseen, { limit: LIMIT }),
    again: () => visitor.rank(inputs, { limit: LIMIT }),
    freshModelled: () => modelled.rank(others, { limit: LIMIT }),
    againModelled: () => modelled.rank(inputs, { limit: LIMIT }),
    interned: () => {
      for (let call = 0; call < IN_A_ROW; call++) orderIndexed(interned, reader.index, basis, LIMIT);
    },
    map: () => best(items.map((item) => ({ item, score: item.tags.reduce((sum, tag) => sum + (weights.get(tag) ?? 0), 0) }))),
    object: () => best(items.map((item) => ({ item, score: item.tags.reduce((sum, tag) => sum + (weightOf[tag] ?? 0), 0) }))),
  });
  visitor.stop();
  modelled.stop();
  return { ...times, interned: times.interned.map((time) => time / IN_A_ROW) };
}

function best(scored) {
  return scored.sort((a, b) => b.score - a.score).slice(0, LIMIT);
}

/** A visitor who has looked at the first items; the personalizer has seen all of them. */
async function openVisitor(inputs) {
  const visitor = createPersonalizer({ consent: 'granted', storage: 'memory', page: 'manual' });
  for (const input of inputs.slice(0, LOOKED_AT)) visitor.track('view_item', input);
  await visitor.ready;
  const [{ reasons }] = visitor.rank(inputs, { limit: 1 });
  if (!reasons.some(({ term }) => term === 'intent')) throw new Error(`rank() ranks by ${reasons.map(({ term }) => term)}, not by what the visitor looked at`);
  return visitor;
}

function makeInputs(size) {
  return Array.from({ length: size }, (_, index) => ({
    id: `thing-${index}`, // as those of the made-up model are called
    tags: Object.fromEntries(Array.from({ length: TAGS }, (_, facet) => [`facet${facet}`, `value ${(index * (facet + 7)) % (3 + facet)}`])),
  }));
}

function makeProfile(inputs) {
  const events = inputs.slice(0, LOOKED_AT).map((input, index) => ({ name: 'view_item', at: NOW - 1000 * (LOOKED_AT - index), tab: 'a', seq: index + 1, item: parseItem(input) }));
  return foldEvents(emptyProfile(1), events, NOW);
}

/**
 * Milliseconds of each piece of work, in turn.
 *
 * @param {() => void} prepare Before each round; its time does not count.
 */
function measure(runs, prepare, works) {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let run = -Math.ceil(runs / 5); run < runs; run++) {
    prepare();
    for (const [name, work] of Object.entries(works)) {
      const start = performance.now();
      work();
      if (run >= 0) times[name].push(performance.now() - start);
    }
  }
  return times;
}
