import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ld, meta } from '../corpus/page.js';
import { early, FULL, main, page as smallPage, whenReady } from './small-page.js';
import { useStage } from './stage.js';

const AUTO = 'data-consent="granted" data-sv-lists="auto"';
const HEAD = early(AUTO, FULL) + main('', FULL);
const FOLD = '<div style="height: 3000px"></div>';
const KINDS = ['skirt', 'coat', 'scarf'];
const path = (index: number) => `/p/${index}`;
const title = (index: number) => `${['Red', 'Blue', 'Green', 'White'][index % 4]} ${KINDS[index % 3]} ${index}`;
const card = (index: number) => `<li class="card"><a href="${path(index)}?from=grid#top"><img src="/examples/icon.svg" alt="" width="20" height="20">${title(index)}</a><p>€ ${10 + ((index * 7) % 12)}</p></li>`;
const numbers = Array.from({ length: 24 }, (_, index) => index);
const grid = (which: readonly number[] = numbers, attributes = 'class="grid"') => `<ul ${attributes}>${which.map(card).join('\n')}</ul>`;
const MENU = `<nav><ul>${['skirts', 'coats', 'scarves', 'sale', 'help'].map((each) => `<li><a href="/${each}"><img src="/examples/icon.svg" alt="">${each}</a></li>`).join('')}</ul></nav>`;
const FOOTER = `<footer><ul>${['imprint', 'terms', 'privacy', 'jobs'].map((each) => `<li><a href="/${each}"><h4>${each}</h4></a></li>`).join('')}</ul></footer>`;
const product = (index: number) => ld({ '@context': 'https://schema.org', '@type': 'Product', name: title(index), sku: `SKU-${index}`, url: path(index), category: KINDS[index % 3], offers: { '@type': 'Offer', price: '12.00' } });
const site = (body: string, head = HEAD) => smallPage(head, `${MENU}<main>${body}</main>${FOOTER}`);
const teaser = (index: number) => `<article class="teaser"><a href="/section/${KINDS[index % 3]}">${KINDS[index % 3]}</a><h3><a href="${path(index)}">${title(index)}</a></h3><p>By <a href="/by/someone">someone</a></p></article>`;
/** A product by a number in the query: only the card's own attribute tells it. */
const numbered = (index: number) => `<li data-product-id="SKU-${index}"><a href="/product?id=${index}"><h3>${title(index)}</h3></a></li>`;

const stage = useStage({
  ...Object.fromEntries(numbers.map((index) => [path(index), smallPage(main(AUTO, FULL) + product(index) + meta({ 'og:type': 'product' }), `<h1>${title(index)}</h1>`)])),
  '/below': site(FOLD + grid()),
  '/top': site(grid()),
  '/top-early': site(grid(), early(AUTO, FULL)),
  '/not-asked': site(FOLD + grid(), main('data-consent="granted"', FULL)),
  '/by-selector': site(`${FOLD}${grid()}${FOLD}<div id="others">${numbers.slice(8, 14).map(card).join('').replaceAll('<li', '<div').replaceAll('</li', '</div')}</div>`, main('data-consent="granted" data-sv-lists="#others"', FULL)),
  '/by-price': site(FOLD + grid([...numbers].sort((a, b) => ((a * 7) % 12) - ((b * 7) % 12)))),
  '/news': site(`${FOLD}<div class="teasers">${numbers.map(teaser).join('')}</div>`),
  '/sections': site(`${FOLD}${[0, 3, 6, 9, 12].map((first) => `<section><h2>Part ${first}</h2><div class="row">${[0, 1, 2].map((each) => teaser(first + each)).join('')}</div></section>`).join('')}`),
  '/numbered': site(`${FOLD}<ul class="products">${numbers.map(numbered).join('')}</ul>`),
  '/same': site(`${FOLD}<ul class="slides">${[0, 1, 2, 3, 0, 1, 2, 3].map(card).join('')}</ul>`),
  '/placed': site(`${FOLD}<style>.grid li { position: absolute }</style>${grid()}`),
  '/more': site(`${FOLD}<div id="here"></div>`),
});

async function open(page: Page, address: string): Promise<void> {
  await page.goto(stage.server.url + address);
  await whenReady(page);
}

/** Somebody who has looked at three coats. */
async function coatLover(): Promise<Page> {
  const page = await (await stage.visitor()).newPage();
  for (const index of [1, 4, 7]) {
    await open(page, path(index));
    await page.evaluate(() => selvedge.flush());
  }
  return page;
}

function order(page: Page, list = '.grid'): Promise<number[]> {
  return page.locator(`${list} > *`).evaluateAll((cards) => cards.map((each) => Number(/\d+$/.exec(each.querySelector('h3, a[href^="/p/"], a[href^="/product"]')!.textContent)![0])));
}

const isCoat = (index: number) => KINDS[index % 3] === 'coat';
const lists = (page: Page) => page.evaluate(() => selvedge.lists());

