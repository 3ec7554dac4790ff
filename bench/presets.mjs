#!/usr/bin/env node
/**
 * Sweeps the settings of the shop preset over recorded sessions: where the next click stands among all products, by the core alone.
 *
 *   node bench/presets.mjs                  the sample in examples/replay/sessions.json
 *   node bench/presets.mjs --sessions 100   the first 100 of it
 *
 * The preset itself was picked on other sessions of the same shop (those before the last 15 %); the sample is from the last 15 %,
 * so this shows how flat the neighbourhood is, and nothing should be picked by it.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { emptyProfile, foldEvents, parseItem, PRESETS, projectProfile, rankItems } from '../dist/core.js';

const NOW = Date.UTC(2026, 0, 1);
const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const { values } = parseArgs({ options: { sessions: { type: 'string', default: '400' } } });
const count = Number(values.sessions);
if (!Number.isInteger(count) || count < 1) throw new Error(`--sessions must be a whole number of 1 or more, got ${JSON.stringify(values.sessions)}`);

const { products } = read('../examples/shop/catalogue.json');
const bands = groupBy(products, ({ priceBand }) => priceBand);
const items = products.map((product) => parseItem({ id: product.id, tags: { category: product.category, colour: product.colour, price: bandOf(product) }, price: product.price }));
const byId = new Map(items.map((item) => [item.id, item]));
const sessions = read('../examples/replay/sessions.json').sessions.slice(0, count);

const shop = PRESETS.shop;
const rows = [
  ['shop preset', shop],
  ['intent half-life 1', { ...shop, intentHalfLife: 1 }],
  ['intent half-life 3', { ...shop, intentHalfLife: 3 }],
  ['intent shrinkage 1', { ...shop, intentShrinkage: 1 }],
  ['intent shrinkage 4', { ...shop, intentShrinkage: 4 }],
  ['seen half-life 3', { ...shop, seenHalfLife: 3 }],
  ['seen half-life 10', { ...shop, seenHalfLife: 10 }],
  ['seen again neutral', { ...shop, again: 'neutral' }],
  ['order 0', { ...shop, weights: { ...shop.weights, order: 0 } }],
  ['order 0.2', { ...shop, weights: { ...shop.weights, order: 0.2 } }],
  ['intent alone', { ...shop, weights: { ...shop.weights, taste: 0 } }],
  ['taste alone', { ...shop, weights: { ...shop.weights, intent: 0 } }],
];

const table = new Table({ head: ['settings', 'next clicks', 'mean place', 'nDCG@10'], style: { head: [] } });
for (const [name, settings] of rows) {
  const places = sessions.flatMap((session) => placesOf(session, settings));
  table.push([name, places.length, mean(places).toFixed(1), mean(places.map(gain)).toFixed(3)]);
}
console.log(table.toString());

/** Places of the next click, from 1, each ranked by what was clicked before it. */
function placesOf(session, settings) {
  let profile = emptyProfile(1);
  const places = [];
  session.forEach((id, index) => {
    const at = NOW + index * 30_000;
    if (index > 0 && id !== session[index - 1]) {
      const ranked = rankItems(items.map((item) => ({ subject: item.id, item })), projectProfile(profile, settings, at));
      places.push(ranked.findIndex((each) => each.id === id) + 1);
    }
    profile = foldEvents(profile, [{ name: 'view_item', at, tab: 'bench', seq: index + 1, item: byId.get(id) }], at);
  });
  return places;
}

function bandOf({ priceBand }) {
  const prices = bands.get(priceBand).map(({ price }) => price);
  const [least, most] = [Math.min(...prices), Math.max(...prices)];
  return least === most ? String(least) : `${least} to ${most}`;
}

function groupBy(all, key) {
  const groups = new Map();
  for (const each of all) groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
  return groups;
}

function gain(place) {
  return place <= 10 ? 1 / Math.log2(place + 1) : 0;
}

function mean(numbers) {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
