import { expect, test } from 'vitest';
import { needBrowser } from '../../scripts/browsers.mjs';
import { early, FULL, likeOaks, list, main, order, page as smallPage, trees, whenReady } from './small-page.js';
import { useStage } from './stage.js';

const HEAD = early() + main();
// May be kept by the back/forward cache, which a page that forbids storing is not.
const headers = { 'cache-control': 'max-age=60' };

const stage = useStage(
  {
    '/kept': { body: smallPage(HEAD, `<a href="/kept-next">Next</a><div style="height: 3000px"></div>${list(trees(9))}`), headers },
    '/switched': { body: smallPage(early(undefined, FULL) + main('', FULL), `<a href="/switches">Next</a>${list(trees(9))}`), headers },
    '/switches': { body: smallPage(early(undefined, FULL) + main('', FULL), '<h1>Next</h1>'), headers },
    '/kept-next': { body: smallPage(HEAD, '<h1>Next</h1>'), headers },
  },
  { executablePath: needBrowser('chromium'), ignoreDefaultArgs: ['--disable-back-forward-cache'] }, // The shell has no such cache.
);

test('a page that comes back from the back/forward cache is viewed again and keeps its order', async () => {
  const page = await stage.open('/kept');
  await whenReady(page);
  await likeOaks(page);
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => (document.body.dataset.persisted = String(persisted)));
    document.addEventListener('selvedge:decision', () => (document.body.dataset.decided = 'again'));
  });
  const given = await order(page);
  await page.getByRole('link', { name: 'Next' }).click();
  await page.getByRole('heading', { name: 'Next' }).waitFor();
  await page.waitForFunction(() => 'status' in window.selvedge && window.selvedge.status().ready && window.selvedge.profile().lastAt > 0);
  await page.evaluate(() => window.selvedge.flush());
  await page.goBack({ waitUntil: 'commit' });
  await page.locator('body[data-persisted="true"]').waitFor();
  // One of each page, and one of coming back.
  const { events } = await page.evaluate(() => selvedge.exportData());
  expect(events.filter(({ name }) => name === 'page_view')).toHaveLength(3);
  expect(await order(page)).toEqual(given);
  expect(await page.locator('body').getAttribute('data-decided')).toBeNull();
});

test('a page that the visitor goes back to follows what was switched on another one: Chromium does not keep one that is told so', async () => {
  const page = await stage.open('/switched');
  await whenReady(page);
  await likeOaks(page);
  await page.getByRole('link', { name: 'Next' }).click();
  await page.getByRole('heading', { name: 'Next' }).waitFor();
  await whenReady(page);
  await page.evaluate(() => {
    selvedge.pause();
    selvedge.setMode('off');
    return selvedge.flush();
  });
  await page.goBack({ waitUntil: 'commit' });
  await page.getByRole('link', { name: 'Next' }).waitFor();
  await whenReady(page);
  await expect.poll(() => page.evaluate(() => [selvedge.status().recording, selvedge.status().mode])).toEqual([false, 'off']);
  const recorded = () => page.evaluate(async () => (await selvedge.exportData()).events.length);
  const before = await recorded();
  await page.evaluate(() => selvedge.track('view_item', { id: 'elm-9', tags: 'kind: elm' }));
  expect(await recorded()).toBe(before);
});
