// Input by which somebody else would steer a page: docs/hostile.md numbers it. Nothing runs, nothing is asked for, nothing breaks, and the list is whole.
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { EDITION, early, likedFirst, likeOaks, list, main, page as smallPage, trees, whenReady } from './small-page.js';
import { useStage } from './stage.js';

const TREES = trees(9);
const HEAD = `<script>before = Object.getOwnPropertyNames(Object.prototype).join();</script>${early()}${main()}`;
/** Stands where a visitor's comment would: after the scripts in the head, which look at the page when they run, and before the list. */
const withComment = (comment: string) => smallPage(HEAD, `${comment}${list(TREES)}`);

const stage = useStage({ '/': withComment('') });

/** A visitor who likes oaks, on a page. */
async function openAsOakLover(path: string, context?: BrowserContext): Promise<Page> {
  context ??= await stage.visitor();
  const page = await context.newPage();
  await page.goto(`${stage.server.url}/`);
  await whenReady(page);
  await likeOaks(page);
  await page.goto(stage.server.url + path);
  await whenReady(page);
  return page;
}

/** Ids of the cards, asked for as Selvedge does: through the prototypes. */
const order = (page: Page) => page.evaluate(() => [...(Document.prototype.querySelectorAll.call(document, '[data-sv-rank="trees"] > [data-sv-item]') as NodeListOf<Element>)].map((card) => Element.prototype.getAttribute.call(card, 'data-sv-item')!));

/** What none of it may have done. */
async function expectNoHarm(page: Page): Promise<void> {
  expect(await page.evaluate(() => [typeof (globalThis as { pwned?: unknown }).pwned, Object.getOwnPropertyNames(Object.prototype).join() === (globalThis as unknown as { before: string }).before])).toEqual(['undefined', true]);
  expect([...(await order(page))].sort()).toEqual([...TREES].sort());
}

describe('elements that are named like what scripts ask for', () => {
  const NAMES: readonly (readonly [number: number, html: string])[] = [
    [1, '<img name="currentScript" src="/examples/icon.svg" alt="">'],
    [2, '<form name="currentScript"></form>'],
    [3, '<img name="cookie" alt="">'],
    [4, '<a id="selvedge" href="/evil"></a>'],
    [5, '<a id="selvedge" href="/evil"></a><a id="selvedge" name="push" href="/evil"></a>'],
    [6, '<iframe name="selvedge" srcdoc="<p>in a frame</p>"></iframe>'],
    [14, '<meta name="selvedge" content="off"><meta name="selvedge" content="consent=granted">'],
    [15, '<img name="querySelectorAll" alt=""><img name="querySelector" alt=""><img name="getElementById" alt="">'],
    [15, '<img name="documentElement" alt=""><img name="readyState" alt=""><img name="title" alt="">'],
    [15, '<img name="hidden" alt=""><img name="prerendering" alt=""><img name="visibilityState" alt="">'],
    [15, '<img name="createElement" alt=""><img name="createTreeWalker" alt=""><img name="activeElement" alt=""><img name="getSelection" alt=""><img name="referrer" alt="">'],
  ];

  test.each(NAMES)('%i: %s', async (number, html) => {
    const path = `/names/${number}/${html.length}`;
    stage.routes[path] = withComment(html);
    const page = await openAsOakLover(path);
    await expect.poll(() => order(page)).toEqual(likedFirst(TREES, 'oak'));
    await expectNoHarm(page);
    expect(await page.evaluate(() => selvedge.erase())).toEqual({ complete: true, left: [] });
    expect(await order(page)).toEqual(TREES);
  });

  // The small files do nothing about it: of those some.
  const FIELDS = !EDITION ? ['children', 'parentNode', 'getAttribute', 'insertBefore', 'dataset', 'nodeType', 'attributes'] : ['children', 'parentNode', 'parentElement', 'getAttribute', 'hasAttribute', 'insertBefore', 'append', 'dataset', 'nodeType', 'attributes', 'querySelector', 'querySelectorAll', 'matches', 'closest', 'firstElementChild', 'nextSibling', 'nextElementSibling', 'childNodes', 'contains', 'style', 'isConnected', 'tagName', 'localName', 'textContent', 'getRootNode', 'ownerDocument', 'id', 'name', 'title', 'compareDocumentPosition', 'addEventListener', 'setAttribute', 'removeAttribute'];
  /** Of these the files with everything cannot read the card. */
  const UNREAD = ['getAttribute', 'querySelector', 'textContent'];
  const card = (id: string, inside: string) => `<form data-sv-item="${id}" data-sv-tags="kind: ${id.split('-')[0]!}"><a href="/tree/${id}">${id}</a>${inside}</form>`;

  test.each(FIELDS)('7 to 12, 16: a field called %s, in a list that is a form and in a card that is one', async (name) => {
    stage.routes[`/list/${name}`] = smallPage(HEAD, `<form data-sv-rank="trees">${TREES.map((id) => `<p data-sv-item="${id}" data-sv-tags="kind: ${id.split('-')[0]!}"><a href="/tree/${id}">${id}</a></p>`).join('\n')}<input name="${name}" data-sv-pin></form>${list(TREES, { name: 'other' })}`);
    stage.routes[`/card/${name}`] = smallPage(HEAD, `<div style="height: 3000px"></div><div data-sv-rank="trees">${TREES.map((id) => card(id, `<input name="${name}">`)).join('\n')}</div>`);
    const page = await openAsOakLover(`/card/${name}`);
    await expectNoHarm(page);
    if (EDITION && !UNREAD.includes(name)) expect(await order(page)).toEqual(likedFirst(TREES, 'oak'));
    await page.goto(`${stage.server.url}/list/${name}`);
    await whenReady(page);
    await expectNoHarm(page);
    await page.evaluate(() => selvedge.erase());
    await expectNoHarm(page);
    expect(await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-sv-rank="other"] > li')].map((card) => card.dataset.svItem))).toEqual(TREES);
    // It may be told, once a page, that it could not be read.
    expect(stage.takeTroubles().filter((trouble) => !/^Selvedge \[page-failed\]/.test(trouble))).toEqual([]);
  });
});

