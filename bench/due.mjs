#!/usr/bin/env node
/**
 * How often what `due()` calls due is bought in the days that follow, against what the same visitors bought before. Needs `npm run build`.
 *
 *   node bench/due.mjs --data DIR             every 14 days, bought within 14 days
 *   node bench/due.mjs --data DIR --days 30 --every 7
 *
 * DIR holds `events.tsv.gz`: `visitor, ts` (seconds), `item, type, session`, of which type `purchase` counts. The figures in the comments of `src/core/again/due.ts` are of
 * "Online Retail" (UCI repository no. 352): a year of orders of a gift-ware shop, many of whose customers sell again.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import Table from 'cli-table3';
import { due } from '../build/js/core/again/due.js';

const DAY = 86_400_000;
/** Days of orders before the first look: before that hardly anything was bought three times. */
const WARM_UP = 120 * DAY;
const TOP = 5;
const SETTINGS = [[0.8, 1.5], [0.5, 1.5], [0.8, 2], [0.5, 2], [0, Infinity]];
const ELAPSED = [0, 0.2, 0.4, 0.6, 0.8, 1, 1.25, 1.5, 2, 3, 5, Infinity];
const TIMES = [1, 2, 3, 4, 5, 6];

const { values } = parseArgs({ options: { data: { type: 'string' }, days: { type: 'string', default: '14' }, every: { type: 'string', default: '14' } } });
if (!values.data) throw new Error('--data must be a folder with events.tsv.gz, got nothing');
const [within, every] = ['days', 'every'].map((name) => {
  if (!(Number(values[name]) > 0)) throw new Error(`--${name} must be a number of days above 0, got ${JSON.stringify(values[name])}`);
  return Number(values[name]) * DAY;
});

const visitors = readPurchases(join(values.data, 'events.tsv.gz'));
const moments = visitors.flat().map(({ at }) => at);
const first = moments.reduce((least, at) => Math.min(least, at));
const last = moments.reduce((most, at) => Math.max(most, at));

const rates = new Map(); // of a number of purchases and a share of the interval
const compared = SETTINGS.map(() => new Map());
for (let now = first + WARM_UP; now <= last - within; now += every) for (const purchases of visitors) lookAt(purchases, now);

print(`Bought within ${within / DAY} days, by how often it was bought and how many of its own median intervals ago`, [
  ['bought', ...ELAPSED.slice(0, -1).map((from, index) => `${from}-${ELAPSED[index + 1]}`)],
  ...TIMES.map((times) => [times === TIMES.at(-1) ? `${times} or more` : times, ...(times === 1 ? [shareOf(rates.get('1'))] : ELAPSED.slice(0, -1).map((from) => shareOf(rates.get(`${times} ${from}`))))]),
]);
print(`What is due, and of the same visitors at the same moments what else they bought before: bought within ${within / DAY} days`, [
  ['due from-until', 'due', 'bought once', 'anything bought', 'as many bought last', 'as many bought most often', `the first ${TOP} due`, `as many bought last`, `as many bought most often`],
  ...SETTINGS.map(([from, until], index) => [`${from}-${until}`, ...['due', 'once', 'any', 'last', 'often', 'top due', 'top last', 'top often'].map((name) => shareOf(compared[index].get(name)))]),
]);

function lookAt(purchases, now) {
  const before = purchases.filter(({ at }) => at <= now);
  if (before.length === 0) return;
  const next = new Set(purchases.filter(({ at }) => at > now && at <= now + within).map(({ id }) => id));
  const known = [...rhythms(before, now)];
  for (const { id, times, elapsed } of known) {
    const place = ELAPSED.findLast((from) => elapsed >= from);
    add(rates, times === 1 ? '1' : `${Math.min(times, TIMES.at(-1))} ${place}`, [id], next);
  }
  const byLast = [...known].sort((a, b) => b.lastAt - a.lastAt).map(({ id }) => id);
  const byTimes = [...known].sort((a, b) => b.times - a.times || b.lastAt - a.lastAt).map(({ id }) => id);
  const once = known.filter(({ times }) => times === 1).map(({ id }) => id);
  SETTINGS.forEach(([from, until], index) => {
    const called = due(before, now, { from, until: Math.min(until, Number.MAX_VALUE) }).map(({ of }) => of);
    const count = called.length;
    if (count === 0) return;
    const top = Math.min(TOP, count);
    const lists = { due: called, once, any: byLast, last: byLast.slice(0, count), often: byTimes.slice(0, count), 'top due': called.slice(0, top), 'top last': byLast.slice(0, top), 'top often': byTimes.slice(0, top) };
    for (const [name, ids] of Object.entries(lists)) add(compared[index], name, ids, next);
  });
}

/** By itself, so that a mistake in `due()` shows: how often, when last, how many median intervals ago. */
function* rhythms(purchases, now) {
  const byItem = new Map();
  for (const { id, at } of purchases) {
    const at0 = byItem.get(id) ?? [];
    if (!at0.length || at - at0.at(-1) >= DAY) byItem.set(id, [...at0, at]);
  }
  for (const [id, at] of byItem) {
    const gaps = at.slice(1).map((moment, index) => moment - at[index]).sort((a, b) => a - b);
    const median = (gaps[Math.floor((gaps.length - 1) / 2)] + gaps[Math.floor(gaps.length / 2)]) / 2;
    yield { id, times: at.length, lastAt: at.at(-1), elapsed: (now - at.at(-1)) / median };
  }
}

function add(counts, name, ids, next) {
  const count = counts.get(name) ?? { all: 0, bought: 0 };
  counts.set(name, { all: count.all + ids.length, bought: count.bought + ids.filter((id) => next.has(id)).length });
}

function shareOf({ all, bought } = { all: 0, bought: 0 }) {
  return all > 0 ? `${((100 * bought) / all).toFixed(1)} % of ${all}` : '';
}

function print(title, [head, ...rows]) {
  const table = new Table({ head, style: { head: [] }, wordWrap: true });
  table.push(...rows);
  console.log(`\n${title}\n${table}`);
}

/** The purchases of each visitor, in order. */
function readPurchases(path) {
  const byVisitor = new Map();
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n').slice(1)) {
    const [visitor, seconds, id, type] = line.split('\t');
    if (type !== 'purchase') continue;
    if (!byVisitor.has(visitor)) byVisitor.set(visitor, []);
    byVisitor.get(visitor).push({ id, at: Number(seconds) * 1000 });
  }
  return [...byVisitor.values()].map((purchases) => purchases.sort((a, b) => a.at - b.at));
}
