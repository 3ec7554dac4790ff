import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { early, FULL, main, page as smallPage, whenReady } from './small-page.js';
import { useStage } from './stage.js';

const GRANTED = 'data-consent="granted"';
const HEAD = early(GRANTED, FULL) + main('', FULL);
const ALL_LANGUAGES = '<script src="/dist/selvedge-sensitive.min.js"></script>';
const item = (id: string, tags: string) => `<main data-sv-item="${id}" data-sv-tags="${tags}"><h1>${id}</h1><button data-sv-track="add_to_cart">Add</button></main>`;
const cards = [['leaflet', 'topic: cancer; maker: canary'], ['oak', 'topic: trees'], ['elm', 'topic: trees']].map(([id, tags]) => `<li data-sv-item="${id}" data-sv-tags="${tags}"><a href="/item/${id}">${id}</a></li>`);

const stage = useStage({
  '/cancer': smallPage(HEAD, item('leaflet', 'topic: cancer; maker: canary')),
  '/trees': smallPage(HEAD, item('oak', 'topic: trees')),
  '/list': smallPage(HEAD, `<ul data-sv-rank="all">${cards.join('')}</ul>`),
  '/krebs': smallPage(ALL_LANGUAGES + HEAD, item('faltblatt', 'thema: brustkrebs')),
  '/krebs-late': smallPage(main(GRANTED, FULL).replace('async', ''), `${ALL_LANGUAGES}${item('faltblatt', 'thema: brustkrebs')}`),
  '/exempt': smallPage(early(`${GRANTED} data-sensitive-exempt="topic: cancer" data-sensitive-add="union: oaks"`, FULL) + main('', FULL), item('leaflet', 'topic: cancer')),
});

/** Everything that is on the device, as text. */
function onDevice(page: Page): Promise<string> {
  return page.evaluate(async () => {
    await selvedge.flush();
    dispatchEvent(new PageTransitionEvent('pagehide')); // the snapshot
    const answer = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error as Error) }));
    const stores: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name!));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        stores.push(await answer(rows.getAllKeys()), await answer(rows.getAll()));
      }
      database.close();
    }
    return JSON.stringify([stores, { ...localStorage }, { ...sessionStorage }, document.cookie]);
  });
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(stage.server.url + path);
  await whenReady(page);
}

const suppressed = (page: Page) => page.evaluate(() => selvedge.status().suppressed);

describe('an item that tells something sensitive', () => {
  test('leaves nothing in the browser when its page is viewed and it is put into the cart, and its kind is told', async () => {
    const page = await (await stage.visitor()).newPage();
    await open(page, '/trees');
    await open(page, '/cancer');
    await page.click('button');
    expect(await suppressed(page)).toEqual([{ category: 'health', count: 2 }]);
    const left = await onDevice(page);
    expect(left).toContain('topic:trees');
    expect(left).not.toMatch(/cancer|canary|leaflet/);
    await open(page, '/trees');
    expect(await onDevice(page)).not.toMatch(/cancer|canary|leaflet/);
    expect(await suppressed(page), 'of this page only').toEqual([]);
  });

  test('leaves nothing when its card is seen and clicked', async () => {
    const page = await stage.open('/list');
    await whenReady(page);
    await page.waitForFunction(() => {
      dispatchEvent(new PageTransitionEvent('pagehide')); // what was seen adds up until then
      return selvedge.status().suppressed.length > 0;
    });
    await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()));
    await page.click('text=leaflet');
    expect(await suppressed(page)).toEqual([{ category: 'health', count: 2 }]);
    const left = await onDevice(page);
    expect(left).toContain('"topic:trees":2');
    expect(left).not.toMatch(/cancer|canary|leaflet/);
  });

  test('is known in other languages by a file that stands before the main script', async () => {
    const page = await stage.open('/krebs');
    await whenReady(page);
    expect(await suppressed(page)).toEqual([{ category: 'health', count: 1 }]);
    expect(await onDevice(page)).not.toMatch(/krebs|faltblatt/);
    expect(stage.takeTroubles()).toEqual([]);
  });

  test('is not known by one that comes behind, which says so', async () => {
    const page = await stage.open('/krebs-late');
    await whenReady(page);
    expect(stage.takeTroubles()).toEqual([expect.stringContaining('has to stand before the main script')]);
    expect(await page.evaluate(() => typeof selvedge.rank)).toBe('function');
  });

  test('may be exempted by an attribute of the early part', async () => {
    const page = await stage.open('/exempt');
    await whenReady(page);
    expect(await onDevice(page)).toContain('topic:cancer');
    await page.evaluate(() => selvedge.track('view_item', { id: 'canary', tags: 'topic: oaks' }));
    expect(await suppressed(page)).toEqual([{ category: 'union', count: 1 }]);
    expect(await onDevice(page)).not.toContain('canary');
  });
});