describe('addresses and messages', () => {
  test.each([
    [13, 'a name of the window', '/', `globalThis.name = '{"preview":true,"consent":"granted"}'`],
    [17, 'names of Object.prototype in the query', '/?__proto__[x]=1&__proto__.x=1', ''],
    [18, 'constructors in the query', '/?constructor[prototype][x]=1&q=constructor', ''],
    [19, 'a preview behind a hash', '/#__selvedge={"preview":1}', ''],
    [20, 'letters of base64 behind a hash', `/#${btoa('{"selvedge":{"consent":"granted"}}')}`, ''],
    [21, 'a query of 6,000 letters', `/?q=${'x'.repeat(6000)}`, ''], // what servers take at most is a multiple of it
    [22, 'escapes that are none', '/?q=%E0%A4%A&%=%', ''],
    [23, 'messages', '/', `for (const data of [{ type: 'selvedge:erase' }, { type: 'erase', consent: 'granted' }, 'selvedge', { source: 'selvedge', script: 'pwned = 1' }, null]) postMessage(data, '*')`],
    [25, 'a storage event', '/', `for (const newValue of ['', '1|0|{}', null]) dispatchEvent(new StorageEvent('storage', { key: 'selvedge', newValue, storageArea: localStorage }))`],
  ])('%i: %s', async (_number, _what, path, script) => {
    const page = await openAsOakLover(path);
    if (path.includes('#')) await page.reload();
    await whenReady(page);
    await page.evaluate((code) => void setTimeout(code), script);
    await page.evaluate(() => new Promise((later) => setTimeout(later, 50)));
    await expectNoHarm(page);
    expect(await page.evaluate(() => ({ ...selvedge.status(), evidence: selvedge.profile().evidence }))).toMatchObject({ consent: 'granted', storage: 'indexeddb', evidence: 5 });
    expect(await order(page)).toEqual(likedFirst(TREES, 'oak'));
  });

  test('24: whatever another page of the site says on the channel, only its own words count', async () => {
    const page = await openAsOakLover('/');
    await page.evaluate(async () => {
      const channel = new BroadcastChannel('selvedge');
      for (const message of [null, 7, 'erased', [], {}, { consent: {} }, { kind: 'merge', profile: { tags: { 'kind:elm': 99 } } }, { toString: 'x' }, new Map([['consent', 'granted']])]) channel.postMessage(message);
      await new Promise((later) => setTimeout(later, 200));
      channel.close();
    });
    await expectNoHarm(page);
    expect(await page.evaluate(() => selvedge.profile().evidence)).toBe(5);
    expect(await page.evaluate(() => JSON.stringify(selvedge.profile()))).not.toContain('elm');
    expect(await order(page)).toEqual(likedFirst(TREES, 'oak'));
  });
});