describe('a list without any attribute', () => {
  test('is left alone where nobody asks for it', async () => {
    const page = await coatLover();
    await open(page, '/not-asked');
    expect(await order(page)).toEqual(numbers);
    expect(await lists(page)).toEqual([]);
  });

  test('is found by its shape, and on the first visit changes where it was not seen', async () => {
    const page = await coatLover();
    await open(page, '/below');
    expect((await order(page)).slice(0, 4).every(isCoat)).toBe(true);
    expect((await lists(page)).filter(({ status }) => status !== 'left-alone')).toEqual([{ name: 'grid', selector: 'ul.grid', cards: 24, status: 'found', why: '' }]);
    await page.evaluate(() => selvedge.stop());
    expect(await order(page)).toEqual(numbers);
    expect(await page.locator('[data-sv-rank]').count(), 'and nothing is left in the page').toBe(0);
  });

  test('that is in view on the first visit stays as it is there', async () => {
    const page = await coatLover();
    await open(page, '/top');
    const shown = await page.locator('.grid > li').evaluateAll((cards) => cards.filter((each) => each.getBoundingClientRect().top < innerHeight).length);
    expect(shown).toBeGreaterThan(6);
    expect((await order(page)).slice(0, shown)).toEqual(numbers.slice(0, shown));
  });

  test('is in order in its first frame from the second visit on, by the early part alone', async () => {
    const page = await coatLover();
    await open(page, '/below');
    await page.evaluate(() => selvedge.flush());
    await page.goto(`${stage.server.url}/top-early`);
    const now = await order(page);
    expect(now.slice(0, 4).every(isCoat)).toBe(true);
    expect(now.slice(0, 5), 'what was seen is not shown again').not.toContain(7);
    expect([...now].sort((a, b) => a - b)).toEqual(numbers);
  });

  test('is ordered early as the main script then has it', async () => {
    const page = await coatLover();
    await open(page, '/below');
    const late = await order(page);
    await page.evaluate(() => selvedge.flush());
    await open(page, '/top');
    expect((await order(page)).slice(0, 8)).toEqual(late.slice(0, 8));
    expect((await lists(page)).find(({ name }) => name === 'grid')).toMatchObject({ status: 'found', cards: 24 });
    await page.evaluate(() => selvedge.consent('denied'));
    await expect.poll(() => order(page)).toEqual(numbers);
  });

  test('is found by a selector, and no other is', async () => {
    const page = await coatLover();
    await open(page, '/by-selector');
    expect(isCoat((await order(page, '#others'))[0]!)).toBe(true);
    expect(await order(page)).toEqual(numbers);
    expect(await lists(page)).toEqual([{ name: 'others', selector: '#others', cards: 6, status: 'found', why: '' }]);
  });

  test('of teasers is told by the link in the heading, not by those to a section or an author', async () => {
    const page = await coatLover();
    await open(page, '/news');
    expect((await order(page, '.teasers')).slice(0, 4).every(isCoat)).toBe(true);
  });

  test('whose links differ in the query alone is told by a number of its own', async () => {
    const page = await coatLover();
    await open(page, '/numbered');
    expect((await order(page, '.products')).slice(0, 4).every(isCoat)).toBe(true);
    expect(await page.evaluate(() => selvedge.explain('products', 'SKU-10'))).not.toBe(null);
  });

  test('by price keeps its order, told by the prices in its text; nobody is warned', async () => {
    const page = await coatLover();
    await open(page, '/by-price');
    expect((await lists(page)).find(({ name }) => name === 'grid')).toMatchObject({ status: 'left-alone', why: expect.stringContaining('prices') });
  });

  test.each([
    ['/same', 'ul.slides', 'its cards lead to the same pages'],
    ['/placed', 'ul.grid', 'a script places its cards'],
  ])('on %s is left alone, with the reason', async (address, selector, why) => {
    const page = await coatLover();
    await open(page, address);
    expect(await lists(page)).toContainEqual(expect.objectContaining({ selector, status: 'left-alone', why }));
    expect(await page.locator('[data-sv-rank]').count()).toBe(0);
  });

  test('is neither a navigation, nor a footer, nor parts of a page', async () => {
    const page = await coatLover();
    await open(page, '/sections');
    const found = await lists(page);
    expect(found.every(({ status }) => status === 'left-alone')).toBe(true);
    expect(found).toEqual(expect.arrayContaining([expect.objectContaining({ why: 'it stands in <nav>' }), expect.objectContaining({ why: 'it stands in <footer>' })]));
  });

  test('that comes later is found then', async () => {
    const page = await coatLover();
    await open(page, '/more');
    await page.evaluate((html) => (document.getElementById('here')!.innerHTML = html), grid());
    await expect.poll(async () => (await order(page)).slice(0, 4).every(isCoat)).toBe(true);
  });

  test('counts its clicks and what was seen of it', async () => {
    const page = await coatLover();
    await open(page, '/top');
    await page.waitForTimeout(1200);
    await page.locator('.grid a').first().click();
    await whenReady(page);
    await page.evaluate(() => selvedge.flush());
    const { events } = await page.evaluate(() => selvedge.exportData());
    expect(events).toContainEqual(expect.objectContaining({ name: 'select_item', list: 'grid', item: expect.objectContaining({ id: '/p/0' }) }));
    expect(events).toContainEqual(expect.objectContaining({ name: 'view_item_list', list: 'grid' }));
  });
});
