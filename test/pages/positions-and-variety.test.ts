import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { card, early, FULL, likedFirst, likeOaks, main, order, page as smallPage, trees, whenReady } from './small-page.js';
import { useStage } from './stage.js';

const FOLD = '<div style="height: 3000px"></div>';
const TREES = trees(12);
const LIKED = likedFirst(TREES, 'oak');
const numbered = (ids: readonly string[]) => `<ul data-sv-rank="trees" role="feed">${ids.map((id, index) => card(id, `aria-posinset="${index + 5}" aria-setsize="40"`)).join('')}</ul>`;

const WOODS = Array.from({ length: 40 }, (_, index) => `${['ash', 'elm', 'oak', 'fir', 'yew'][index % 5]}-${index + 1}`);
const wood = (id: string) => `<li data-sv-item="${id}" data-sv-tags="category: ${id.split('-')[0]}">${id}</li>`;
const WOOD = `<ul data-sv-rank="woods">${WOODS.map(wood).join('')}</ul>`;
const HALVES = Array.from({ length: 40 }, (_, index) => `${['elm', 'oak'][index % 2]}-${index + 1}`);
const HALF = `<ul data-sv-rank="halves">${HALVES.map(wood).join('')}</ul>`;
const CALIBRATED = 'data-consent="granted" data-diversity="calibrated"';
const MIXED = 'data-consent="granted" data-diversity="0.3"';

const stage = useStage({
  '/teach': smallPage(main('data-consent="granted"', FULL), ''),
  '/early': smallPage(early(undefined, FULL) + main('', FULL), numbered(TREES)),
  '/late': smallPage(main('data-consent="granted"', FULL), FOLD + numbered(TREES)),
  '/groups': smallPage(main('data-consent="granted"', FULL), `${FOLD}<ul data-sv-rank="trees">${TREES.map((id, index) => card(id, `aria-posinset="${(index % 6) + 1}"`)).join('')}</ul>`),
  '/early-long': smallPage(early(undefined, FULL) + main('', FULL), numbered(trees(300))),
  '/teach-mixed': smallPage(main(MIXED, FULL), ''),
  '/early-mixed': smallPage(early(MIXED, FULL), WOOD),
  '/both-mixed': smallPage(early(MIXED, FULL) + main('', FULL), WOOD),
  '/late-mixed': smallPage(main(MIXED, FULL), FOLD + WOOD),
  '/unmixed': smallPage(main('data-consent="granted" data-diversity="1"', FULL), FOLD + WOOD),
  '/teach-calibrated': smallPage(main(CALIBRATED, FULL), ''),
  '/early-calibrated': smallPage(early(CALIBRATED, FULL), HALF),
  '/late-calibrated': smallPage(main(CALIBRATED, FULL), FOLD + HALF),
  '/default': smallPage(main('data-consent="granted"', FULL), FOLD + WOOD),
});
const memories = new Map<string, ReturnType<BrowserContext['storageState']>>();

/** A page of somebody who likes oaks. */
async function open(path: string, teacher: string): Promise<Page> {
  if (!memories.has(teacher)) memories.set(teacher, stage.visitor().then((context) => teach(context, teacher)));
  return stage.open(path, { storageState: await memories.get(teacher)! });
}

async function teach(context: BrowserContext, path: string): ReturnType<BrowserContext['storageState']> {
  const page = await context.newPage();
  await page.goto(stage.server.url + path);
  await whenReady(page);
  await likeOaks(page);
  await page.evaluate(async () => {
    for (const number of [9101, 9102, 9103]) selvedge.track('view_item', { id: `oak-${number}`, tags: { category: 'oak' } });
    await selvedge.flush();
  });
  return context.storageState({ indexedDB: true });
}

function positions(page: Page): Promise<(string | null)[]> {
  return page.locator('[data-sv-rank] > *').evaluateAll((cards) => cards.map((each) => each.getAttribute('aria-posinset')));
}

describe('positions for assistive technology', () => {
  test.each(['/early', '/late'])('count on in the order that is shown, and are the page’s own again afterwards, on %s', async (path) => {
    const page = await open(path, '/teach');
    await whenReady(page);
    await expect.poll(() => order(page)).toEqual(LIKED);
    await expect.poll(() => positions(page)).toEqual(TREES.map((_, index) => `${index + 5}`));
    expect(await page.locator('[aria-setsize="40"]').count()).toBe(12);
    await page.evaluate(() => selvedge.stop());
    expect(await page.locator('[data-sv-rank]').evaluate((element) => element.outerHTML)).toBe(numbered(TREES));
  });

  test('that begin anew in each group of a list are left as they are', async () => {
    const page = await open('/groups', '/teach');
    await whenReady(page);
    expect(await order(page)).toEqual(LIKED);
    const own = await page.locator('li').evaluateAll((cards) => cards.map((each) => [each.dataset.svItem, each.getAttribute('aria-posinset')]));
    expect(Object.fromEntries(own)).toEqual(Object.fromEntries(TREES.map((id, index) => [id, `${(index % 6) + 1}`])));
  });

  test('count on in a long list too, which the main script leaves as the early part has ordered it', async () => {
    const page = await open('/early-long', '/teach');
    await whenReady(page);
    expect((await order(page)).slice(0, 3)).toEqual(['oak-1', 'oak-2', 'oak-3']);
    expect(await positions(page)).toEqual(trees(300).map((_, index) => `${index + 5}`));
  });
});

describe('a share of 0.3 for one category', () => {
  /** How many of the first ten are of a kind. */
  const among = (ids: readonly string[], kind: string) => ids.slice(0, 10).filter((id) => id.startsWith(kind)).length;

  test('leaves at most three of a kind among the first ten, the same ones early and late', async () => {
    const late = await open('/late-mixed', '/teach-mixed');
    await whenReady(late);
    await expect.poll(() => order(late)).not.toEqual(WOODS);
    const mixed = await order(late);
    expect(mixed.slice(0, 3).every((id) => id.startsWith('oak'))).toBe(true);
    expect(among(mixed, 'oak')).toBe(3);
    for (const kind of ['ash', 'elm', 'fir', 'yew']) expect(among(mixed, kind)).toBeLessThanOrEqual(3);
    expect([...mixed].sort()).toEqual([...WOODS].sort());

    const first = await open('/early-mixed', '/teach-mixed');
    expect(await order(first)).toEqual(mixed);
    const both = await open('/both-mixed', '/teach-mixed');
    await whenReady(both);
    await both.evaluate(() => selvedge.flush());
    expect(await order(both)).toEqual(mixed);
  });

  test('is what keeps them apart', async () => {
    const page = await open('/unmixed', '/teach');
    await whenReady(page);
    await expect.poll(() => order(page)).not.toEqual(WOODS);
    expect(among(await order(page), 'oak')).toBe(8);
  });

  test('is half by default', async () => {
    const page = await open('/default', '/teach');
    await whenReady(page);
    await expect.poll(() => order(page)).not.toEqual(WOODS);
    expect(among(await order(page), 'oak')).toBe(5);
  });

  test('calibrated, is as large as the share of what the visitor chose last, early and late', async () => {
    const late = await open('/late-calibrated', '/teach-calibrated');
    await whenReady(late);
    await expect.poll(() => order(late)).not.toEqual(HALVES);
    const calibrated = await order(late);
    expect(among(calibrated, 'oak'), 'all choices were of oaks, and two places of ten are for others').toBe(8);
    expect(await order(await open('/early-calibrated', '/teach-calibrated'))).toEqual(calibrated);
  });
});
