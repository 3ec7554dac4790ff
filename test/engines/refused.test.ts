// Browsers that keep nothing for a site, because their owner set them up so, and private windows.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { early, likedFirst, list, main, page as smallPage, trees } from '../pages/small-page.js';
import { startServer, type TestServer } from '../support/server.js';
import { inEachEngine, likeOaks, openEngine } from './engine.js';
import { run, WATCHED } from './in-page.js';
import { SETTINGS, type Setup } from './settings.js';

const TREES = trees(9);

/** What is said of the store, and whether the next page knows the visitor. */
const EXPECTED: Partial<Record<keyof typeof SETTINGS, { storage: string; storageFailure: string | null; isKnown: boolean }>> = {
  'a private window': { storage: 'indexeddb', storageFailure: null, isKnown: true },
  'a private window without IndexedDB': { storage: 'memory', storageFailure: 'denied', isKnown: false },
  'cookies and site data refused': { storage: 'memory', storageFailure: 'denied', isKnown: false },
  'IndexedDB switched off': { storage: 'memory', storageFailure: 'denied', isKnown: false },
  'localStorage switched off': { storage: 'indexeddb', storageFailure: null, isKnown: true },
};

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ '/': smallPage(WATCHED + early() + main(), list(TREES)), '/below': smallPage(WATCHED + early() + main(), `<div style="height: 3000px"></div>${list(TREES)}`) });
});

afterAll(() => server?.close());

inEachEngine((engine) => {
  const cases = Object.entries(EXPECTED).flatMap(([name, expected]) => {
    const setup = (SETTINGS[name as keyof typeof SETTINGS] as Partial<Record<typeof engine, Setup>>)[engine];
    return setup ? [{ name, setup, ...expected }] : [];
  });

  test.for(cases)('with $name the page works, it is said where data is kept and why, and nothing is thrown', async ({ name, setup, storage, storageFailure, isKnown }, { skip }) => {
    skip(!process.env.LONG && engine === 'firefox' && name === 'localStorage switched off', 'Firefox takes longest to start, and WebKit shows the same');
    const browser = await openEngine(engine, setup);
    try {
      await browser.goto(`${server.url}/`);
      // By the visitor's own word: private windows of Firefox have Global Privacy Control.
      await run(browser, `await ready(); selvedge.consent('granted', 'visitor');`);
      await likeOaks(browser);
      const here = await run<unknown>(browser, `
        const { storage, storageFailure } = selvedge.status();
        leave();
        const ranked = selvedge.rank([{ id: 'one', tags: { kind: 'ash' } }, { id: 'two', tags: { kind: 'oak' } }]);
        return { storage, storageFailure, first: ranked[0].item.id, cards: order().length, troubles };
      `);
      expect(here).toEqual({ storage, storageFailure, first: 'two', cards: TREES.length, troubles: [] });

      await browser.goto(`${server.url}/below`);
      const next = await run<unknown>(browser, `await ready(); selvedge.consent('granted', 'visitor'); await ready(); const ordered = order(); return { ordered, erased: await selvedge.erase(), back: order(), troubles };`);
      // What was stored before it was refused cannot be looked at, so nobody can say that it is gone.
      const erased = isKnown ? { complete: true, left: [] } : { complete: false, left: ['database'] };
      expect(next).toEqual({ ordered: isKnown ? likedFirst(TREES, 'oak') : TREES, erased, back: TREES, troubles: [] });
    } finally {
      await browser.close();
    }
  });
});
