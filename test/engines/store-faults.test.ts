// Faults of the store that a script can make, in each engine. docs/faults.md numbers them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { early, FULL, list, main, page as smallPage, trees } from '../pages/small-page.js';
import { startServer, type TestServer } from '../support/server.js';
import { inEachEngine, openEngine, type EnginePage } from './engine.js';
import { run, WATCHED } from './in-page.js';

const TREES = trees(9);
const HEAD = WATCHED + early() + main();
const UNTOUCHABLE = `<script>Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('The operation is insecure.', 'SecurityError'); } });</script>`;

let server: TestServer;

beforeAll(async () => {
  server = await startServer({
    '/bare': '<!doctype html><title>Bare</title>',
    '/': smallPage(HEAD, list(TREES)),
    '/full': smallPage(WATCHED + early(undefined, FULL) + main('', FULL), list(TREES)),
    '/untouchable': smallPage(UNTOUCHABLE + HEAD, list(TREES)),
    '/framed': smallPage(`${HEAD}<script>addEventListener('load', async () => {
      while (!selvedge.status?.().ready) await new Promise((later) => setTimeout(later, 10));
      parent.postMessage({ ...selvedge.status(), troubles, cards: document.querySelectorAll('li').length }, '*');
    });</script>`, list(TREES)),
    '/frame': '<!doctype html><title>Frame</title><script>onmessage = ({ data }) => (told = data);</script><iframe sandbox="allow-scripts" src="/framed"></iframe>',
  });
});

afterAll(() => server?.close());

inEachEngine((engine) => {
  let browser: EnginePage;

  beforeAll(async () => {
    browser = await openEngine(engine);
  });

  afterAll(() => browser?.close());

  const goto = (path: string) => browser.goto(server.url + path);
  const status = `const { storage, storageFailure } = selvedge.status(); return { storage, storageFailure, order: order(), troubles };`;

  test('R01: an IndexedDB that must not be touched: the page works in memory', async () => {
    await goto('/untouchable');
    expect(await run(browser, `await ready(); look('oak-1'); await selvedge.flush(); ${status}`)).toEqual({ storage: 'memory', storageFailure: 'denied', order: TREES, troubles: [] });
  });

  test('R04: a sandboxed frame without an origin: the page in it works in memory', async () => {
    await goto('/frame');
    expect(await run(browser, 'await until(() => window.told); return told;')).toMatchObject({ storage: 'memory', storageFailure: 'denied', cards: TREES.length, troubles: [] });
  });

  test('R11, R16: a database of a newer version is left as it is', async () => {
    await goto('/bare');
    const ask = 'const ask = (request) => new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }));';
    await run(browser, `${ask}
      const request = indexedDB.open('selvedge', 99);
      request.onupgradeneeded = () => request.result.createObjectStore('later').put('a row', 'key');
      (await ask(request)).close();
    `);
    await goto('/');
    expect(await run(browser, `await ready(); look('oak-1'); await selvedge.flush(); ${status}`)).toEqual({ storage: 'memory', storageFailure: 'newer', order: TREES, troubles: [] });
    await goto('/bare');
    expect(await run(browser, `${ask}
      const database = await ask(indexedDB.open('selvedge'));
      const row = await ask(database.transaction('later').objectStore('later').get('key'));
      const kept = [database.version, [...database.objectStoreNames], row];
      database.close();
      await ask(indexedDB.deleteDatabase('selvedge'));
      return kept;
    `)).toEqual([99, ['later'], 'a row']);
  });

  // It waits until the store is asked again, and `pages/faults` has it in Chromium.
  test.runIf(process.env.LONG)('R09: a deletion that another page holds up: the page goes on in memory, and stores what it kept when the way is free', async () => {
    await goto('/bare');
    await run(browser, `
      const request = indexedDB.open('selvedge', 1);
      await new Promise((resolve) => (request.onsuccess = resolve)); // and does not listen for versionchange
      indexedDB.deleteDatabase('selvedge');
      letGo = () => request.result.close();
    `);
    const behind = await browser.openBehind(`${server.url}/full`);
    expect(await run(behind, `await ready(); look('oak-1'); await selvedge.flush(); ${status}`)).toEqual({ storage: 'memory', storageFailure: 'timeout', order: TREES, troubles: [] });
    await run(browser, 'letGo();');
    await run(behind, `await until(async () => { look('oak-2'); await selvedge.flush(); await new Promise((later) => setTimeout(later, 500)); return selvedge.status().storage === 'indexeddb'; });`);
    await behind.close();
    await goto('/full');
    expect(await run(browser, 'await ready(); return looks();')).toEqual(expect.arrayContaining(['oak-1', 'oak-2']));
  });
});
