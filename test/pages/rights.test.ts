// What a visitor may ask for, in the files with everything: to see, to take away and bring back, to pause, to switch off.
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ExportedData } from '../../src/personalizer.js';
import { early, FULL, likedFirst, likeOaks, list, main, NOTHING, order, page as smallPage, SLOT, stored, trees, whenReady } from './small-page.js';
import { useStage } from './stage.js';

const TREES = trees(9);
const HEAD = early('data-consent="granted"', FULL) + main('data-search-terms="keep"', FULL);
const BARE = `<ul data-sv-rank="bare">${['fir-1', 'yew-1', 'box-1'].map((id) => `<li><a href="/tree/${id}">${id}</a></li>`).join('')}</ul>`;
const BODY = `${SLOT}${list(TREES)}${BARE}`;

const stage = useStage({
  '/': smallPage(HEAD, BODY),
  '/oak-7': smallPage(HEAD, '<main data-sv-item="oak-7" data-sv-tags="kind: oak; colour: green" data-sv-price="12"><h1>oak-7</h1><button data-sv-track="add_to_cart">Buy</button></main>'),
  '/?q=elm': smallPage(HEAD, BODY),
  '/ignored': smallPage(main('data-consent="granted" data-automation="ignore"', FULL), BODY),
  '/off': smallPage(early('data-consent="granted" data-mode="off"', FULL) + main('', FULL), BODY),
});

async function open(context: BrowserContext, path = '/'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${stage.server.url}${path}`);
  await whenReady(page);
  return page;
}

/** A visitor who likes oaks, has searched, has something in the cart and has declared a wish. */
async function regular(): Promise<BrowserContext> {
  const context = await stage.visitor();
  const page = await open(context);
  await likeOaks(page);
  await page.goto(`${stage.server.url}/oak-7`);
  await whenReady(page);
  await page.getByRole('button').click();
  await page.goto(`${stage.server.url}/?q=elm`);
  await whenReady(page);
  await page.evaluate(async () => {
    selvedge.declare({ colour: 'green' });
    await selvedge.flush();
  });
  await page.close();
  return context;
}

interface Raw {
  readonly stores: Readonly<Record<string, readonly { readonly key: unknown; readonly value: unknown }[]>>;
  readonly local: Readonly<Record<string, string>>;
}

/** All that is there, read without Selvedge. */
function readRaw(page: Page): Promise<Raw> {
  return page.evaluate(async () => {
    const read = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error!) }));
    const database = await read(indexedDB.open('selvedge'));
    const stores: Record<string, { key: unknown; value: unknown }[]> = {};
    for (const name of database.objectStoreNames) {
      const store = database.transaction(name).objectStore(name);
      const [keys, values] = [await read(store.getAllKeys()), (await read(store.getAll())) as unknown[]];
      stores[name] = values.map((value, index) => ({ key: keys[index], value }));
    }
    database.close();
    return { stores, local: { ...localStorage } };
  });
}

/** The texts and numbers of a value at any depth, also the names of its fields where `isName` holds. */
function textsOf(value: unknown, isName: (name: string) => boolean = () => true): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [`${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [...(Array.isArray(value) || !isName(name) ? [] : [name]), ...textsOf(inner, isName)]);
}

const fieldsOf = (record: unknown): string[] => Object.keys(record as object);

