// What a model costs in the page: to read it, and to rank with it, against the same page without it.
import { gzipSync } from 'node:zlib';
import { readBuilt } from './built-files.mjs';
import { answerFrom, withChromium } from './chromium.mjs';
import { markdownTable, median, ratioSpread, spread } from './figures.mjs';
import { writeModel } from '../build/js/cli/model/write-model.js';
import { SLOTS, stepOfRow } from '../build/js/core/model/embedding.js';
import { inTurn } from './in-turn.mjs';
import { measureBusy } from './main-thread.mjs';

const ITEMS = 10_000;
const STEPS = 12_000;
const PAIRS = 6_000;
const DIMENSIONS = 16;
const SIZES = [60, 1000];
const VISITED = 40;

/**
 * @param {{ rates?: readonly number[], loads?: number }} [options] CPU throttling rates; loads at each.
 * @returns {Promise<{ section: string, figures: { model: Modelled[] } }>} A section in Markdown.
 *
 * @typedef {object} Modelled Medians, milliseconds.
 * @property {number} rate
 * @property {number} read Main thread, from the script's first instruction until the model is in use; `longest`, its longest task.
 * @property {number} longest
 * @property {number} fresh The public `rank` of 1,000 objects that are new to it, with the model; `again`, of the same ones again.
 * @property {number} again
 */
export async function benchModel({ rates = [1, 4], loads = 7 } = {}) {
  const bytes = makeModel();
  const script = readBuilt('selvedge-model.min.js').replace('SELVEDGE-MODEL', Buffer.from(bytes).toString('base64'));
  const html = '<!doctype html><title>Model</title><link rel="icon" href="data:,"><script data-consent="granted" data-storage="memory" async src="/selvedge-full.min.js"></script>';
  return withChromium(answerFrom({ '/': html, '/selvedge-full.min.js': readBuilt('selvedge-full.min.js') }), async ({ browser, url, inNewTab }) => {
    const rows = [];
    const figures = [];
    for (const rate of rates) {
      const measured = await inTurn(['model'], loads, () => inNewTab((tab) => measureLoad(browser, tab, url, script, rate)));
      const of = (key) => measured.get('model').map((load) => load[key]);
      rows.push([`1/${rate}`, spread(of('read'), 1), spread(of('longest'), 1), ...SIZES.flatMap((size) => ['fresh', 'again'].flatMap((how) => [spread(of(`${how} ${size} with`), 2), ratioSpread(of(`${how} ${size} with`), of(`${how} ${size} without`))]))]);
      figures.push({ rate, read: median(of('read')), longest: median(of('longest')), fresh: median(of('fresh 1000 with')), again: median(of('again 1000 with')) });
    }
    const section = `## With a model

A made-up model of ${ITEMS.toLocaleString('en')} items, about ${STEPS.toLocaleString('en')} steps, ${PAIRS.toLocaleString('en')} pairs and ${DIMENSIONS} numbers an item: ${(gzipSync(bytes, { level: 9 }).length / 1024).toFixed(0)} KB as served (gzip -9), as much as
\`model build\` writes, and ${(bytes.length / 1024).toFixed(0)} KB without compression. In Chromium, with \`selvedge-full.min.js\`; the visitor has chosen ${VISITED} items. Milliseconds: median (lowest to highest) of ${loads} loads. Reading: main thread, by
Chromium's trace, from where the text of \`model.js\` is put into the page as a script until the model is in use, and the longest task of that. \`rank()\` of items that the model knows, with one tag each; new: objects never
seen before; and how much longer than without the model, in the same load.

${markdownTable(['CPU', 'reading', 'longest task', ...SIZES.flatMap((size) => ['new', 'again'].flatMap((how) => [`${size.toLocaleString('en')} items, ${how}`, 'by without']))], rows)}`;
    return { section, figures: { model: figures } };
  });
}

