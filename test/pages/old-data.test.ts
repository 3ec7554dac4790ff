// What earlier releases have stored, read by this one; and what a later one has.
import { readdirSync, readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { early, list, main, order, page as smallPage, trees, whenReady } from './small-page.js';
import { useStage } from './stage.js';

/** As scripts/keep-stored.mjs writes it. */
interface Kept {
  readonly at: number;
  readonly version: number;
  readonly stores: Readonly<Record<string, { readonly keyPath: string | null; readonly indexes: readonly (readonly [string, string])[]; readonly rows: readonly (readonly [IDBValidKey, unknown])[] }>>;
  readonly localStorage: Readonly<Record<string, string>>;
}

const FOLDER = new URL('../fixtures/stored/', import.meta.url);
const KEPT = readdirSync(FOLDER).map((name) => [name.replace('.json', ''), JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Kept] as const);
const TREES = trees(9);
const stage = useStage({ '/': smallPage(early() + main(), list(TREES)), '/bare': '<!doctype html><title>Bare</title>' });

/** A visitor whose browser has this, a day after it was stored. */
async function visitorWith({ at, ...kept }: Kept, version = kept.version): Promise<BrowserContext> {
  const context = await stage.visitor();
  await context.clock.setFixedTime(at + 86_400_000);
  const page = await context.newPage();
  await page.goto(`${stage.server.url}/bare`);
  await page.evaluate(
    async (text) => {
      const { stores, localStorage: keys, version: number } = JSON.parse(text) as Omit<Kept, 'at'>;
      Object.assign(localStorage, keys);
      const request = indexedDB.open('selvedge', number);
      request.onupgradeneeded = () => {
        for (const [name, { keyPath, indexes }] of Object.entries(stores)) {
          const store = request.result.createObjectStore(name, { keyPath });
          for (const [index, path] of indexes) store.createIndex(index, path);
        }
      };
      await new Promise((resolve) => (request.onsuccess = resolve));
      const transaction = request.result.transaction(Object.keys(stores), 'readwrite');
      for (const [name, { keyPath, rows }] of Object.entries(stores)) for (const [key, row] of rows) transaction.objectStore(name).put(row, keyPath ? undefined : key);
      await new Promise((resolve) => (transaction.oncomplete = resolve));
      request.result.close();
    },
    JSON.stringify({ ...kept, version }),
  );
  await page.close();
  return context;
}

async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${stage.server.url}/`);
  await whenReady(page);
  return page;
}

/** Every row and key of the site. */
const rows = (page: Page) =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => ((request.onsuccess = () => resolve(request.result)), (request.onerror = () => reject(request.error!))));
    const database = await asked(indexedDB.open('selvedge'));
    const found: Record<string, unknown> = { version: database.version };
    for (const name of database.objectStoreNames) found[name] = await asked(database.transaction(name).objectStore(name).getAll());
    database.close();
    return found;
  });

test('something was kept', () => {
  expect(KEPT.length).toBeGreaterThan(1);
});

describe.each(KEPT)('what %s has stored', (_name, kept) => {
  test('is known, ranks, and goes on', async () => {
    const context = await visitorWith(kept);
    const page = await open(context);
    expect((await order(page)).slice(0, 3).every((id) => id.startsWith('oak'))).toBe(true);
    const { profile, events } = await page.evaluate(() => selvedge.exportData());
    const looks = events.filter(({ name }) => name === 'view_item').map(({ item }) => item!.id);
    expect(looks).toEqual(['elm-9', 'oak-11', 'oak-12', 'oak-13', 'oak-14', 'oak-15']);
    expect(profile).toMatchObject({ declared: { leaf: ['leaf:evergreen'] } });
    await page.evaluate(async () => {
      selvedge.track('view_item', { id: 'oak-16', tags: { kind: 'oak' } });
      selvedge.declare({ leaf: 'needle' });
      await selvedge.flush();
    });
    const next = await open(context);
    const goesOn = await next.evaluate(async () => {
      const { profile: known, events: all } = await selvedge.exportData();
      return { declared: known!.declared, folded: known!.actions.length, looks: all.filter(({ name }) => name === 'view_item').length };
    });
    expect(goesOn).toEqual({ declared: { leaf: ['leaf:needle'] }, folded: expect.any(Number) as number, looks: 7 });
    expect(goesOn.folded).toBeGreaterThanOrEqual(8);
    expect(await next.evaluate(() => selvedge.erase())).toEqual({ complete: true, left: [] });
  });

  test('is left as it is where a later release has changed the database, and the page goes on in memory', async () => {
    const context = await visitorWith(kept, 99);
    const before = await context.newPage();
    await before.goto(`${stage.server.url}/bare`);
    const found = await rows(before);
    const page = await open(context);
    await page.evaluate(async () => {
      for (const id of ['elm-1', 'elm-2', 'elm-3']) selvedge.track('view_item', { id, tags: { kind: 'elm' } });
      await selvedge.flush();
    });
    expect(await page.evaluate(() => selvedge.status())).toMatchObject({ storage: 'memory', storageFailure: 'newer' });
    await page.goto(`${stage.server.url}/bare`);
    expect(await rows(before)).toEqual(found);
    expect(found.version).toBe(99);
    expect(stage.takeTroubles()).toEqual([expect.stringContaining('newer')]);
  });
});
