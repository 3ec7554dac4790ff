import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ExportedData } from '../../src/index.js';
import { card, early, FULL, list, main, page as smallPage, trees, whenReady } from './small-page.js';
import { useStage } from './stage.js';

const HEAD = early() + main();

const FORM = `<form><ul>${card('elm-5', '', '<a href="#in-form">In a form</a>')}</ul></form>`;
const EDITABLE = `<div contenteditable><ul>${card('elm-6', '', '<a href="#in-editable">In editable text</a>')}</ul></div>`;
const IGNORED = `<div data-sv-ignore><ul>${card('elm-7', '', '<a href="#in-ignored">In an ignored part</a>')}</ul><button data-sv-track="add_to_cart">Ignored button</button></div>`;

const stage = useStage({
  '/home': smallPage(HEAD, list(trees(60), { name: 'front force' })),
  '/tree/oak-1': smallPage(HEAD, `<main data-sv-item="oak-1" data-sv-tags="kind: oak" data-sv-price="12.50"><h1>oak-1</h1><button data-sv-track="add_to_cart">Add</button></main><a href="/home">Home</a>`),
  '/quiet': smallPage(HEAD, FORM + EDITABLE + IGNORED),
  '/routes': smallPage(early('data-consent="granted"', FULL) + main('', FULL), `<a href="#/oaks">Route</a><a href="#part">Anchor</a><a href="?page=2">Query</a><h2 id="part">Part</h2><p data-sv-item="oak-7" data-sv-tags="kind: oak">oak</p>`),
  '/door': '<!doctype html><a href="/entered">In</a>',
  '/entered': smallPage(early('data-consent="granted"', FULL) + main('', FULL), '<h1>Trees</h1><a href="/entered?again">On</a>'),
  '/ping': smallPage(HEAD, `<ul>${card('oak-1', '', '<a href="/pong">To pong</a>')}</ul>`),
  '/pong': smallPage(HEAD, `<ul>${card('elm-1', '', '<a href="/ping">To ping</a>')}</ul>`),
});

async function open(path: string): Promise<Page> {
  const page = await stage.open(path);
  await whenReady(page);
  return page;
}

/** The page of a visitor whose time can be wound forward. */
async function openWithClock(path: string): Promise<Page> {
  const page = await (await stage.visitor()).newPage();
  await page.clock.install();
  await page.goto(stage.server.url + path);
  await whenReady(page);
  return page;
}

/** What is stored, in the order in which it happened. */
async function events(page: Page): Promise<ExportedData['events']> {
  const { events: all } = await page.evaluate(() => selvedge.exportData());
  return [...all].sort((a, b) => a.at - b.at || a.seq - b.seq);
}

async function names(page: Page): Promise<string[]> {
  return (await events(page)).map(({ name, item, list }) => [name, item?.id, list].filter(Boolean).join(' '));
}

