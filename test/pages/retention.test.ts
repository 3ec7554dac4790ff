// P07, P13: what is erased stays erased while pages are open, and what is old goes when a page is opened.
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { early, EDITION, likedFirst, likeOaks, list, main, NOTHING, order, page as smallPage, stored, trees, whenReady } from './small-page.js';
import { useStage } from './stage.js';

const TREES = trees(9);
const DAY = 86_400_000;
const stage = useStage({ '/': smallPage(early() + main(), list(TREES)), '/bare': '<!doctype html><title>Bare</title>' });

async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${stage.server.url}/`);
  await whenReady(page);
  return page;
}

test('P07: nothing is there ten seconds after erasing, with two tabs open that go on', async () => {
  const context = await stage.visitor();
  const [page, other] = [await open(context), await open(context)];
  await likeOaks(page);
  const bare = await context.newPage();
  await bare.goto(`${stage.server.url}/bare`);
  expect(await page.evaluate(() => selvedge.erase())).toEqual({ complete: true, left: [] });
  for (let second = 0; second < 10; second++) {
    await other.evaluate(() => {
      scrollBy(0, 10);
      selvedge.profile();
      selvedge.rank([{ id: 'a' }]);
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(await stored(bare)).toEqual(NOTHING);
    await bare.waitForTimeout(1000);
  }
});

describe('P13: on opening', () => {
  const after = async (days: number, act: (page: Page) => Promise<unknown> = () => Promise.resolve()) => {
    const context = await stage.visitor();
    const page = await open(context);
    await likeOaks(page);
    await act(page);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    await page.close();
    await context.clock.setFixedTime(Date.now() + days * DAY);
    return open(context);
  };
  const looks = (page: Page) => page.evaluate(async () => (await selvedge.exportData()).events.filter(({ name }) => name === 'view_item').length);

  test('a day later all is there', async () => {
    const page = await after(1);
    expect(await looks(page)).toBe(5);
    expect(await order(page)).toEqual(likedFirst(TREES, 'oak'));
  });

  test('after 31 days the events are gone, and what was learned of them is not', async () => {
    const page = await after(31, (first) => first.evaluate(() => (selvedge.declare({ leaf: 'evergreen' }), selvedge.flush())));
    await page.evaluate(() => selvedge.flush());
    expect(await looks(page)).toBe(0);
    expect(await page.evaluate(() => selvedge.profile().interests.some(({ tag }) => tag === 'kind:oak'))).toBe(true);
  });

  test('after 91 days nothing is known, in the first frame either', async () => {
    const page = await after(91);
    expect(await page.evaluate(() => ({ evidence: selvedge.profile().evidence, interests: selvedge.profile().interests }))).toEqual({ evidence: 0, interests: [] });
    expect(await order(page)).toEqual(TREES);
  });

  test.runIf(EDITION)('after 91 days what the visitor has switched still counts', async () => {
    const paused = await after(91, (first) => first.evaluate(() => (selvedge.pause(), selvedge.setMode('off'), selvedge.flush())));
    expect(await paused.evaluate(() => selvedge.status())).toMatchObject({ recording: false, mode: 'off' });
    expect(await paused.evaluate(() => selvedge.profile().interests)).toEqual([]);
  });
});
