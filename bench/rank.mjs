// What ranking costs, against the plainest code that could do it: a Map of weights and a sort.
import { emptyProfile, foldEvents, parseItem, PRESETS, projectProfile, rankItems } from '../dist/core.js';
import { markdownTable, median, spread } from './figures.mjs';

const NOW = Date.UTC(2026, 0, 1);
const TAGS = 32;
const LIMIT = 20;

/** @param {{ sizes?: readonly number[], runs?: number }} [options] @returns {string} A section in Markdown. */
export function benchRank({ sizes = [100, 1000, 10_000], runs = 15 } = {}) {
  const rows = sizes.map((size) => {
    const inputs = makeInputs(size);
    const basis = projectProfile(makeProfile(inputs), PRESETS.shop, NOW);
    const weights = new Map(Object.entries(basis.tags).map(([tag, [intent, taste]]) => [tag, intent + taste]));
    const items = inputs.map(parseItem);
    const subjects = items.map((item) => ({ subject: item, item }));
    const times = measure(runs, {
      fresh: () => rankItems(inputs.map((subject) => ({ subject, item: parseItem(subject) })), basis).slice(0, LIMIT),
      again: () => rankItems(subjects, basis).slice(0, LIMIT),
      plain: () => rankByMap(items, weights).slice(0, LIMIT),
    });
    return [size, ...['fresh', 'again', 'plain'].map((name) => spread(times[name], 2)), (median(times.again) / median(times.plain)).toFixed(1)];
  });
  return `## Ranking\n\nItems with ${TAGS} tags, the best ${LIMIT} of them, in Node ${process.versions.node}. Milliseconds: median (lowest to highest) of ${runs} runs. New: objects as a developer has\nthem, read and checked. Again: items read before. Plain: a Map of tag weights, added up and sorted.\n\n${markdownTable(['items', 'new', 'again', 'plain', 'again / plain'], rows)}`;
}

function makeInputs(size) {
  return Array.from({ length: size }, (_, index) => ({
    id: `item-${index}`,
    tags: Object.fromEntries(Array.from({ length: TAGS }, (_, facet) => [`facet${facet}`, `value ${(index * (facet + 7)) % (3 + facet)}`])),
  }));
}

function makeProfile(inputs) {
  const events = inputs.slice(0, 32).map((input, index) => ({ name: 'view_item', at: NOW - 1000 * (32 - index), tab: 'a', seq: index + 1, item: parseItem(input) }));
  return foldEvents(emptyProfile(1), events, NOW);
}

function rankByMap(items, weights) {
  const scored = items.map((item) => ({ item, score: item.tags.reduce((sum, tag) => sum + (weights.get(tag) ?? 0), 0) }));
  return scored.sort((a, b) => b.score - a.score);
}

/** Milliseconds of each piece of work, in turn. */
function measure(runs, works) {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let run = -3; run < runs; run++) {
    for (const [name, work] of Object.entries(works)) {
      const start = performance.now();
      work();
      if (run >= 0) times[name].push(performance.now() - start);
    }
  }
  return times;
}