describe('what is exported', () => {
  test('is all that is stored, and each field of it has a reason and a lifetime', async () => {
    const context = await regular();
    const page = await open(context);
    await page.evaluate(() => selvedge.flush());
    const raw = await readRaw(page);
    const data = await page.evaluate(() => selvedge.exportData());

    // Not one text or number stands in the storage that does not stand in the export.
    const exported = new Set(textsOf(data));
    for (const { key, value } of Object.values(raw.stores).flat()) {
      const isPacked = key === 'cards'; // its numbers are places in lists of texts
      for (const text of textsOf(value, (name) => name !== 'generation')) if (!(isPacked && /^\d+$/.test(text))) expect(exported, text).toContain(text);
    }
    expect(Object.keys(raw.local)).toEqual(['selvedge']);
    expect(data.snapshot).toBe(raw.local.selvedge);

    // And not one field that is not told of.
    const told = new Set(data.fields!.map(({ field }) => field));
    const { batches, items, state } = raw.stores;
    const records: Record<string, unknown[]> = {
      events: batches!.flatMap(({ value }) => (value as { events: unknown[] }).events),
      items: items!.map(({ value }) => value),
      profile: state!.filter(({ key }) => key === 'profile').map(({ value }) => value),
      cards: data.cards as unknown[],
    };
    for (const [part, all] of Object.entries(records)) {
      expect(all.length, part).toBeGreaterThan(0);
      for (const name of new Set(all.flatMap(fieldsOf))) expect(told, `${part}.${name}`).toContain(`${part}.${name}`);
    }
    expect(new Set(batches!.flatMap(({ value }) => fieldsOf(value)))).toEqual(new Set(['generation', 'events', ...(batches!.some(({ value }) => 'cards' in (value as object)) ? ['cards', 'key'] : [])]));
    expect(state!.map(({ key }) => key).sort()).toEqual(['cards', 'profile']);
    for (const { why, until } of data.fields!) expect(why && until).toBeTruthy();
    expect(data.events.map(({ search_term }) => search_term)).toContain('elm');
  });

  test('is brought back by importing it, after erasing and in another browser', async () => {
    const context = await regular();
    const page = await open(context);
    const before = await order(page);
    expect(before).toEqual(likedFirst(TREES, 'oak'));
    const data = await page.evaluate(() => selvedge.exportData());
    await page.evaluate(() => selvedge.erase());
    expect(await order(page)).toEqual(TREES);

    const other = await open(await stage.visitor());
    expect(await order(other)).toEqual(TREES);
    await other.evaluate((mine) => selvedge.importData(JSON.parse(mine) as ExportedData), JSON.stringify(data));
    expect(await other.evaluate(() => selvedge.profile().declared)).toEqual({ colour: ['green'] });
    await other.reload();
    await whenReady(other);
    expect(await order(other)).toEqual(before);
    const again = await other.evaluate(() => selvedge.exportData());
    const seqs = ({ events }: ExportedData) => events.map(({ tab, seq }) => `${tab} ${seq}`);
    expect(seqs(again)).toEqual(expect.arrayContaining(seqs(data)));
    expect(again.items).toEqual(expect.arrayContaining([...data.items]));
  });

  test('that is erased while it is under way leaves nothing', async () => {
    const page = await open(await regular());
    const data = await page.evaluate(() => selvedge.exportData());
    for (let wait = 0; wait < 6; wait++) {
      const told = await page.evaluate(async ([mine, tasks]) => {
        const importing = selvedge.importData(JSON.parse(mine) as ExportedData).then(() => 'imported', ({ code }: { code: string }) => code);
        for (let task = 0; task < tasks; task++) await new Promise((next) => setTimeout(next));
        const erased = await selvedge.erase();
        return { ...erased, imported: await importing };
      }, [JSON.stringify(data), wait] as const);
      expect(told).toMatchObject({ complete: true, left: [] });
      expect(['imported', 'store-failed']).toContain(told.imported);
      expect(await stored(page)).toEqual(NOTHING);
      await page.reload();
      await whenReady(page);
      expect(await order(page)).toEqual(TREES);
    }
  });

  test('is refused where a program drives the browser and the site wants nothing of it known', async () => {
    const page = await open(await stage.visitor(), '/ignored');
    const data = await open(await regular()).then((other) => other.evaluate(async () => JSON.stringify(await selvedge.exportData())));
    expect(await page.evaluate((mine) => selvedge.importData(JSON.parse(mine) as ExportedData).catch(({ code, message }: Error & { code: string }) => `${code}: ${message}`), data)).toMatch(/^store-failed: .*automation/);
  });

  test('what is no export is refused, and nothing is changed', async () => {
    const page = await open(await regular());
    const known = () => page.evaluate(async () => JSON.stringify((await selvedge.exportData()).profile));
    const before = await known();
    const refusals = await page.evaluate(async () => {
      const data = await selvedge.exportData();
      const tries = [null, {}, { ...data, events: [{ name: 'spy' }] }, { ...data, profile: { ...data.profile, taste: { 'kind:oak': 'much' } } }];
      return Promise.all(tries.map((each) => selvedge.importData(each as typeof data).then(() => '', (cause: Error & { code?: string }) => `${cause.code}: ${cause.message}`)));
    });
    expect(refusals).toEqual([expect.stringMatching(/^option-invalid: what is imported/), expect.stringMatching(/what is imported/), expect.stringMatching(/events of what is imported/), expect.stringMatching(/profile of what is imported/)]);
    expect(await known()).toBe(before);
  });
});

