import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { DecisionDetail } from '../../src/page/render/announce.js';
import { early, FULL, likeOaks, main, order, page as smallPage, whenReady } from './small-page.js';
import { useStage } from './stage.js';

declare global {
  var decided: DecisionDetail[];
}

const WOODS = Array.from({ length: 30 }, (_, index) => `${['ash', 'elm', 'oak', 'fir', 'yew'][index % 5]}-${index + 1}`);
const LISTEN = `<script>decided = []; document.addEventListener('selvedge:decision', ({ detail }) => decided.push(detail));</script>`;
const wood = (id: string, index: number) => `<li data-sv-item="${id}" data-sv-tags="kind: ${id.split('-')[0]}" ${index === 28 ? 'data-sv-stock="0"' : ''}>${id}</li>`;
const WOOD = `<ul data-sv-rank="woods">${WOODS.map(wood).join('')}</ul>`;
const FOLD = '<div style="height: 3000px"></div>';
const EXPLORING = 'data-consent="granted" data-exploration="1"';
const SHORT = 'data-consent="granted" data-max-move="3"';
const EXCLUDING = 'data-consent="granted" data-exclude="kind: Elm; kind: Oak"';
const NEWS = 'data-consent="granted" data-preset="news"';
const DATES = ['2026-03-01', '2026-11-01', '2026-11-20', '2026-06-01', '2026-11-20T18:00Z', '2025-01-01', '2026-10-01', '2026-11-19'];
const article = (date: string, index: number) => (index % 2 ? `<li data-sv-item="a-${index}" data-sv-tags="kind: any" data-sv-published="${date}">${date}</li>` : `<li data-sv-item="a-${index}" data-sv-tags="kind: any"><time datetime="${date}">${date}</time></li>`);
const ARTICLES = `<ul data-sv-rank="articles force">${DATES.map(article).join('')}</ul>`;
const NEWEST_FIRST = ['a-4', 'a-2', 'a-7'];