async function measureLoad(browser, { page, throttle }, url, script, rate) {
  await page.goto(url);
  await page.waitForFunction(() => typeof selvedge === 'object' && 'status' in selvedge && selvedge.status().ready);
  await throttle(rate);
  await page.evaluate((visited) => {
    for (let item = 0; item < visited; item++) selvedge.track('view_item', { id: `thing-${item * 7}`, tags: { kind: `kind ${item % 9}` } });
  }, VISITED);
  const without = await page.evaluate(timeRanking, SIZES);
  const { busy, longest } = await measureBusy(browser, page, { from: 'begin', to: 'in-use' }, () => page.evaluate(readScript, script));
  const terms = await page.evaluate(() => selvedge.rank(Array.from({ length: 60 }, (_, index) => ({ id: `thing-${index}` }))).flatMap(({ reasons }) => reasons.map(({ term }) => term)));
  if (!terms.includes('embedding')) throw new Error(`rank() ranks by ${[...new Set(terms)]}, not by the model`);
  const told = await page.evaluate(timeRanking, SIZES);
  return { read: busy, longest, ...Object.fromEntries([...Object.entries(without).map(([name, time]) => [`${name} without`, time]), ...Object.entries(told).map(([name, time]) => [`${name} with`, time])]) };
}

/** Runs in the page. */
function readScript(text) {
  const script = document.createElement('script');
  script.text = text;
  const { useModel } = selvedge;
  const inUse = new Promise((done) => {
    selvedge.useModel = (model) => {
      useModel(model);
      performance.mark('in-use');
      done();
    };
  });
  performance.mark('begin');
  document.head.append(script);
  return inUse;
}

/** Runs in the page: medians of seven, by what is ranked. */
function timeRanking(sizes) {
  const times = {};
  const note = (name, work) => {
    const start = performance.now();
    work();
    (times[name] ??= []).push(performance.now() - start);
  };
  for (const size of sizes) {
    for (let run = 0; run < 9; run++) {
      const items = Array.from({ length: size }, (_, index) => ({ id: `thing-${(index * 13 + run) % 10_000}`, tags: { kind: `kind ${index % 9}` } }));
      for (const how of ['fresh', 'again']) note(`${how} ${size}`, () => selvedge.rank(items, { limit: 20 }));
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, all.slice(2).sort((a, b) => a - b)[3]]));
}

function makeModel() {
  let state = 1;
  const draw = (below) => (state = (Math.imul(state, 1103515245) + 12345) >>> 1) % below;
  const entries = (count) => [...new Map(Array.from({ length: count }, () => [draw(ITEMS), draw(ITEMS)]).filter(([from, to]) => from < to).map(([from, to]) => [`${from} ${to}`, { from, to, level: draw(6) }])).values()];
  const shares = Float64Array.from({ length: ITEMS }, (_, item) => 1 / (10 + item));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const numbers = (size, most) => Int8Array.from({ length: size }, (_, at) => Math.round((draw(2001) / 1000 - 1) * most(at)));
  const part = () => ({ columns: numbers(ITEMS * DIMENSIONS, (at) => 4 / stepOfRow(at % ITEMS)), scales: new Array(DIMENSIONS).fill(0.1) });
  const weights = { sequence: 1, follows: 0.5, together: 0.3, embedding: 0.5, popularity: 0.1, trend: 0.1 };
  return writeModel({
    ids: Array.from({ length: ITEMS }, (_, item) => `thing-${item}`),
    shares: shares.map((share) => share / all),
    recentShares: shares.map((share) => share / all),
    steps: entries(2 * STEPS),
    pairs: entries(2 * PAIRS),
    pairTotals: new Float64Array(ITEMS).fill(5),
    embedding: { dims: DIMENSIONS, slots: { columns: numbers(SLOTS * DIMENSIONS, () => 3), scales: new Array(DIMENSIONS).fill(0.1) }, source: part(), target: part() },
    settings: { weights: [weights, weights], narrow: [-4, 4, 4, -1], minActions: 1, again: 'avoid', kindWeight: 1 },
  });
}
