import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { card, early, EDITION, FULL, likedFirst, list, main, order, page as smallPage, trees, useOakLover, whenReady } from './small-page.js';
import { useStage } from './stage.js';

declare global {
  /** How often the script of a page has written its list. */
  var written: number;
}

const TREES = trees(12);
const LIKED = likedFirst(TREES, 'oak');
const MORE = ['ash-21', 'elm-21', 'oak-21', 'ash-22', 'elm-22', 'oak-22'];
const FOLD = '<div style="height: 3000px"></div>';
const HEAD = main('data-consent="granted"', FULL);
const TALL = '<style>body { margin: 0 } li { height: 180px }</style>';
const cards = (ids: readonly string[]) => ids.map((id) => card(id)).join('');

/** Writes the list in an order of its own whenever it stands otherwise, as a framework does that knows nothing of others. */
const INSISTS = `<script>
  written = 0;
  const own = ${JSON.stringify(TREES)};
  const list = document.querySelector('ul');
  new MutationObserver(() => {
    const now = [...list.children];
    if (now.map((card) => card.dataset.svItem).join() === own.join()) return;
    written++;
    list.replaceChildren(...own.map((id) => now.find((card) => card.dataset.svItem === id).cloneNode(true)));
  }).observe(list, { childList: true });
</script>`;

const stage = useStage({
  '/teach': smallPage(HEAD, ''),
  '/tall': smallPage(TALL + HEAD, list(TREES)),
  '/tall-early': smallPage(TALL + early(undefined, FULL) + main('', FULL), list(TREES)),
  '/held-long': smallPage(TALL + early('data-consent="granted" data-deadline="60000"', FULL) + main('', FULL), list(TREES)),
  '/short': smallPage(HEAD, list(['ash-1', 'elm-1', 'oak-1'])),
  '/below': smallPage(HEAD, FOLD + list(TREES)),
  '/empty': smallPage(HEAD, `${FOLD}<ul data-sv-rank="trees"></ul>`),
  '/insists': smallPage(HEAD, FOLD + list(TREES) + INSISTS),
  '/insists-edition': smallPage(main('data-consent="granted"'), FOLD + list(TREES) + INSISTS),
  '/below-edition': smallPage(main('data-consent="granted"'), FOLD + list(TREES)),
});
const oakLover = useOakLover(stage);

/** A page of somebody who likes oaks, all of whose lists are decided. */
async function open(path: string, withClock = false): Promise<Page> {
  const page = await (await stage.visitor({ viewport: { width: 800, height: 500 }, storageState: await oakLover() })).newPage();
  if (withClock) await page.clock.install();
  await page.goto(stage.server.url + path);
  await whenReady(page);
  await page.evaluate(() => selvedge.flush());
  return page;
}

/** Puts cards behind those that the list has, and waits until they are decided. */
async function append(page: Page, ids: readonly string[]): Promise<void> {
  await page.evaluate((html) => document.querySelector('ul')!.insertAdjacentHTML('beforeend', html), cards(ids));
  await frames(page, 2);
  await whenReady(page);
}

/** Writes the list anew, and waits until it is decided. */
async function refill(page: Page, ids: readonly string[]): Promise<void> {
  await page.evaluate((html) => void (document.querySelector('ul')!.innerHTML = html), cards(ids));
  await frames(page, 2);
  await whenReady(page);
}

function frames(page: Page, count: number): Promise<void> {
  return page.evaluate(async (times) => {
    for (let frame = 0; frame < times; frame++) await new Promise(requestAnimationFrame);
  }, count);
}

