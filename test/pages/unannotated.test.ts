import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ld, meta } from '../corpus/page.js';
import { FULL, main, page as smallPage, whenReady } from './small-page.js';
import { useStage } from './stage.js';

declare global {
  var dataLayer: unknown[];
}

const HEAD = main('data-consent="granted"', FULL);
const FOLD = '<div style="height: 3000px"></div>';
const KINDS = ['skirt', 'coat', 'scarf'];
const name = (index: number) => `${['Red', 'Blue'][index % 2]} ${KINDS[index % 3]} ${index}`;
const path = (index: number) => `/p/${index}`;
/** Cards as any shop has them: a link, a name, a price. */
const cards = Array.from({ length: 12 }, (_, index) => `<li><a href="${path(index)}"><h3>${name(index)}</h3></a><p>€ ${10 + ((index * 7) % 12)}</p></li>`);
const list = `<ul data-sv-rank="grid">${cards.join('')}</ul>`;
const product = (index: number, more = {}) => ld({ '@context': 'https://schema.org', '@type': 'Product', name: name(index), sku: `SKU-${index}`, url: path(index), category: KINDS[index % 3], brand: { '@type': 'Brand', name: `Maker ${index % 3}` }, offers: { '@type': 'Offer', price: '12.00', availability: 'https://schema.org/InStock' }, ...more });
const itemList = (gone?: number) => ld({ '@context': 'https://schema.org', '@type': 'ItemList', itemListElement: cards.map((_, index) => ({ '@type': 'ListItem', position: index + 1, item: { '@type': 'Product', name: name(index), url: path(index), category: KINDS[index % 3], offers: { '@type': 'Offer', price: 10, availability: `https://schema.org/${index === gone ? 'OutOfStock' : 'InStock'}` } } })) });
const PUSHED = cards.map((_, index) => ({ item_id: `SKU-${index}`, item_name: name(index), item_category: KINDS[index % 3], price: 10 }));
const push = (...entries: unknown[]) => `<script>window.dataLayer = window.dataLayer || []; dataLayer.push(...${JSON.stringify(entries)})</script>`;

const stage = useStage({
  ...Object.fromEntries(cards.map((_, index) => [path(index), smallPage(HEAD + product(index) + meta({ 'og:type': 'product' }), `<h1>${name(index)}</h1>`)])),
  '/list': smallPage(HEAD + itemList(), FOLD + list),
  '/stock': smallPage(HEAD + itemList(4), FOLD + list),
  '/bare-list': smallPage(HEAD, FOLD + list),
  '/pushed-list': smallPage(HEAD + push({ event: 'view_item_list', ecommerce: { items: PUSHED } }), FOLD + list),
  '/broken': smallPage(HEAD + ld('{"@type": "Product", "name": ') + product(1, { url: '/broken' }), '<h1>Broken</h1>'),
  '/pushed': smallPage(HEAD + push({ event: 'view_item', ecommerce: { items: [PUSHED[4]] } }), '<h1>Pushed</h1><button>Add</button>'),
  '/shadowed': smallPage(HEAD, '<form id="dataLayer"><input name="children"></form><img name="currentScript" alt=""><img name="referrer" alt=""><h1>Odd</h1>'),
});

async function open(page: Page, address: string): Promise<void> {
  await page.goto(stage.server.url + address);
  await whenReady(page);
}

/** Somebody who has looked at three coats. */
async function coatLover(): Promise<Page> {
  const page = await (await stage.visitor()).newPage();
  for (const index of [1, 7, 10]) {
    await open(page, path(index));
    await page.evaluate(() => selvedge.flush());
  }
  return page;
}

/** What the visitor did, as it is stored. */
function events(page: Page): Promise<string[]> {
  return page.evaluate(async () => [...(await selvedge.exportData()).events].sort((a, b) => a.at - b.at || a.seq - b.seq).map(({ name, item }) => (item ? `${name} ${item.id}` : name)));
}

/** Numbers of the cards of the list, as they stand. */
function order(page: Page): Promise<number[]> {
  return page.locator('[data-sv-rank] a').evaluateAll((links) => links.map((each) => Number(each.getAttribute('href')!.slice(3))));
}

describe('a shop that was never written for Selvedge', () => {
  test('says by structured data what its pages are about: each look counts once', async () => {
    const page = await coatLover();
    expect((await events(page)).filter((each) => each.startsWith('view_item '))).toEqual(['view_item /p/1', 'view_item /p/7', 'view_item /p/10']);
    const { interests } = await page.evaluate(() => selvedge.profile());
    expect(interests.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['category:coat', 'brand:maker 1', 'word:coat']));
  });

  test.each(['/list', '/bare-list', '/pushed-list'])('has its list put in order by what the page says of its cards, on %s', async (address) => {
    const page = await coatLover();
    await open(page, address);
    expect((await order(page))[0], 'the only coat that was not seen yet').toBe(4);
  });

  test('has what is out of stock last', async () => {
    const page = await coatLover();
    await open(page, '/stock');
    expect((await order(page)).at(-1)).toBe(4);
  });

  test('shows a developer what was understood', async () => {
    const page = await (await stage.visitor()).newPage();
    await open(page, '/p/1');
    expect(await page.evaluate(() => selvedge.read())).toEqual([{ current: true, id: '/p/1', source: 'json-ld', trust: 6, type: 'Product', title: 'Blue coat 1', tags: 'category:coat; brand:maker 1', price: 12, available: true }]);
    await open(page, '/list');
    const lines = await page.evaluate(() => selvedge.read());
    expect(lines.map(({ id }) => id)).toEqual(cards.map((_, index) => path(index)));
    expect(lines.every(({ current }) => !current)).toBe(true);
  });

  test('tells by its dataLayer what goes into the cart, by the name that the page has', async () => {
    const page = await (await stage.visitor()).newPage();
    await open(page, '/p/4');
    await page.evaluate(() => {
      window.dataLayer = [{ event: 'gtm.js' }];
      document.body.addEventListener('click', () => dataLayer.push({ ecommerce: null }, { event: 'add_to_cart', ecommerce: { items: [{ item_id: 'SKU-4', price: 12 }] } }));
    });
    await page.locator('h1').click();
    await expect.poll(() => events(page)).toContain('add_to_cart /p/4');
    // A tag manager cuts its dataLayer at the front; what is left is not told again.
    await page.evaluate(() => void dataLayer.splice(0, 2));
    await page.locator('h1').click();
    await expect.poll(async () => (await events(page)).filter((each) => each === 'add_to_cart /p/4').length).toBe(2);
  });

  test('says by its dataLayer alone what a page is about', async () => {
    const page = await (await stage.visitor()).newPage();
    await open(page, '/pushed');
    await expect.poll(() => events(page)).toEqual(['page_view', 'view_item /pushed']);
  });

  test('whose structured data is broken in one block has the others read, and is told which', async () => {
    const page = await (await stage.visitor()).newPage();
    await open(page, '/broken');
    expect(stage.takeTroubles()).toEqual([expect.stringContaining('[source-skipped] JSON-LD block 1')]);
    expect((await events(page)).at(-1)).toBe('view_item /broken');
  });

  test('with elements named like what is read there has no trouble', async () => {
    const page = await (await stage.visitor()).newPage();
    await open(page, '/shadowed');
    expect(await events(page)).toEqual(['page_view']);
  });
});
