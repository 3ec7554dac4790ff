import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ld } from '../corpus/page.js';
import { FULL, main, page as smallPage, whenReady } from './small-page.js';
import { useStage } from './stage.js';

const HEAD = main('data-consent="granted"', FULL);
const KEEPING = main('data-consent="granted" data-search-terms="keep"', FULL);
const SITE = ld({ '@context': 'https://schema.org', '@type': 'WebSite', potentialAction: { '@type': 'SearchAction', target: { '@type': 'EntryPoint', urlTemplate: '/found?words={search_term_string}' }, 'query-input': 'required name=search_term_string' } });
const FOUND = ld({ '@context': 'https://schema.org', '@type': 'ItemList', itemListElement: [{ '@type': 'Product', name: 'Blue coat', url: '/p/7', category: 'Coats', sku: 'S7' }] });
const COAT = ld({ '@context': 'https://schema.org', '@type': 'Product', name: 'Blue coat', url: '/p/7', category: 'Coats', sku: 'S7' });
const NEWS = ld({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Rain', articleSection: 'Weather', url: '/news/rain' });
const RESULTS = '<h1>Found</h1><p>Our <a href="/p/7?from=results">best coat</a>, and <a href="/about">about us</a></p>';
const COMMENTS = '<section style="height: 9000px">Comments</section>';
const article = (height: number) => `<main><article><h1>Rain</h1><p style="height: ${height}px">It rains.</p></article>${COMMENTS}</main>`;

const stage = useStage({
  '/found': smallPage(HEAD + SITE + FOUND, RESULTS),
  '/shop': smallPage(KEEPING + FOUND, RESULTS),
  '/app': smallPage(HEAD, '<h1>App</h1><button onclick="history.pushState(null, \'\', \'/app/search?s=coat\')">Search</button><button onclick="history.replaceState(null, \'\', location.href)">Again</button><a href="#part">Part</a><h2 id="part">Part</h2>'),
  '/p/7': smallPage(HEAD + COAT, '<h1>Blue coat</h1><a href="#more">More</a><p id="more">More</p>'),
  '/about': smallPage(HEAD, '<h1>About</h1>'),
  '/news/rain': smallPage(HEAD + NEWS, article(4000)),
  '/news/short': smallPage(HEAD + NEWS.replace('/news/rain', '/news/short'), article(200)),
});

async function open(page: Page, address: string): Promise<void> {
  await page.goto(stage.server.url + address);
  await whenReady(page);
}

async function visit(address: string): Promise<Page> {
  const page = await (await stage.visitor()).newPage();
  await open(page, address);
  return page;
}

/** What the visitor did, in order, with all that is stored of a search. */
function events(page: Page): Promise<string[]> {
  return page.evaluate(async () => [...(await selvedge.exportData()).events].sort((a, b) => a.at - b.at || a.seq - b.seq).map(({ name, item, list, search_term }) => [name, item?.id, list, search_term && `"${search_term}"`].filter(Boolean).join(' ')));
}

describe('a search on the site', () => {
  test('is known by the parameter that the site names; the words are not stored', async () => {
    const page = await visit('/found?words=Blue+coat');
    expect(await events(page)).toEqual(['page_view', 'search']);
    expect(JSON.stringify(await page.evaluate(() => selvedge.exportData()))).not.toMatch(/blue/i);
    await open(page, '/found?words=');
    expect((await events(page)).at(-1)).toBe('page_view');
  });

  test('is known by a usual parameter; the words are stored where the tag says so', async () => {
    const page = await visit('/shop?q=%20Blue%20%20COAT');
    expect(await events(page)).toEqual(['page_view', 'search "blue coat"']);
  });

  test('counts on the route of a single-page app, and not for the same address or a jump mark', async () => {
    const page = await visit('/app');
    for (const name of ['Again', 'Search', 'Again']) await page.getByRole('button', { name }).click();
    await expect.poll(() => events(page)).toEqual(['page_view', 'page_view', 'search']);
    await page.getByRole('link').click();
    expect(await events(page)).toEqual(['page_view', 'page_view', 'search']);
  });
});

describe('a click on a link that is no card', () => {
  test('that leads to an item of which the page tells selects it, in the list of what was found', async () => {
    const page = await visit('/found?words=coat');
    await page.getByRole('link', { name: 'best coat' }).click();
    await page.waitForURL('**/p/7*');
    await whenReady(page);
    expect(await events(page)).toEqual(['page_view', 'search', 'select_item /p/7 search', 'page_view', 'view_item /p/7']);
    const { interests } = await page.evaluate(() => selvedge.profile());
    expect(interests.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['category:coats', 'word:coat']));
    await page.getByRole('link', { name: 'More' }).click();
    expect((await events(page)).slice(5)).toEqual([]);
  });

  test('that leads elsewhere selects nothing', async () => {
    const page = await visit('/found?words=coat');
    await page.getByRole('link', { name: 'about us' }).click();
    await page.waitForURL('**/about');
    await whenReady(page);
    expect(await events(page)).toEqual(['page_view', 'search', 'page_view']);
  });
});

describe('an article', () => {
  /** The page of a visitor whose time can be wound forward. */
  async function read(address: string): Promise<Page> {
    const page = await (await stage.visitor()).newPage();
    await page.clock.install();
    await open(page, address);
    return page;
  }

  /** Lets time pass. What is waiting is written first: storage knows no wound clock. */
  async function pass(page: Page, milliseconds: number): Promise<void> {
    await page.evaluate(() => selvedge.flush());
    await page.clock.runFor(milliseconds);
  }

  const scrollTo = (page: Page, top: number) => page.evaluate((y) => window.scrollTo(0, y), top);

  test('is read through when nine tenths of it were in view, whatever follows on the page', async () => {
    const page = await read('/news/rain');
    await pass(page, 20_000);
    await scrollTo(page, 2500);
    await pass(page, 5000);
    expect(await events(page)).toEqual(['page_view', 'view_item /news/rain']);
    await scrollTo(page, 3500);
    await pass(page, 2000);
    await scrollTo(page, 0);
    await pass(page, 20_000);
    expect(await events(page)).toEqual(['page_view', 'view_item /news/rain', 'scroll /news/rain']);
    await open(page, '/about');
    expect(await events(page)).toEqual(['page_view', 'view_item /news/rain', 'scroll /news/rain', 'page_view']);
    expect((await page.evaluate(() => selvedge.profile())).evidence).toBe(1);
  });

  test('that fits into the window is read through after five seconds', async () => {
    const page = await read('/news/short');
    await pass(page, 3500);
    expect(await events(page)).not.toContain('scroll /news/short');
    await pass(page, 3000);
    expect(await events(page)).toContain('scroll /news/short');
  });
});
