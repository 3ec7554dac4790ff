// What other pages, other tabs and other scripts do to lists that are found: each of these went wrong once.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ld } from '../corpus/page.js';
import { early, FULL, main, page as smallPage, whenReady } from './small-page.js';
import { useStage } from './stage.js';

declare global {
  var dataLayer: unknown[];
}

const AUTO = 'data-consent="granted" data-sv-lists="auto"';
const HEAD = early(AUTO, FULL) + main('', FULL);
const FOLD = '<div style="height: 3000px"></div>';
const KINDS = ['skirt', 'coat', 'scarf'];
const numbers = Array.from({ length: 12 }, (_, index) => index);
const path = (index: number) => `/p/${index}`;
const title = (index: number) => `${KINDS[index % 3]} ${index}`;
const card = (index: number, more = '') => `<li class="card"><a href="${path(index)}"><h3>${title(index)}</h3></a>${more}</li>`;
const grid = (more = '', which = numbers) => `<ul class="grid">${which.map((index) => card(index, more)).join('')}</ul>`;
const product = (index: number, address = path(index)) => ld({ '@context': 'https://schema.org', '@type': 'Product', name: title(index), sku: `S${index}`, url: address, category: KINDS[index % 3] });
const data = (index: number) => JSON.stringify({ '@context': 'https://schema.org', '@type': 'Product', name: title(index), category: KINDS[index % 3] });
const PRIVATE = '<textarea>secretnote</textarea><select><option>optionword</select><noscript><img src="/x?user=johndoe"></noscript><script type="application/json">{"who":"jsonname"}</script>';
const MANY = Array.from({ length: 12 }, (_, index) => `/${encodeURI('каталог/зимняя-куртка-очень-длинное-название-модели-номер')}-${index}`);

const stage = useStage({
  ...Object.fromEntries(numbers.map((index) => [path(index), smallPage(main(AUTO, FULL) + product(index), `<h1>${title(index)}</h1>`)])),
  '/list': smallPage(HEAD, FOLD + grid()),
  '/list-top': smallPage(early(AUTO, FULL), grid()),
  '/unasked': smallPage(early('data-consent="granted"', FULL) + main('', FULL), grid()),
  '/named': smallPage(early('data-consent="granted" data-sv-lists="#other"', FULL) + main('', FULL), grid()),
  '/rows': smallPage(HEAD, `${FOLD}<div class="row">${numbers.map((index) => `<div class="col"><a href="${path(index)}"><h3>${title(index)}</h3></a></div>`).join('')}</div>`),
  '/layout': smallPage(HEAD, `<div class="row"><div class="col"><h2><a href="${path(2)}">Main</a></h2></div><div class="col"><h3><a href="${path(10)}">Side</a></h3></div></div>`),
  '/private': smallPage(HEAD, FOLD + grid(PRIVATE).replaceAll('<h3>', '<img src="/examples/icon.svg" alt=""><b>').replaceAll('</h3>', '</b>')),
  '/route/1': smallPage(main(AUTO, FULL) + `<script type="application/ld+json" id="data">${data(1)}</script>`, '<h1>A coat</h1>'),
  '/item': smallPage(main(AUTO, FULL) + product(1, '/item?id=1'), '<h1>A coat</h1>'),
  '/hash': smallPage(main(AUTO, FULL), '<h1>An app</h1>'),
  '/long': smallPage(HEAD, `${FOLD}<ul class="grid">${MANY.map((each) => `<li><a href="${each}"><h3>Куртка</h3></a></li>`).join('')}</ul>`),
  '/gone': smallPage(HEAD + ld({ '@context': 'https://schema.org', '@type': 'ItemList', itemListElement: numbers.map((index) => ({ '@type': 'ListItem', position: index + 1, item: { '@type': 'Product', name: title(index), url: path(index), category: KINDS[index % 3], offers: { '@type': 'Offer', availability: index === 10 ? 'OutOfStock' : 'InStock' } } })) }), FOLD + grid()),
  '/wait': smallPage(early('data-consent="wait" data-sv-lists="auto"', FULL) + main('', FULL), grid()),
  '/quick': smallPage(HEAD, grid()),
  '/base-elsewhere': smallPage(`${HEAD}<base href="https://elsewhere.example/">`, FOLD + grid()),
  '/base-folder': smallPage(`${HEAD}<base href="/p/">`, `${FOLD}<ul class="grid">${numbers.map((index) => `<li class="card"><a href="${index}"><h3>${title(index)}</h3></a></li>`).join('')}</ul>`),
  '/hostile': smallPage(`<script>Object.defineProperty(window, 'dataLayer', { get() { throw new Error('mine') } })</script>${main(AUTO, FULL)}`, '<h1>Hostile</h1>'),
});

