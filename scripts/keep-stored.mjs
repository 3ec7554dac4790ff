#!/usr/bin/env node
/**
 * Keeps what the built files of this moment store, row by row, for every later version to read: test/fixtures/stored/<name>.json. Done once for each release
 * that stores in another way than the one before; what was kept is never written anew.
 *
 *   node scripts/keep-stored.mjs 0.1
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { needBrowser } from './browsers.mjs';
import { listen, serveFile } from './static-server.mjs';

const name = process.argv[2];
if (!/^[\d.]+$/.test(name ?? '')) throw new Error(`node scripts/keep-stored.mjs <release>: digits and dots; got ${name}`);

const CARDS = ['ash', 'elm', 'oak'].flatMap((kind) => [1, 2, 3].map((number) => `<li data-sv-item="${kind}-${number}" data-sv-tags="kind: ${kind}" data-sv-price="${10 * number}"><a href="/${kind}-${number}">${kind}</a></li>`));

for (const edition of ['', '-full']) {
  const file = new URL(`../test/fixtures/stored/${name}${edition}.json`, import.meta.url);
  if (existsSync(file)) throw new Error(`${file.pathname} is kept already`);
  const early = readFileSync(new URL(`../dist/selvedge-early${edition}.min.js`, import.meta.url), 'utf8');
  const page = `<!doctype html><title>Kept</title><script data-consent="granted">${early}</script><script async src="/dist/selvedge${edition}.min.js"></script><ul data-sv-rank="trees">${CARDS.join('')}</ul>`;
  const server = await listen(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname !== '/' && (await serveFile(pathname, response))) return;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  const browser = await chromium.launch({ executablePath: needBrowser('chromium'), headless: true, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const tab = await (await browser.newContext()).newPage();
    await tab.goto(`${server.url}/`);
    await tab.waitForFunction(() => globalThis.selvedge?.status?.().ready);
    const kept = await tab.evaluate(useAndDump);
    writeFileSync(file, `${JSON.stringify({ release: name, ...kept }, null, 1)}\n`);
    console.log(file.pathname);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs in the page: a visitor who likes oaks, of whom some is folded and some waits. */
async function useAndDump() {
  const { selvedge } = globalThis;
  const look = (id, price) => selvedge.track('view_item', { id, tags: { kind: id.split('-')[0] }, price });
  look('elm-9', 20);
  for (const number of [11, 12, 13]) look(`oak-${number}`, 10 * number);
  selvedge.track('add_to_cart', { id: 'oak-12', tags: { kind: 'oak' }, price: 120 });
  selvedge.track('purchase', { id: 'oak-12', tags: { kind: 'oak' }, price: 120 });
  selvedge.declare({ leaf: 'evergreen' });
  await selvedge.flush();
  for (const number of [14, 15]) look(`oak-${number}`, 10 * number);
  await selvedge.flush();
  dispatchEvent(new PageTransitionEvent('pagehide'));
  await selvedge.flush();
  const asked = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await asked(indexedDB.open('selvedge'));
  const stores = {};
  for (const store of database.objectStoreNames) {
    const of = database.transaction(store).objectStore(store);
    const [keys, values] = [await asked(of.getAllKeys()), await asked(of.getAll())];
    stores[store] = { keyPath: of.keyPath, indexes: [...of.indexNames].map((index) => [index, of.index(index).keyPath]), rows: keys.map((key, row) => [key, values[row]]) };
  }
  const { version } = database;
  database.close();
  return { at: Date.now(), version, stores, localStorage: { ...localStorage } };
}
