// What a model costs in the page: to read it, and to rank with it, against the same page without it.
import { gzipSync } from 'node:zlib';
import { readBuilt } from './built-files.mjs';
import { answerFrom, withChromium } from './chromium.mjs';
import { markdownTable, median, ratioSpread, spread } from './figures.mjs';
import { inTurn } from './in-turn.mjs';
import { DIMENSIONS, ITEMS, makeModel, PAIRS, STEPS } from './made-up-model.mjs';
import { measureBusy } from './main-thread.mjs';

const SIZES = [60, 1000];
const TAGS = 32;
/** What is ranked: items that are new to Selvedge, the same again; those that the model knows, and those that it does not. */
const HOW = ['fresh', 'again', 'fresh unknown', 'again unknown'];
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
      rows.push([`1/${rate}`, spread(of('read'), 1), spread(of('longest'), 1), ...SIZES.flatMap((size) => HOW.flatMap((how) => [spread(of(`${how} ${size} with`), 2), ratioSpread(of(`${how} ${size} with`), of(`${how} ${size} without`))]))]);
      figures.push({ rate, read: median(of('read')), longest: median(of('longest')), fresh: median(of('fresh 1000 with')), again: median(of('again 1000 with')) });
    }
    const section = `## With a model

A made-up model of ${ITEMS.toLocaleString('en')} items, about ${STEPS.toLocaleString('en')} steps, ${PAIRS.toLocaleString('en')} pairs and ${DIMENSIONS} numbers an item: ${(gzipSync(bytes, { level: 9 }).length / 1024).toFixed(0)} KB as served (gzip -9), as much as
\`model build\` writes, and ${(bytes.length / 1024).toFixed(0)} KB without compression. In Chromium, with \`selvedge-full.min.js\`; the visitor has chosen ${VISITED} items. Milliseconds: median (lowest to highest) of ${loads} loads. Reading: main thread, by
Chromium's trace, from where the text of \`model.js\` is put into the page as a script until the model is in use, and the longest task of that. the best 20 by \`rank()\` of items with ${TAGS} tags each; new:
objects never seen before; unknown: items that the model does not know; and how much longer than without the model, in the same load.

${markdownTable(['CPU', 'reading', 'longest task', ...SIZES.flatMap((size) => ['new', 'again', 'unknown, new', 'unknown, again'].flatMap((how) => [`${size.toLocaleString('en')} items, ${how}`, 'by without']))], rows)}`;
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
  const without = await page.evaluate(timeRanking, [SIZES, TAGS]);
  const { busy, longest } = await measureBusy(browser, page, { from: 'begin', to: 'in-use' }, () => page.evaluate(readScript, script));
  const terms = await page.evaluate(() => selvedge.rank(Array.from({ length: 60 }, (_, index) => ({ id: `thing-${index}` }))).flatMap(({ reasons }) => reasons.map(({ term }) => term)));
  if (!terms.includes('embedding')) throw new Error(`rank() ranks by ${[...new Set(terms)]}, not by the model`);
  const told = await page.evaluate(timeRanking, [SIZES, TAGS]);
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
function timeRanking([sizes, tags]) {
  const times = {};
  const note = (name, work) => {
    const start = performance.now();
    work();
    (times[name] ??= []).push(performance.now() - start);
  };
  for (const size of sizes) {
    for (let run = 0; run < 9; run++) {
      const items = Array.from({ length: size }, (_, index) => ({ id: `thing-${(index * 13 + run) % 10_000}`, tags: { kind: Array.from({ length: tags }, (_, tag) => `kind ${(index * tag + index) % 200}`) } }));
      for (const how of ['fresh', 'again']) note(`${how} ${size}`, () => selvedge.rank(items, { limit: 20 }));
      const others = items.map(({ id, tags }) => ({ id: `new-${id}`, tags }));
      for (const how of ['fresh', 'again']) note(`${how} unknown ${size}`, () => selvedge.rank(others, { limit: 20 }));
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, all.slice(2).sort((a, b) => a - b)[3]]));
}