async function open(page: Page, address: string): Promise<void> {
  await page.goto(stage.server.url + address);
  await whenReady(page);
}

async function coatLover(): Promise<Page> {
  const page = await (await stage.visitor()).newPage();
  for (const index of [1, 4, 7]) {
    await open(page, path(index));
    await page.evaluate(() => selvedge.flush());
  }
  return page;
}

/** Somebody who likes coats and has been on a page with a list. */
async function returning(address = '/list'): Promise<Page> {
  const page = await coatLover();
  await open(page, address);
  await page.evaluate(() => selvedge.flush());
  return page;
}

const order = (page: Page) => page.locator('.grid h3').evaluateAll((all) => all.map((each) => Number(/\d+/.exec(each.textContent!)![0])));
const views = (page: Page) => page.evaluate(async () => [...(await selvedge.exportData()).events].sort((a, b) => a.at - b.at || a.seq - b.seq).filter(({ name }) => name === 'view_item').map(({ item }) => `${item!.id} ${item!.tags.find((tag) => tag.startsWith('category')) ?? ''}`.trim()));
const marks = (page: Page) => page.locator('[data-sv-rank]').count();

describe('links that a <base> resolves', () => {
  test('are of another site where it is on one: nothing is found', async () => {
    const page = await coatLover();
    await page.route('https://elsewhere.example/**', (route) => route.fulfill({ body: '' }));
    await open(page, '/base-elsewhere');
    expect(await order(page)).toEqual(numbers);
    expect(await marks(page)).toBe(0);
  });

  test('are followed to the path that they lead to', async () => {
    const page = await coatLover();
    await open(page, '/base-folder');
    const now = await order(page);
    expect(now[0], 'the coat that was not seen').toBe(10);
    expect(now.slice(-3).sort((a, b) => a - b), 'those that were').toEqual([1, 4, 7]);
  });
});

describe('a list that was found on one page', () => {
  test.each(['/unasked', '/named'])('is not touched on %s, where the site asks for no list or for another one', async (address) => {
    const page = await returning();
    for (let visit = 0; visit < 2; visit++) {
      await open(page, address);
      expect(await order(page)).toEqual(numbers);
      expect(await marks(page)).toBe(0);
    }
  });

  test('does not make a list of what is called so on another', async () => {
    const page = await returning('/rows');
    await open(page, '/layout');
    expect(await page.locator('.row > div').allTextContents()).toEqual(['Main', 'Side']);
    expect(await marks(page)).toBe(0);
  });

  test('is found again where a script has replaced it by one as long', async () => {
    const page = await returning();
    await page.evaluate((html) => (document.querySelector('.grid')!.outerHTML = html), grid());
    await expect.poll(() => marks(page)).toBe(1);
    await expect.poll(() => order(page)).not.toEqual(numbers);
  });

  test('has what is out of stock last, in its first frame too', async () => {
    const page = await returning('/gone');
    expect((await order(page)).at(-1)).toBe(10);
    await page.goto(`${stage.server.url}/list-top`);
    expect((await order(page)).at(-1)).toBe(10);
  });

  test('loses its mark when the visitor withdraws, for good; and gets none before there is a yes', async () => {
    const page = await returning();
    await page.evaluate(() => selvedge.consent('denied'));
    await page.evaluate(() => document.body.append(document.createElement('p')));
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
    expect(await marks(page)).toBe(0);
    await open(page, '/wait');
    expect(await marks(page)).toBe(0);
    await page.evaluate(() => selvedge.consent('granted'));
    await expect.poll(() => marks(page)).toBe(1);
  });
});