/** Hides or shows the page, as another tab in front of it does, and waits for what is written then: storage knows no wound clock. */
async function turn(page: Page, visibility: 'visible' | 'hidden'): Promise<void> {
  await page.evaluate(async (state) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
    Object.defineProperty(document, 'hidden', { configurable: true, value: state === 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
    await selvedge.flush();
  }, visibility);
}

describe('looks and clicks', () => {
  test('a click on a card is noted with its list, the page behind it as a view of that item', async () => {
    const page = await open('/home');
    await page.getByRole('link', { name: 'oak-1', exact: true }).click();
    await page.getByRole('button', { name: 'Add' }).waitFor();
    await whenReady(page);
    await page.getByRole('button', { name: 'Add' }).click();
    const met = (await names(page)).filter((name) => !name.startsWith('view_item_list'));
    expect(met).toEqual(['page_view', 'select_item oak-1 front', 'page_view', 'view_item oak-1', 'add_to_cart oak-1']);
    expect((await events(page)).at(-1)?.item).toEqual({ id: 'oak-1', tags: ['kind:oak'], price: 12.5 });
  });

  test('nothing is read in forms, in text being edited, and in what is to be ignored', async () => {
    const page = await open('/quiet');
    for (const name of ['In a form', 'In an ignored part']) await page.getByRole('link', { name }).click();
    await page.getByText('In editable text').click();
    await page.getByRole('button', { name: 'Ignored button' }).click();
    expect(await names(page)).toEqual(['page_view']);
  });

  test('nothing is lost in 30 quick navigations by clicks', async () => {
    const page = await open('/ping');
    for (let count = 0; count < 30; count++) {
      const to = count % 2 ? 'ping' : 'pong';
      await whenReady(page);
      await page.getByRole('link', { name: `To ${to}` }).click();
      await page.waitForURL(`**/${to}`, { waitUntil: 'commit' });
    }
    await whenReady(page);
    const met = await names(page);
    expect(met.filter((name) => name.startsWith('select_item'))).toEqual(Array.from({ length: 30 }, (_, index) => `select_item ${index % 2 ? 'elm-1' : 'oak-1'}`));
    expect(met.filter((name) => name === 'page_view')).toHaveLength(31);
  });
});

describe('time', () => {
  test('a look counts while the page is visible, and only then', async () => {
    const page = await openWithClock('/tree/oak-1');
    await page.clock.fastForward(6000);
    await turn(page, 'hidden');
    await page.clock.fastForward(60_000);
    await turn(page, 'visible');
    await page.clock.fastForward(5000);
    await turn(page, 'hidden');
    const dwells = (await events(page)).filter(({ name }) => name === 'dwell');
    expect(dwells.map(({ item }) => item?.id)).toEqual(['oak-1', 'oak-1']);
    const [short, long] = dwells.map(({ duration = 0 }) => duration) as [number, number];
    expect(short).toBeGreaterThanOrEqual(6000);
    expect(short).toBeLessThan(60_000);
    expect(long).toBeGreaterThanOrEqual(11_000);
    expect(long).toBeLessThan(60_000);
  });

  test('cards in view for a second are counted as offered, cards out of view are not', async () => {
    const page = await openWithClock('/home');
    const inView = await page.locator('[data-sv-rank] > *').evaluateAll((cards) => cards.filter((card) => card.getBoundingClientRect().top + 30 <= innerHeight).length);
    expect(inView).toBeGreaterThan(5);
    const offered = async () => {
      await page.clock.fastForward(1100);
      await turn(page, 'hidden');
      await turn(page, 'visible');
      return (await events(page)).filter(({ name }) => name === 'view_item_list');
    };
    await expect.poll(offered).toHaveLength(1);
    const [seen] = await offered();
    expect(seen?.list).toBe('front');
    const counts = Object.values(seen?.offered ?? {});
    expect(Object.keys(seen?.offered ?? {}).sort()).toEqual(['kind:ash', 'kind:elm', 'kind:oak']);
    expect(counts.reduce((sum, count) => sum + count)).toBe(inView);
  });

  test('a card counts as offered after a second in view, not before', async () => {
    const page = await openWithClock('/home');
    await page.evaluate(() => selvedge.flush());
    await page.clock.pauseAt(Date.now() + 3_600_000);
    const offered = async () => {
      await turn(page, 'hidden');
      await turn(page, 'visible');
      return (await names(page)).filter((name) => name.startsWith('view_item_list')).length;
    };
    const before = await offered();
    // An observer that is younger than Selvedge's hears later.
    await page.evaluate(() => {
      scrollTo(0, 1500);
      const card = document.elementFromPoint(50, 300)!;
      return new Promise<void>((resolve) => new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && resolve()).observe(card));
    });
    await page.clock.runFor(900);
    expect(await offered()).toBe(before);
    await page.clock.runFor(200);
    expect(await offered()).toBe(before + 1);
  });
});

describe('page views', () => {
  test('a visit begins where the visitor comes from another site: not on a reload, nor on the next page (file with everything)', async () => {
    const page = await open('/entered');
    await page.evaluate(() => selvedge.flush()); // what it has not written the other tab does not know
    const other = await page.context().newPage();
    const { port } = new URL(stage.server.url);
    await other.goto(`http://localhost:${port}/door`);
    await other.evaluate((url) => (document.querySelector('a')!.href = url), `${stage.server.url}/entered`);
    await other.getByRole('link', { name: 'In' }).click();
    await other.getByRole('heading', { name: 'Trees' }).waitFor();
    await whenReady(other);
    await other.reload();
    await whenReady(other);
    await other.getByRole('link', { name: 'On' }).click();
    await other.waitForURL('**?again');
    await whenReady(other);
    expect((await events(other)).map(({ name, entrance = false }) => [name, entrance])).toEqual([false, true, false, false].map((isEntrance) => ['page_view', isEntrance]));
  });

  test('a route in the fragment and a new query are page views, a jump within the page is not (file with everything)', async () => {
    const page = await open('/routes');
    const pageViews = async () => (await names(page)).filter((name) => name === 'page_view').length;
    await page.getByRole('link', { name: 'Anchor' }).click();
    await page.waitForURL('**#part');
    expect(await pageViews()).toBe(1);
    await page.getByRole('link', { name: 'Route' }).click();
    await expect.poll(pageViews).toBe(2);
    await page.evaluate(() => history.pushState(null, '', '?page=2'));
    await expect.poll(pageViews).toBe(3);
    await page.evaluate(() => history.replaceState({ note: 1 }, '', location.href));
    await page.getByRole('link', { name: 'Anchor' }).click();
    expect(await pageViews()).toBe(3);
    expect((await names(page)).filter((name) => name === 'view_item oak-7'), 'it was on the page all the time').toHaveLength(1);
  });
});
