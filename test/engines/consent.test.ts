import { afterAll, beforeAll, expect, test } from 'vitest';
import { early, likedFirst, list, main, NOTHING, page as smallPage, trees } from '../pages/small-page.js';
import { spyOnStorage } from '../pages/storage-spy.js';
import { startServer, type TestServer } from '../support/server.js';
import { inEachEngine, likeOaks, openEngine, type EnginePage } from './engine.js';
import { run } from './in-page.js';
import { SETTINGS } from './settings.js';

const TREES = trees(9);
// Nobody has seen the list when it is decided late; a click on a card leaves the page where it is.
const BODY = `<div style="height: 3000px"></div>${list(TREES.map((id) => `<li data-sv-item="${id}" data-sv-tags="kind: ${id.slice(0, 3)}"><a href="#${id}">${id}</a></li>`))}`;
const SPY = `<script>(${spyOnStorage})()</script>`;

/** A short visit with everything that would be recorded, ending with the page hidden and left. @returns What of the places to keep something was used so far. */
const LOOK_AROUND = `
  await ready();
  for (const id of ['oak-1', 'elm-1']) document.querySelector('a[href="#' + id + '"]').click();
  look('oak-91', 'oak-92');
  selvedge.rank([{ id: 'one' }]);
  selvedge.profile();
  selvedge.declare({ kind: 'oak' });
  await selvedge.flush();
  await selvedge.exportData();
  document.dispatchEvent(new Event('visibilitychange'));
  leave();
  return { calls: [...storageCalls], body: document.body.outerHTML === given, status: selvedge.status() };`;

let server: TestServer;

beforeAll(async () => {
  const page = (consent: string) => smallPage(SPY + early(`data-consent="${consent}"`) + main(), `${BODY}<script>addEventListener('DOMContentLoaded', () => (given = document.body.outerHTML));</script>`);
  server = await startServer({ '/unknown': page('unknown'), '/granted': page('granted'), '/remembered': page('remembered'), '/empty': smallPage('', '<h1>Empty</h1>') });
});

afterAll(() => server?.close());

inEachEngine((engine) => {
  let browser: EnginePage;

  beforeAll(async () => {
    browser = await openEngine(engine);
  });

  afterAll(() => browser?.close());

  test('while consent is unknown nothing is read, written or probed, and nothing changes', async () => {
    await browser.goto(`${server.url}/unknown`);
    expect(await run(browser, LOOK_AROUND)).toEqual({ calls: [], body: true, status: expect.objectContaining({ consent: 'unknown', storage: 'none', ready: true, arm: null }) as unknown });
    expect(await run(browser, 'return stored();')).toEqual(NOTHING);
  });

  test('the spy of this test sees the calls that are made with consent', async () => {
    await browser.goto(`${server.url}/granted`);
    const { calls } = await run<{ calls: string[] }>(browser, LOOK_AROUND);
    expect(calls).toEqual(expect.arrayContaining(['localStorage', 'getItem(selvedge)', 'setItem(selvedge)', 'indexedDB', 'open(selvedge)']));
    await run(browser, 'await selvedge.erase();');
  });

  test('a grant by call begins the record there, orders lists that were not seen, and a denial erases all of it and puts the page back', async () => {
    await browser.goto(`${server.url}/unknown`);
    await run(browser, `
      await ready();
      document.querySelector('a[href="#oak-1"]').click();
      selvedge.consent('granted');
      await selvedge.ready;
      document.querySelector('a[href="#elm-1"]').click();
      await selvedge.flush();
    `);
    const names = await run<string[]>(browser, `return (await selvedge.exportData()).events.map(({ name, item }) => [name, item?.id].join(' ').trim());`);
    expect(names).toEqual(['page_view', 'select_item elm-1']);
    await likeOaks(browser);

    await browser.goto(`${server.url}/unknown`);
    await run(browser, `await ready(); selvedge.consent('granted'); await until(() => order()[0] === 'oak-1');`);
    expect(await run(browser, 'return [order().slice(0, 3), await stored()];')).toEqual([['oak-1', 'oak-2', 'oak-3'], { ...NOTHING, databases: ['selvedge'], keys: ['selvedge'] }]);
    await run(browser, `
      selvedge.consent('denied');
      await until(async () => (await stored()).databases.length === 0);
      document.querySelector('a[href="#oak-2"]').click();
      await selvedge.flush();
      leave();
    `);
    expect(await run(browser, 'return [order(), await stored(), await selvedge.exportData().then(({ events }) => events)];')).toEqual([TREES, NOTHING, []]);
  });
});

// No other engine has it.
inEachEngine(() => {
  let browser: EnginePage;

  beforeAll(async () => {
    browser = await openEngine('firefox', SETTINGS['Global Privacy Control'].firefox);
  });

  afterAll(() => browser?.close());

  test('Global Privacy Control is a no without a single storage call; the visitor’s own word stands above it and is remembered', async () => {
    await browser.goto(`${server.url}/granted`);
    expect(await run(browser, 'return navigator.globalPrivacyControl;')).toBe(true);
    expect(await run(browser, LOOK_AROUND)).toEqual({ calls: [], body: true, status: expect.objectContaining({ consent: 'denied', consentSource: 'gpc', globalPrivacyControl: true, storage: 'none' }) as unknown });

    const own = { consent: 'granted', consentSource: 'visitor', storage: 'indexeddb' };
    await run(browser, `selvedge.consent('granted', 'visitor');`);
    await likeOaks(browser);
    expect(await run(browser, 'return selvedge.status();')).toMatchObject(own);
    await browser.goto(`${server.url}/remembered`);
    expect(await run(browser, 'await ready(); return { ...selvedge.status(), order: order() };')).toMatchObject({ ...own, order: likedFirst(TREES, 'oak') });
  });
}, ['firefox']);
