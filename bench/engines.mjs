// What storing costs in each of the three engines, against IndexedDB by hand.
import { mkdtempSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { build } from 'esbuild';
import { findBrowser } from '../scripts/browsers.mjs';
import { listen, serveFile } from '../scripts/static-server.mjs';
import { markdownTable, ratioSpread, spread } from './figures.mjs';

const ENGINES = ['chromium', 'firefox', 'webkit'];
/** Below 200, from which on what is written is folded as well. */
const EVENTS = 150;
/** What is measured, what it is called, and its digits. */
const ROWS = [
  ['record', `recording an event, µs: mean of ${EVENTS} in a row`, 1],
  ['flush', `storing ${EVENTS} events, ms`, 1],
  ['open', 'opening, with those events stored, until `ready`, ms', 1],
  ['erase', 'erasing, ms', 1],
];

const PAGE = `<!doctype html><title>Bench</title><script type="importmap">{ "imports": { "idb": "/node_modules/idb/build/index.js" } }</script>
<script type="module">import { createPersonalizer } from '/dist/index.js'; window.createPersonalizer = createPersonalizer;</script>`;

/**
 * @param {{ runs?: number }} [options] Of each, in each engine.
 * @returns {Promise<{ section: string, figures: {} }>} A section in Markdown.
 */
export async function benchEngines({ runs = 15 } = {}) {
  const { openWithPuppeteer, openWebKit, remove } = await drivers();
  const server = await listen(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (await serveFile(pathname, response)) return;
    response.writeHead(pathname === '/' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(pathname === '/' ? PAGE : '');
  });
  const rows = [];
  try {
    for (const engine of ENGINES) {
      if (!findBrowser(engine)) {
        rows.push([`${engine}: not on this machine`, '', '', '', '']);
        continue;
      }
      const browser = await (engine === 'webkit' ? openWebKit({}) : openWithPuppeteer(engine, {}));
      try {
        await browser.goto(`${server.url}/`);
        const measured = await browser.run(`return (${measureStore})(${JSON.stringify({ events: EVENTS, runs })})`);
        for (const [key, title, digits] of ROWS) rows.push([`${engine} ${browser.version}`, title, spread(measured.own[key], digits), spread(measured.byHand[key], digits), key === 'record' ? '' : ratioSpread(measured.own[key], measured.byHand[key])]);
      } finally {
        await browser.close();
      }
    }
  } finally {
    await server.close();
    remove();
  }
  const section = `## Storing, in three engines

With npm, median (lowest to highest) of ${runs} runs in one page. By hand: one object store, all events in one record: a push to an array, one transaction, opening and reading the record, deleting the
database.

${markdownTable(['engine', 'what', 'Selvedge', 'by hand', 'Selvedge / by hand'], rows)}`;
  return { section, figures: {} };
}

/** Runs in the page. */
async function measureStore({ events, runs }) {
  const until = async (isMet) => {
    while (!isMet()) await new Promise((later) => setTimeout(later, 20));
  };
  await until(() => globalThis.createPersonalizer);
  const { createPersonalizer } = globalThis;
  const itemOf = (index) => ({ id: `oak-${index % 40}`, tags: { kind: 'oak', colour: 'green', nursery: `nursery ${index % 17}` }, price: 5 + (index % 90) });
  const asked = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const openByHand = (name) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('events');
    return asked(request);
  };
  const empty = () => ({ record: [], flush: [], open: [], erase: [] });
  const [own, byHand] = [empty(), empty()];
  const take = async (times, key, work, share = 1) => {
    const start = performance.now();
    const result = work();
    if (result instanceof Promise) await result;
    times[key].push((performance.now() - start) * share);
    return result;
  };
  for (let run = -2; run < runs; run++) {
    const [times, plain] = run < 0 ? [empty(), empty()] : [own, byHand];
    await rest();
    const options = { consent: 'granted', scope: `bench-${run + 2}`, page: 'manual' };
    const first = createPersonalizer(options);
    await first.ready;
    await take(times, 'record', () => {
      for (let index = 0; index < events; index++) first.track('view_item', itemOf(index));
    }, 1000 / events);
    await take(times, 'flush', () => first.flush());
    first.stop();
    await rest();
    const second = await take(times, 'open', async () => {
      const opened = createPersonalizer(options);
      await opened.ready;
      return opened;
    });
    if (second.profile().evidence < 1) throw new Error('nothing had been stored');
    const { complete } = await take(times, 'erase', () => second.erase());
    if (!complete) throw new Error('erasing left something');
    second.stop();

    await rest();
    const name = `by-hand-${run + 2}`;
    const database = await openByHand(name);
    const kept = [];
    await take(plain, 'record', () => {
      for (let index = 0; index < events; index++) kept.push({ name: 'view_item', at: Date.now(), item: itemOf(index) });
    }, 1000 / events);
    await take(plain, 'flush', async () => {
      const transaction = database.transaction('events', 'readwrite', { durability: 'relaxed' });
      transaction.objectStore('events').put(kept, 'all');
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = reject;
      });
    });
    database.close();
    await rest();
    const again = await take(plain, 'open', async () => {
      const opened = await openByHand(name);
      const all = await asked(opened.transaction('events', 'readwrite').objectStore('events').get('all'));
      if (all.length !== events) throw new Error('nothing had been stored by hand');
      return opened;
    });
    again.close();
    await take(plain, 'erase', () => asked(indexedDB.deleteDatabase(name)));
  }
  return { own, byHand };

  function rest() {
    return new Promise((later) => setTimeout(later, 100));
  }
}

/** The drivers of the tests, which are TypeScript. */
async function drivers() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const folder = mkdtempSync(join(root, 'node_modules', '.engines-'));
  const files = ['puppeteer', 'webkit'];
  await build({ absWorkingDir: root, entryPoints: files.map((name) => `test/engines/${name}.ts`), bundle: true, packages: 'external', platform: 'node', format: 'esm', outdir: folder, outExtension: { '.js': '.mjs' }, logLevel: 'error' });
  const [{ openWithPuppeteer }, { openWebKit }] = await Promise.all(files.map((name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href)));
  return { openWithPuppeteer, openWebKit, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
