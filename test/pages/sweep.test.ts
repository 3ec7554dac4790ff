import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { FAULTS, strikeStorage, type Fault } from '../support/faults.js';
import { early, likedFirst, likeOaks, list, main, NOTHING, order, page as smallPage, stored, trees, whenReady } from './small-page.js';
import { useStage } from './stage.js';

/** The long run strikes every call, `npm test` each tenth, of each kind others. */
const STRIDE = process.env.LONG ? 1 : 10;
const TREES = trees(9);

const stage = useStage({ '/': smallPage(early() + main(), list(TREES)), '/empty': smallPage('', '') });

async function open(context: BrowserContext, fault?: Fault, nth = 0): Promise<Page> {
  const page = await context.newPage();
  if (fault) await page.addInitScript(strikeStorage, [fault, nth] as const);
  await page.goto(`${stage.server.url}/`);
  await whenReady(page);
  return page;
}

/** At most one warning of a kind, by Selvedge itself; nothing uncaught. */
function expectQuiet(what: string): void {
  const troubles = stage.takeTroubles();
  expect(troubles.filter((each) => !/^Selvedge \[store-(unavailable|failed)\]/.test(each)), what).toEqual([]);
  expect(new Set(troubles).size, what).toBe(troubles.length);
}

const whatWasStruck = (page: Page) => page.evaluate(() => globalThis.struck);

const shownIds = (page: Page) => page.evaluate(async () => (await selvedge.exportData()).events.flatMap(({ item }) => item?.id ?? []));

describe.each(FAULTS)('the n-th call on storage %s', (fault) => {
  test('while a page is used: the page is whole, and what was acknowledged is there', async () => {
    let met = 0;
    for (let nth = 1 + (FAULTS.indexOf(fault) % STRIDE); ; nth += STRIDE) {
      const context = await stage.visitor();
      const first = await open(context);
      await likeOaks(first);
      await first.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
      await first.close();

      const page = await open(context, fault, nth);
      expect([TREES.join(), likedFirst(TREES, 'oak').join()], `${fault} ${nth}`).toContain((await order(page)).join());
      const isKept = await page.evaluate(async () => {
        selvedge.track('view_item', { id: 'elm-77', tags: { kind: 'elm' } });
        await selvedge.flush();
        return selvedge.status().storage === 'indexeddb';
      });
      expect((await page.evaluate(() => selvedge.profile().interests)).length, `${fault} ${nth}`).toBeGreaterThan(0);
      await page.evaluate(() => {
        selvedge.track('view_item', { id: 'elm-78', tags: { kind: 'elm' } }); // stored by what is done on leaving
        dispatchEvent(new PageTransitionEvent('pagehide'));
      });
      const struck = await whatWasStruck(page);
      await page.close();
      expectQuiet(`${fault} ${nth} (${struck})`);

      const next = await open(context);
      const known = await shownIds(next);
      expect(known, `${fault} ${nth} (${struck})`).toEqual(expect.arrayContaining(['oak-9001', 'oak-9005', ...(isKept ? ['elm-77'] : [])]));
      for (const once of ['elm-77', 'elm-78']) expect(known.filter((id) => id === once).length, `${fault} ${nth} (${struck})`).toBeLessThanOrEqual(1);
      await context.close();
      if (!struck) break;
      met++;
    }
    expect(met).toBeGreaterThanOrEqual(STRIDE === 1 ? 5 : 1);
  });

  test('while everything is erased: complete means that nothing is left', async () => {
    let met = 0;
    for (let nth = 1 + (FAULTS.indexOf(fault) % STRIDE); ; nth += STRIDE) {
      const context = await stage.visitor();
      const first = await open(context);
      await likeOaks(first);
      await first.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
      await first.close();

      const page = await open(context, fault, nth);
      const started = Date.now();
      const { complete, left } = await page.evaluate(() => selvedge.erase());
      expect(Date.now() - started, `${fault} ${nth}: three seconds, and what a busy machine adds`).toBeLessThan(4000);
      const struck = await whatWasStruck(page);
      expect(await order(page), `${fault} ${nth} (${struck})`).toEqual(TREES);
      await page.close();
      expectQuiet(`${fault} ${nth} (${struck})`);

      const next = await context.newPage();
      await next.goto(`${stage.server.url}/empty`);
      const there = await stored(next);
      if (complete) expect(there, `${fault} ${nth} (${struck})`).toEqual(NOTHING);
      else expect(left.length, `${fault} ${nth} (${struck})`).toBeGreaterThan(0);
      await context.close();
      if (!struck) {
        expect(complete).toBe(true);
        break;
      }
      met++;
    }
    expect(met).toBeGreaterThanOrEqual(STRIDE === 1 ? 5 : 1);
  });
});
