// What was acknowledged is there: after the browser was killed, from many tabs at once, in a storm.
import { spawnSync } from 'node:child_process';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { createProfile } from '../support/browser.js';
import { countOf, type Known } from '../support/count.js';
import { early, list, main, page as smallPage, trees, whenReady } from './small-page.js';
import { useStage } from './stage.js';

const isLong = !!process.env.LONG;
const KILLS = isLong ? 50 : 5;
const [TABS, EVENTS] = isLong ? [30, 200] : [6, 100];
/** After which what was recorded is written, ms; and how late a busy machine may be with it. */
const [INTERVAL, GRACE] = [1000, 300];
const STORM = isLong ? 10_000 : 1000;

const stage = useStage({ '/': smallPage(early() + main(), list(trees(9))) });

async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${stage.server.url}/`);
  await whenReady(page);
  return page;
}

const dump = (page: Page) =>
  page.evaluate(async () => {
    const { profile, events } = await selvedge.exportData();
    return { profile, events } as Known;
  });

/** How many looks at something of one tag there were, all tabs together. */
const countLooks = async (page: Page) => countOf('kind:storm', await dump(page));

test(`no event is lost that was acknowledged before the browser was killed, ${KILLS} times at a moment of chance`, async () => {
  let acknowledgedInAll = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const profile = await createProfile();
    try {
      const acknowledged: string[] = [];
      const context = await profile.open();
      await context.exposeFunction('acknowledge', (id: string) => void acknowledged.push(id));
      const page = await open(context);
      const visit = page.evaluate(async () => {
        for (let number = 0; ; number++) {
          const id = `item-${number}`;
          selvedge.track('view_item', { id });
          await selvedge.flush();
          (globalThis as unknown as { acknowledge(id: string): void }).acknowledge(id);
        }
      });
      visit.catch(() => undefined); // it ends with the browser
      await new Promise((later) => setTimeout(later, 100 + Math.random() * 500));
      const known = [...acknowledged];
      const ended = new Promise((end) => context.once('close', end));
      expect(spawnSync('pkill', ['-9', '-f', profile.folder]).status, 'it was killed').toBe(0);
      await ended;

      const again = await profile.open();
      const ids = (await dump(await open(again))).events.flatMap(({ item }) => item?.id ?? []);
      expect(ids).toEqual(expect.arrayContaining(known));
      expect(new Set(ids).size).toBe(ids.length);
      acknowledgedInAll += known.length;
      await again.close();
    } finally {
      await profile.remove();
    }
  }
  expect(acknowledgedInAll, 'something had been acknowledged').toBeGreaterThan(KILLS);
});

test(`of what was not acknowledged no more is lost than was recorded within the last flush interval, ${KILLS} times`, async () => {
  let kept = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const profile = await createProfile();
    try {
      const recorded: [id: string, at: number][] = [];
      const context = await profile.open();
      await context.exposeFunction('note', (id: string) => void recorded.push([id, Date.now()]));
      const page = await open(context);
      // Nobody flushes: what is kept is kept by the interval.
      await page.evaluate(() => {
        let number = 0;
        setInterval(() => {
          const id = `item-${number++}`;
          selvedge.track('view_item', { id });
          (globalThis as unknown as { note(id: string): void }).note(id);
        }, 10);
      });
      await new Promise((later) => setTimeout(later, INTERVAL + 500 + Math.random() * INTERVAL));
      const killed = Date.now();
      const ended = new Promise((end) => context.once('close', end));
      expect(spawnSync('pkill', ['-9', '-f', profile.folder]).status, 'it was killed').toBe(0);
      await ended;

      const again = await profile.open();
      const ids = (await dump(await open(again))).events.flatMap(({ item }) => item?.id ?? []);
      const due = recorded.flatMap(([id, at]) => (at < killed - INTERVAL - GRACE ? id : []));
      expect(ids).toEqual(expect.arrayContaining(due));
      expect(new Set(ids).size).toBe(ids.length);
      kept += due.length;
      await again.close();
    } finally {
      await profile.remove();
    }
  }
  expect(kept, 'something was due').toBeGreaterThan(KILLS);
});

test(`${TABS} tabs with ${EVENTS} events each are counted exactly`, async () => {
  const context = await stage.visitor();
  const pages: Page[] = [];
  for (let tab = 0; tab < TABS; tab++) pages.push(await open(context));
  await Promise.all(
    pages.map((page) =>
      page.evaluate(async (count) => {
        for (let number = 0; number < count; number++) {
          selvedge.track('view_item', { id: `item-${number % 10}`, tags: { kind: 'storm' } });
          if (number % 7 === 0) await selvedge.flush();
        }
        await selvedge.flush();
      }, EVENTS),
    ),
  );
  expect(await countLooks(await open(context))).toBeCloseTo(TABS * EVENTS, 0);
});

test(`a storm of up to a thousand events a second from three tabs for ${STORM / 1000} s: none is lost`, async () => {
  const context = await stage.visitor();
  const pages = [await open(context), await open(context), await open(context)];
  const counts = await Promise.all(
    pages.map((page) =>
      page.evaluate(async (duration) => {
        const [start, share] = [performance.now(), 1000 / 3];
        const all = Math.floor((duration / 1000) * share);
        let count = 0;
        while (count < all) {
          for (const due = Math.min(all, ((performance.now() - start) / 1000) * share); count < due; count++) selvedge.track('view_item', { id: `item-${count % 50}`, tags: { kind: 'storm' } });
          await new Promise((next) => setTimeout(next, 4));
        }
        await selvedge.flush();
        return count;
      }, STORM),
    ),
  );
  const sum = counts.reduce((all, count) => all + count, 0);
  expect(sum).toBe(3 * Math.floor(STORM / 3));
  expect(await countLooks(await open(context))).toBeCloseTo(sum, 0);
});