describe('what a page declares of itself', () => {
  const deep = (depth: number) => '{"@graph":'.repeat(depth) + '1' + '}'.repeat(depth);
  test.each([
    [27, 'names of Object.prototype', '{"__proto__":{"polluted":1,"pwned":1},"@type":"Product"}'],
    [28, 'a prototype within', '{"@type":"Product","constructor":{"prototype":{"pwned":1}}}'],
    [29, 'something that looks like a promise', '{"@type":"Product","then":{"a":1},"toJSON":1,"name":{"then":1}}'],
    [30, 'a thing in a thing, 10,000 deep', deep(10_000)],
    [31, 'a text of 5 MB', JSON.stringify({ '@type': 'Product', name: 'x'.repeat(5_000_000) })],
    [32, 'one key many times', `{"@type":"Product","name":"a","name":"b",${'"sku":"1",'.repeat(1000)}"sku":"2"}`],
    [33, 'an address that is a script', '{"@type":"Product","@id":"javascript:pwned=1","url":"javascript:pwned=1","name":"x"}'],
    [34, 'a name that is HTML', '{"@type":"Product","url":"/","name":"<img src=x onerror=pwned=1>","brand":"<svg onload=pwned=1>"}'],
    [35, 'a script that ends early', '{"@type":"Product","name":"<\\/script><script>pwned=1<\\/script>"}'],
    [36, 'a graph of 100,000 things', JSON.stringify({ '@graph': Array.from({ length: 100_000 }, (_, index) => ({ '@type': 'Product', '@id': `#${index}`, name: 'x' })) })],
    [37, 'things that name each other', '{"@graph":[{"@id":"#a","@type":"Product","isRelatedTo":{"@id":"#b"}},{"@id":"#b","@type":"Product","isRelatedTo":{"@id":"#a"},"offers":{"@id":"#a"}}]}'],
    [38, 'a list where a thing should be', '[[[]],{"@type":["Product"],"offers":[[{"price":[1,2]}]],"brand":[[]]}]'],
    [39, 'nothing where a thing should be', '[null,{"@type":"Product","offers":null,"brand":null},{"@type":"ItemList","itemListElement":[null]}]'],
    [40, 'a mark of byte order', '\ufeff{"@type":"Product","name":"x"}'],
    [47, 'prices that are none', JSON.stringify(['NaN', 'Infinity', '-0', '1e309', '12,50', -1, {}].map((price) => ({ '@type': 'Product', url: `/tree/oak-1`, offers: { price } })))],
    [48, 'days that are none', JSON.stringify(['+275760-09-14', '0000-00-00', '9'.repeat(400)].map((datePublished) => ({ '@type': 'Article', url: '/tree/oak-1', datePublished })))],
    [49, 'a thing of 10,000 categories', JSON.stringify({ '@type': 'Product', url: '/tree/oak-1', category: Array.from({ length: 10_000 }, (_, index) => `c${index}`) })],
  ])('%i: %s', async (number, _what, json) => {
    stage.routes[`/data/${number}`] = withComment(`<script type="application/ld+json">${json}</script>`);
    const page = await openAsOakLover(`/data/${number}`);
    await expectNoHarm(page);
    expect(await order(page)).toEqual(likedFirst(TREES, 'oak'));
    stage.takeTroubles(); // it may be told
  });
});

describe('ids', () => {
  test.each([
    [41, ['a\u202eb', 'a\u2028b', '\u200b', 'a\u0007b']],
    [43, ['__proto__', 'hasOwnProperty', 'toString', 'constructor', 'valueOf', 'then']],
    [44, ['\u00e9', 'e\u0301']],
    [45, ['x'.repeat(1_000_000)]],
    [46, ['1e3', '1000', '0x10', '16', '01', '1', '1.0']],
  ])('%i: each is a card of its own', async (number, ids) => {
    const all = [...ids.map((id) => `<li data-sv-item="${id}" data-sv-tags="kind: ash">odd</li>`), ...TREES];
    stage.routes[`/ids/${number}`] = smallPage(HEAD, list(all));
    const page = await openAsOakLover(`/ids/${number}`);
    const shown = await order(page);
    expect([...shown].sort()).toEqual([...ids, ...TREES].sort());
    expect(shown.slice(0, 3)).toEqual(['oak-1', 'oak-2', 'oak-3']);
    await page.evaluate(async (given) => {
      for (const id of given) selvedge.track('view_item', { id, tags: { kind: 'ash' } });
      await selvedge.flush();
    }, ids.filter((id) => id.length <= 128 && !id.includes('\u0007')));
    expect(await page.evaluate(() => Object.getOwnPropertyNames(Object.prototype).join() === (globalThis as unknown as { before: string }).before)).toBe(true);
    stage.takeTroubles();
  });

  test('43: looks at what is called like a part of every object count for it alone', async () => {
    const page = await openAsOakLover('/');
    const counted = await page.evaluate(async () => {
      for (const id of ['__proto__', 'constructor', '__proto__']) selvedge.track('view_item', { id, tags: { kind: 'yew' } });
      await selvedge.flush();
      const { events } = await selvedge.exportData();
      return { ids: events.flatMap(({ item }) => item?.id ?? []).filter((id) => !id.startsWith('oak')), evidence: selvedge.profile().evidence, interests: selvedge.profile().interests.map(({ tag }) => tag) };
    });
    expect(counted).toEqual({ ids: ['__proto__', 'constructor', '__proto__'], evidence: 8, interests: expect.arrayContaining(['kind:yew', 'kind:oak']) as unknown });
  });
});