describe('a pause', () => {
  test('records nothing more, here, on the next page and after a reload, until it ends; what is known counts', async () => {
    const context = await regular();
    const page = await open(context);
    const recorded = () => page.evaluate(async () => (await selvedge.exportData()).events.length);
    await page.evaluate(() => {
      selvedge.pause();
      return selvedge.flush();
    });
    expect(await page.evaluate(() => selvedge.status().recording)).toBe(false);
    const before = await recorded();
    await page.evaluate(() => selvedge.track('view_item', { id: 'elm-9', tags: 'kind: elm' }));
    expect(await recorded()).toBe(before);
    await page.goto(`${stage.server.url}/oak-7`);
    await whenReady(page);
    await page.getByRole('button').click();
    await page.goto(`${stage.server.url}/`);
    await whenReady(page);
    expect(await recorded()).toBe(before);
    expect(await order(page)).toEqual(likedFirst(TREES, 'oak'));
    await page.evaluate(() => selvedge.pause(false));
    await page.evaluate(() => selvedge.track('view_item', { id: 'elm-9', tags: 'kind: elm' }));
    expect(await recorded()).toBe(before + 1);
    expect(await page.evaluate(() => selvedge.status().recording)).toBe(true);
  });

  test('is the same in another tab from its next page on', async () => {
    const context = await regular();
    const [page, other] = [await open(context), await open(context)];
    await page.evaluate(async () => {
      selvedge.pause();
      await selvedge.flush();
    });
    await other.reload();
    await whenReady(other);
    expect(await other.evaluate(() => selvedge.status().recording)).toBe(false);
  });
});

describe('switched off', () => {
  test('the page is as the site wrote it, without a reload, also the next one in its first frame; and switched on as before', async () => {
    const context = await regular();
    const page = await open(context);
    const written = `Trees ${TREES.join()}`;
    const shown = async () => `${await page.locator('section').innerText()} ${(await order(page)).join()}`;
    const personal = await shown();
    expect(personal).not.toBe(written);
    await page.evaluate(() => selvedge.setMode('off'));
    expect(await order(page)).toEqual(TREES);
    expect(await page.locator('section').innerText()).toBe('Trees');
    expect(await page.evaluate(() => selvedge.status().mode)).toBe('off');
    expect(await page.evaluate(() => selvedge.rank([{ id: 'x' }])[0]!.reasons)).toEqual([{ term: 'off', score: 0 }]);

    await page.evaluate(() => selvedge.flush());
    await page.route('**/selvedge-full.min.js', (route) => route.abort());
    await page.reload();
    expect(await order(page), 'the early part alone').toEqual(TREES);
    expect(stage.takeTroubles().join()).toMatch(/ERR_FAILED/);
    await page.unroute('**/selvedge-full.min.js');
    await page.reload();
    await whenReady(page);
    expect(await order(page)).toEqual(TREES);
    expect(await page.evaluate(() => selvedge.profile().interests.length), 'what is known stays').toBeGreaterThan(0);

    await page.evaluate(() => selvedge.setMode('personal'));
    expect(await shown(), 'what was seen stays').toBe(written);
    await page.evaluate(() => selvedge.flush());
    await page.reload();
    await whenReady(page);
    expect(await shown()).toBe(personal);
  });

  test('by the site until the visitor says otherwise', async () => {
    const context = await regular();
    const page = await open(context, '/off');
    await expect.poll(() => order(page)).toEqual(TREES); // the early part goes by what other pages have kept
    expect(await page.evaluate(() => selvedge.status().mode)).toBe('off');
    await page.evaluate(async () => {
      selvedge.setMode('personal');
      await selvedge.flush();
    });
    await page.reload();
    await whenReady(page);
    expect(await order(page)).toEqual(likedFirst(TREES, 'oak'));
  });
});
