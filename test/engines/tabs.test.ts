// Several tabs of one browser: what is erased in one stays erased, what is recorded in all of them is counted once.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { early, list, main, NOTHING, page as smallPage, trees } from '../pages/small-page.js';
import { countOf, type Known } from '../support/count.js';
import { startServer, type TestServer } from '../support/server.js';
import { inEachEngine, likeOaks, openEngine, type EnginePage, type EngineTab } from './engine.js';
import { run } from './in-page.js';

const TABS = process.env.LONG ? 30 : 3;
const EVENTS = 200;
/** How long after an erasure is looked once more, ms. */
const AFTERWARDS = process.env.LONG ? 10_000 : 1000;
const TREES = trees(9);
const GRANTED = early() + main();

/** As a tab is that is frozen, or one of a browser without the channel. */
const DEAF = `<script>BroadcastChannel = class extends EventTarget { postMessage() {} close() {} };</script>`;

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ '/': smallPage(GRANTED, list(TREES)), '/deaf': smallPage(DEAF + GRANTED, list(TREES)) });
});

afterAll(() => server?.close());

inEachEngine((engine) => {
  let browser: EnginePage;

  beforeAll(async () => {
    browser = await openEngine(engine);
  });

  afterAll(() => browser?.close());

  beforeEach(async () => {
    await browser.goto(`${server.url}/`);
    await run(browser, 'await ready(); await selvedge.erase();');
    await browser.goto(`${server.url}/`);
    await run(browser, 'await ready();');
  });

  async function openBehind(path: string): Promise<EngineTab> {
    const tab = await browser.openBehind(server.url + path);
    await run(tab, 'await ready();');
    return tab;
  }

  test.each([['hears of it', '/'], ['hears nothing', '/deaf']])('erasing in one of two tabs is complete within 3 s, and the other, which %s, brings nothing back', async (_what, path) => {
    await likeOaks(browser);
    const other = await openBehind(path);
    await run(other, `look('elm-91'); await selvedge.flush(); leave();`);
    expect(await run(browser, 'return looks();')).toContain('elm-91');
    const { took, ...erased } = await run<{ took: number }>(browser, 'const start = performance.now(); const erased = await selvedge.erase(); return { ...erased, took: performance.now() - start };');
    expect(erased).toEqual({ complete: true, left: [] });
    expect(took).toBeLessThan(3000);
    expect(await run(browser, 'return stored();')).toEqual(NOTHING);

    expect(await run(other, `look('elm-92'); await selvedge.flush(); leave(); return selvedge.profile().interests;`)).toEqual([]);
    expect(await run(browser, 'return stored();')).toEqual(NOTHING);
    await run(other, `look('elm-93');`);
    await other.close();
    expect(await run(browser, 'return stored();')).toEqual(NOTHING);
    await browser.goto(`${server.url}/`);
    expect(await run(browser, 'await ready(); return [order(), await looks()];')).toEqual([TREES, []]);
  });

  test('erasing while five tabs record without pause is complete within 3 s, and nothing from before it comes back', async () => {
    const tabs = [await openBehind('/'), await openBehind('/'), await openBehind('/deaf'), await openBehind('/')];
    for (const [index, tab] of [browser, ...tabs].entries()) {
      // Ids say when: what was recorded before the erasure must not be there afterwards.
      await run(tab, `storm = setInterval(() => { for (let each = 0; each < 3; each++) look('elm-${index}-' + Date.now() + '-' + each); if (Math.random() < 0.2) selvedge.flush(); }, 15);`);
    }
    await run(browser, 'await until(async () => (await looks()).length > 100);');
    const { began, took, ...erased } = await run<{ began: number; took: number }>(browser, `
      const [began, start] = [Date.now(), performance.now()];
      const erased = await selvedge.erase();
      return { ...erased, began, took: performance.now() - start };
    `);
    expect(erased).toEqual({ complete: true, left: [] });
    expect(took).toBeLessThan(3000);
    for (const tab of [browser, ...tabs]) await run(tab, 'await new Promise((later) => setTimeout(later, 200)); clearInterval(storm); await selvedge.flush(); leave();');
    await new Promise((later) => setTimeout(later, AFTERWARDS));
    const momentOf = (id: string) => Number(id.split('-')[2]);
    const early = (ids: readonly string[]) => ids.filter((id) => momentOf(id) < began);
    for (const tab of [browser, ...tabs]) expect(early(await run<string[]>(tab, 'await selvedge.flush(); return looks();'))).toEqual([]);
    for (const tab of tabs) await tab.close();
    await browser.goto(`${server.url}/`);
    expect(early(await run<string[]>(browser, 'await ready(); return looks();'))).toEqual([]);
  });

  test(`${TABS} tabs with ${EVENTS} events each are counted exactly`, async () => {
    const tabs: EngineTab[] = [browser];
    while (tabs.length < TABS) tabs.push(await openBehind('/'));
    for (const tab of tabs) {
      await run(tab, `
        recorded = new Promise((begin) => (new BroadcastChannel('begin').onmessage = begin)).then(async () => {
          const from = Date.now();
          for (let number = 0; number < ${EVENTS}; number++) {
            selvedge.track('view_item', { id: 'item-' + (number % 10), tags: { kind: 'storm' } });
            if (number % 7 === 0) await selvedge.flush();
          }
          await selvedge.flush();
          return [from, Date.now()];
        });
      `);
    }
    await run(browser, `new BroadcastChannel('begin').postMessage(null);`);
    const times: [from: number, to: number][] = [];
    for (const tab of tabs) times.push(await run(tab, 'return recorded;'));
    const [first, second] = times.sort(([one], [other]) => one - other);
    expect(second![0], 'they record at the same time').toBeLessThan(first![1]);
    const known = await run<Known>(browser, 'const { profile, events } = await selvedge.exportData(); return { profile, events };');
    expect(countOf('kind:storm', known)).toBeCloseTo(TABS * EVENTS, 0);
    for (const tab of tabs.slice(1)) await tab.close();
  });
});