const stage = useStage({
  '/teach': smallPage(main('data-consent="granted"', FULL), ''),
  '/teach-exploring': smallPage(main(EXPLORING, FULL), ''),
  '/exploring': smallPage(LISTEN + early(EXPLORING, FULL) + main('', FULL), WOOD),
  '/exploring-late': smallPage(LISTEN + main(EXPLORING, FULL), FOLD + WOOD),
  '/not-exploring': smallPage(LISTEN + early('data-consent="granted"', FULL) + main('', FULL), WOOD),
  '/teach-excluding': smallPage(main(EXCLUDING, FULL), ''),
  '/excluding': smallPage(early(EXCLUDING, FULL) + main('', FULL), WOOD),
  '/excluding-late': smallPage(main(EXCLUDING, FULL), FOLD + WOOD),
  '/teach-short': smallPage(main(SHORT, FULL), ''),
  '/short': smallPage(early(SHORT, FULL), WOOD),
  '/short-late': smallPage(main(SHORT, FULL), FOLD + WOOD),
  '/teach-news': smallPage(main(NEWS, FULL), ''),
  '/news': smallPage(early(NEWS, FULL), ARTICLES),
  '/news-late': smallPage(main(NEWS, FULL), FOLD + ARTICLES),
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
  return context.storageState({ indexedDB: true });
}

async function explored(page: Page): Promise<NonNullable<DecisionDetail['exploration']>> {
  await whenReady(page);
  await expect.poll(() => page.evaluate(() => decided.length)).toBe(1);
  const [{ exploration, arm } = {} as DecisionDetail] = await page.evaluate(() => decided);
  expect(arm).toBe('personal');
  return exploration!;
}

describe('exploration', () => {
  test.each(['/exploring', '/exploring-late'])('puts one card where chance wants it and tells which, where and out of how many, on %s', async (path) => {
    const drawn: string[] = [];
    for (let load = 0; load < 4; load++) {
      const page = await open(path, '/teach-exploring');
      const { id, place, of } = await explored(page);
      expect(of).toBe(29); // one is out of stock
      expect((await order(page)).indexOf(id)).toBe(place - 1);
      expect(place).toBeLessThanOrEqual(10);
      const others = (await order(page)).filter((each) => each !== id);
      expect(others.slice(0, 3).every((each) => each.startsWith('oak'))).toBe(true);
      drawn.push(`${id} ${place}`);
      await page.close();
    }
    expect(new Set(drawn).size, 'another page view, another draw').toBeGreaterThan(1);
  });

  test('keeps an early drawn card in its place when the main script orders what nobody has seen yet, and draws no other when more comes', async () => {
    for (let load = 0; load < 3; load++) {
      const page = await open('/exploring', '/teach-exploring');
      const { id, place } = await explored(page);
      expect(place).toBeLessThanOrEqual(10);
      await page.evaluate(() => {
        for (let index = 0; index < 12; index++) document.querySelector('ul')!.insertAdjacentHTML('beforeend', `<li data-sv-item="more-${index}" data-sv-tags="kind: ${index % 2 ? 'oak' : 'elm'}">more</li>`);
      });
      await expect.poll(() => page.evaluate(() => selvedge.explain('woods', 'more-1') !== null)).toBe(true);
      expect((await order(page)).indexOf(id)).toBe(place - 1);
      expect(await page.evaluate(() => decided.length)).toBe(1);
      const chances = await page.evaluate(() => Array.from({ length: 12 }, (_, index) => selvedge.explain('woods', `more-${index}`)!.reasons[0]!.term));
      expect(chances).not.toContain('exploration');
      await page.close();
    }
  });

  test('tells nothing where nothing is explored', async () => {
    const page = await open('/not-exploring', '/teach');
    expect(await explored(page)).toBeUndefined();
    expect((await order(page)).slice(0, 3).every((id) => id.startsWith('oak'))).toBe(true);
  });

  test('gives `rank()` its reason, the same for all calls of a page view', async () => {
    const page = await open('/exploring-late', '/teach-exploring');
    await whenReady(page);
    const ranks = await page.evaluate(() => {
      const items = Array.from({ length: 20 }, (_, index) => ({ id: `x-${index}`, tags: { kind: index % 2 ? 'oak' : 'ash' } }));
      return [0, 1].map(() => selvedge.rank(items).flatMap(({ id, reasons }, place) => (reasons[0]?.term === 'exploration' ? [`${id} ${place}`] : [])));
    });
    expect(ranks[0]).toHaveLength(1);
    expect(ranks[1]).toEqual(ranks[0]);
  });
});

test.each([['/short', '/teach-short'], ['/short-late', '/teach-short']])('no card moves further than it may, and some move: %s', async (path, teacher) => {
  const page = await open(path, teacher);
  await expect.poll(() => order(page)).not.toEqual(WOODS);
  // What cannot be had stands last, however far that is.
  const now = (await order(page)).filter((id) => id !== WOODS[28]);
  const given = WOODS.filter((id) => id !== WOODS[28]);
  now.forEach((id, place) => expect(Math.abs(given.indexOf(id) - place)).toBeLessThanOrEqual(3));
  expect(now[0]).toBe('oak-3');
});

test.each([['/news', '/teach-news'], ['/news-late', '/teach-news']])('what is new stands first among news, by the attribute or the time in the card: %s', async (path, teacher) => {
  const page = await open(path, teacher);
  await expect.poll(async () => (await order(page)).slice(0, 3)).toEqual(NEWEST_FIRST);
});

test.each(['/excluding', '/excluding-late'])('what the site excludes stands behind all others, though it is what the visitor likes, and says so: %s', async (path) => {
  const page = await open(path, '/teach-excluding');
  await expect.poll(() => order(page)).not.toEqual(WOODS);
  const isLast = (id: string) => id.startsWith('oak') || id.startsWith('elm') || id === WOODS[28];
  const now = await order(page);
  expect(now.filter(isLast)).toHaveLength(13);
  expect(now.slice(-13).every(isLast)).toBe(true);
  await whenReady(page);
  expect(await page.evaluate(() => selvedge.explain('woods', 'oak-3')!.reasons)).toContainEqual({ term: 'excluded', score: 0, tag: 'kind:oak' });
});
