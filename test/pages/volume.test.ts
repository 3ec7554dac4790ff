// A store that has seen very many events: no larger than what is promised, at any moment, and as quick to open.
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { early, likedFirst, list, main, order, page as smallPage, trees, whenReady } from './small-page.js';
import { useStage } from './stage.js';

const EVENTS = process.env.LONG ? 1_000_000 : 100_000;
/** Between two looks at how much there is. */
const ROUND = EVENTS / (process.env.LONG ? 50 : 10);
const TREES = trees(30);

const stage = useStage({ '/': smallPage(early() + main(), list(TREES)) });

async function open(page: Page): Promise<void> {
  await page.goto(`${stage.server.url}/`);
  await whenReady(page);
}

/** Looks, carts and lists that were seen, of two thousand items with as many tags as shops give them. */
const record = (page: Page, from: number, count: number) =>
  page.evaluate(
    async ([from, count]) => {
      const tagsOf = (item: number) => ({ kind: ['ash', 'elm', 'oak'][item % 3]!, colour: `colour ${item % 12}`, material: `material ${item % 17}`, size: [`${item % 9}`, `${(item + 1) % 9}`], brand: `brand ${item % 60}` });
      for (let number = from; number < from + count; number++) {
        const item = (Math.floor(number / 2000) * 97 + (number % 200)) % 2000; // visitors go through a part of a shop at a time
        if (number % 10 === 0) selvedge.track('search', { search_term: 'a coat' });
        else selvedge.track(number % 25 === 1 ? 'add_to_cart' : 'view_item', { id: `/products/an-item-with-a-name-${item}.html`, tags: tagsOf(item), price: 10 + item });
        if (number % 2000 === 1999) await selvedge.flush();
      }
      await selvedge.flush();
    },
    [from, count] as const,
  );

const serialised = (page: Page) =>
  page.evaluate(async () => {
    const { profile, events, items, cards = [] } = await selvedge.exportData();
    return { characters: JSON.stringify([profile, events, items, cards]).length, events: events.length };
  });

/** Bytes that the browser's own count of the site comes to. */
const usage = async (session: CDPSession) => (await session.send('Storage.getUsageAndQuota', { origin: stage.server.url })).usage;

/** Looks every 20 ms, while events come, at what `estimate()` says and keeps the most. */
const watchEstimate = (page: Page) =>
  page.evaluate(() => {
    const watched = { most: 0, looks: 0 };
    Object.assign(globalThis, { watched });
    setInterval(() => void navigator.storage.estimate().then(({ usage = 0 }) => Object.assign(watched, { most: Math.max(watched.most, usage), looks: watched.looks + 1 })), 20);
  });

/** What a page reads when it starts: records of all stores, and characters of them. */
const readAtStart = (page: Page) =>
  page.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>) => new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await result(indexedDB.open('selvedge'));
    const all = await Promise.all([...database.objectStoreNames].map((name) => result(database.transaction(name).objectStore(name).getAll() as IDBRequest<unknown[]>)));
    database.close();
    return { records: all.flat().length, characters: JSON.stringify(all).length };
  });

test(`${EVENTS.toLocaleString('en')} events take at most 1 MB as text and 8 MB on disk at any moment, and the newest count`, async () => {
  const context = await stage.visitor();
  const page = await context.newPage();
  await open(page);
  const session = await context.newCDPSession(page);
  const sizes: number[] = [];
  const disk: number[] = [];
  await watchEstimate(page);
  const atStart = [];
  for (let from = 0; from < EVENTS; from += ROUND) {
    await record(page, from, ROUND);
    sizes.push((await serialised(page)).characters);
    disk.push(await usage(session));
    atStart.push(await readAtStart(page));
  }
  const watched = await page.evaluate(() => (globalThis as unknown as { watched: { most: number; looks: number } }).watched);
  expect(watched.looks).toBeGreaterThan(EVENTS / ROUND);
  expect(watched.most).toBeLessThanOrEqual(8_000_000);
  // A page that starts has no more to read than one that started when there were half as many.
  const half = atStart[Math.ceil(atStart.length / 2) - 1]!;
  expect(atStart.at(-1)!.records).toBeLessThanOrEqual(1.25 * half.records);
  expect(atStart.at(-1)!.characters).toBeLessThanOrEqual(1.25 * half.characters);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(1_000_000);
  expect(Math.max(...disk)).toBeLessThanOrEqual(8_000_000);
  expect((await serialised(page)).events, 'and is not kept small by keeping nothing').toBeGreaterThan(1000);

  await page.evaluate(async () => {
    for (let look = 0; look < 32; look++) selvedge.track('view_item', { id: `oak-9${look}`, tags: { kind: 'oak' } });
    await selvedge.flush();
  });
  await open(page);
  expect((await order(page)).slice(0, 10)).toEqual(likedFirst(TREES, 'oak').slice(0, 10));
  if (process.env.LONG) console.log(JSON.stringify({ text: [sizes[0], Math.max(...sizes)], disk: [disk[0], Math.max(...disk), disk.at(-1)], estimate: watched.most, atStart: [half, atStart.at(-1)] }));
}, 900_000);