describe('cards that come later', () => {
  test.each([
    ['/tall', TREES.slice(0, 3)],
    ['/tall-early', LIKED.slice(0, 3)],
  ])('below the fold are ordered among those that nobody saw yet, those that were seen stay, on %s', async (path, seen) => {
    const page = await open(path);
    const unseen = TREES.filter((id) => !seen.includes(id));
    expect(await order(page)).toEqual([...seen, ...likedFirst(unseen, 'oak')]);
    await append(page, MORE);
    expect(await order(page)).toEqual([...seen, ...likedFirst([...unseen, ...MORE], 'oak')]);
    await page.evaluate(() => selvedge.stop());
    expect(await order(page)).toEqual([...TREES, ...MORE]);
  });

  test('are left to the main script, also before the early part’s time is over', async () => {
    const page = await open('/held-long', true);
    await append(page, MORE);
    const now = await order(page);
    expect(now).toEqual([...LIKED.slice(0, 3), ...likedFirst([...TREES, ...MORE].filter((id) => !LIKED.slice(0, 3).includes(id)), 'oak')]);
    await page.clock.fastForward(90_000);
    expect(await order(page)).toEqual(now);
    await page.evaluate(() => selvedge.stop());
    expect(await order(page)).toEqual([...TREES, ...MORE]);
  });

  test('into view stay as they come', async () => {
    const page = await open('/short');
    await append(page, MORE.slice(0, 3));
    expect(await order(page)).toEqual(['ash-1', 'elm-1', 'oak-1', ...MORE.slice(0, 3)]);
  });

  test('with every scroll are ordered, as long as there are new ones', async () => {
    const page = await open('/tall');
    let before = await order(page);
    for (let round = 0; round < 6; round++) {
      await page.evaluate(() => document.querySelector('li:last-child')!.scrollIntoView());
      await frames(page, 2);
      const fresh = MORE.map((id) => `${id}${round}`);
      await append(page, fresh);
      const now = await order(page);
      const at = before.length;
      expect(now.slice(0, at), 'what was seen').toEqual(before);
      expect(now.slice(at)).toEqual(likedFirst(fresh, 'oak'));
      before = now;
    }
  });

  test('into a list that was empty are put in order', async () => {
    const page = await open('/empty');
    await append(page, TREES.slice(0, 5));
    expect(await order(page)).toEqual(likedFirst(TREES.slice(0, 5), 'oak'));
    await append(page, TREES.slice(5));
    expect(await order(page)).toEqual(likedFirst(TREES, 'oak'));
    await page.evaluate(() => selvedge.stop());
    expect(await order(page)).toEqual(TREES);
  });
});

describe('a list that the page fills anew', () => {
  test('with the same items on every route is put in order, however often the routes change', async () => {
    const page = await open('/below');
    for (let round = 0; round < 6; round++) {
      await page.evaluate((route) => history.pushState(null, '', route), `?route=${round}`);
      await refill(page, TREES);
      expect(await order(page)).toEqual(LIKED);
    }
    await page.evaluate(() => selvedge.stop());
    expect((await order(page)).sort()).toEqual([...TREES].sort());
  });

  test('with other items is put in order, with the same ones three times in a page view', async () => {
    const page = await open('/below');
    for (let round = 0; round < 3; round++) {
      await refill(page, TREES);
      expect(await order(page)).toEqual(LIKED);
    }
    await refill(page, TREES);
    expect(await order(page)).toEqual(TREES);
    expect(stage.takeTroubles()).toEqual([expect.stringContaining('"trees" keeps its order: the page keeps writing it anew')]);
  });

  test('whenever it is changed has its way after three rounds, which is told, and the page goes on', async () => {
    const page = await open('/insists');
    await page.waitForFunction(() => written >= 4);
    await frames(page, 10);
    expect(await page.evaluate(() => written)).toBe(4);
    expect(await order(page)).toEqual(TREES);
    expect(stage.takeTroubles()).toEqual([expect.stringContaining('[list-left-alone] "trees" keeps its order: the page keeps writing it anew')]);
  });
});

if (!EDITION) {
  describe('with the small files', () => {
    test('a list is decided once: the page has its way at once, and cards that come later stay as they come', async () => {
      const page = await open('/insists-edition');
      await page.waitForFunction(() => written >= 1);
      await frames(page, 5);
      expect(await page.evaluate(() => written)).toBe(1);
      expect(await order(page)).toEqual(TREES);

      const other = await open('/below-edition');
      expect(await order(other)).toEqual(LIKED);
      await append(other, MORE);
      expect(await order(other)).toEqual([...LIKED, ...MORE]);
    });
  });
}