describe('what is known of cards', () => {
  test('holds nothing of what is private in them', async () => {
    const page = await returning('/private');
    const stored = await page.evaluate(async () => JSON.stringify(await selvedge.exportData()));
    expect(stored).toContain('word:skirt');
    for (const word of ['secretnote', 'optionword', 'johndoe', 'jsonname']) expect(stored).not.toContain(word);
  });

  test('is not lost by two tabs', async () => {
    const page = await returning();
    const other = await page.context().newPage();
    await open(other, path(10));
    await other.evaluate(() => selvedge.flush());
    await page.evaluate((html) => document.querySelector('.grid')!.insertAdjacentHTML('beforeend', html), [100, 101, 102].map((index) => card(index)).join(''));
    await expect.poll(async () => (await page.evaluate(() => selvedge.explain('grid', '/p/101'))) !== null).toBe(true);
    await page.evaluate(() => selvedge.flush());
    const { cards = [] } = await page.evaluate(() => selvedge.exportData());
    expect(cards.find(({ id }) => id === '/p/10')?.tags).toContain('category:coat');
    expect(cards.map(({ id }) => id)).toContain('/p/101');
  });

  test('tells long paths from each other', async () => {
    const page = await returning('/long');
    const { cards = [] } = await page.evaluate(() => selvedge.exportData());
    expect(new Set(cards.map(({ id }) => id).filter((id) => id.startsWith('/каталог'))).size).toBe(MANY.length);
  });
});

describe('what a page is about', () => {
  test('is on a route not what the page said before, but what it says then', async () => {
    const page = await (await stage.visitor()).newPage();
    await open(page, '/route/1');
    await page.evaluate(() => history.pushState(null, '', '/route/2'));
    await expect.poll(() => page.evaluate(async () => (await selvedge.exportData()).events.filter(({ name }) => name === 'page_view').length)).toBe(2);
    await page.evaluate((text) => {
      document.getElementById('data')!.textContent = text;
      document.body.append(document.createElement('p'));
    }, data(2));
    await expect.poll(() => views(page)).toEqual(['/route/1 category:coat', '/route/2 category:scarf']);
  });

  test('is told by its number where several share a path', async () => {
    const page = await (await stage.visitor()).newPage();
    await open(page, '/item?id=1');
    expect(await views(page)).toEqual(['S1 category:coat']);
    await open(page, '/hash');
    for (const index of [2, 4]) {
      await page.evaluate(([hash, html]) => {
        location.hash = hash!;
        document.querySelector('main, body')!.insertAdjacentHTML('beforeend', html!);
        document.querySelectorAll('script[type*="ld+json"]').forEach((each, place, all) => place < all.length - 1 && each.remove());
      }, [`#/p/${index}`, product(index, '/hash')]);
      await expect.poll(async () => (await views(page)).at(-1)).toBe(`S${index} category:${KINDS[index % 3]}`);
    }
  });

  test('is no item that a visitor takes a quick look at in its list', async () => {
    const page = await (await stage.visitor()).newPage();
    await open(page, '/quick');
    await page.evaluate(() => {
      window.dataLayer = [{ event: 'view_item', ecommerce: { items: [{ item_id: 'S4', item_name: 'coat 4', item_category: 'coat' }] } }];
    });
    await expect.poll(() => views(page)).toEqual(['S4 category:coat']);
    expect((await page.evaluate(() => selvedge.read())).some(({ current }) => current)).toBe(false);
  });
});

test('a dataLayer that throws is told once and never reaches the page', async () => {
  const page = await (await stage.visitor()).newPage();
  await open(page, '/hostile');
  await page.locator('h1').click();
  await page.locator('h1').click();
  expect(stage.takeTroubles()).toEqual([expect.stringContaining('[page-failed] The dataLayer could not be read')]);
});
