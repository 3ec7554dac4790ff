import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { early, FULL, likedFirst, likeOaks, list, main, NOTHING, order, page as smallPage, stored, trees, whenReady } from './small-page.js';
import { useStage } from './stage.js';
import { calls, spyOnStorage } from './storage-spy.js';

const TREES = trees(9);
const BODY = list(TREES);
const GRANTED = early() + main();

const stage = useStage({ '/': smallPage(GRANTED, BODY), '/empty': smallPage('', ''), '/full': smallPage(early(undefined, FULL) + main('', FULL), BODY), '/wait': smallPage(early('data-consent="wait"') + main(), BODY), '/memory': smallPage(main('data-consent="granted" data-storage="memory"', FULL), BODY) });

async function open(context: BrowserContext, before?: () => void, path = '/'): Promise<Page> {
  const page = await context.newPage();
  if (before) await page.addInitScript(before);
  await page.goto(`${stage.server.url}${path}`);
  await whenReady(page);
  return page;
}

/** As a tab is that is frozen, or one of a browser without the channel. */
function makeDeaf(): void {
  globalThis.BroadcastChannel = class extends EventTarget {
    postMessage() {}
    close() {}
  } as unknown as typeof BroadcastChannel;
}

const leave = (page: Page) => page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));

describe('erasing', () => {
  test('a tab that does not hear of it brings nothing back, neither while it is used nor when it is left', async () => {
    const context = await stage.visitor();
    const deaf = await open(context, makeDeaf);
    await likeOaks(deaf);
    await leave(deaf);
    const page = await open(context);
    expect(await order(page)).toEqual(likedFirst(TREES, 'oak'));
    expect(await page.evaluate(() => selvedge.erase())).toEqual({ complete: true, left: [] });
    expect(await stored(page)).toEqual(NOTHING);

    await leave(deaf);
    expect(await stored(page)).toEqual(NOTHING);
    await deaf.evaluate(async () => {
      selvedge.track('view_item', { id: 'oak-1', tags: { kind: 'oak' } });
      await selvedge.flush();
    });
    await leave(deaf);
    expect(await stored(page)).toEqual(NOTHING);
    expect(await deaf.evaluate(() => selvedge.profile().interests)).toEqual([]);

    await page.reload();
    await whenReady(page);
    expect(await order(page)).toEqual(TREES);
    expect(await page.evaluate(async () => (await selvedge.exportData()).events.filter(({ item }) => item))).toEqual([]);
  });

  test('a tab that does not hear of it adds nothing to what begins anew behind it', async () => {
    const context = await stage.visitor();
    const deaf = await open(context, makeDeaf);
    await likeOaks(deaf);
    const page = await open(context);
    await page.evaluate(() => selvedge.erase());
    await page.reload();
    await whenReady(page);
    // The tab writes as a page does that is left: it asks nothing first.
    await deaf.evaluate(() => selvedge.track('view_item', { id: 'elm-77', tags: { kind: 'elm' } }));
    await leave(deaf);
    await deaf.evaluate(() => selvedge.flush());
    const known = await page.evaluate(async () => {
      await selvedge.flush();
      return JSON.stringify(await selvedge.exportData());
    });
    expect(known).not.toContain('elm-77');
    expect(known).not.toContain('oak-9001');
  });

  test('a tab that does not hear of it leaves the snapshot of who began anew as it is (file with everything)', async () => {
    const context = await stage.visitor();
    const deaf = await open(context, makeDeaf, '/full');
    await likeOaks(deaf);
    await leave(deaf);
    const page = await open(context, undefined, '/full');
    await page.evaluate(() => selvedge.erase());
    await page.reload();
    await whenReady(page);
    await page.evaluate(async () => {
      for (const number of [9001, 9002, 9003]) selvedge.track('view_item', { id: `elm-${number}`, tags: { kind: 'elm' } });
      await selvedge.flush();
    });
    const kept = () => page.evaluate(() => JSON.stringify(localStorage));
    const before = await kept();
    expect(before).toContain('kind:elm');
    await deaf.evaluate(() => selvedge.track('view_item', { id: 'oak-77', tags: { kind: 'oak' } }));
    await leave(deaf);
    expect(await kept()).toBe(before);
    expect(await deaf.evaluate(() => selvedge.profile().interests)).toEqual([]);
  });

  test('takes what was stored before the site kept everything in memory (file with everything)', async () => {
    const context = await stage.visitor();
    const earlier = await open(context, undefined, '/full');
    await likeOaks(earlier);
    await leave(earlier);
    await earlier.close();
    const page = await open(context, undefined, '/memory');
    expect(await page.evaluate(() => selvedge.status().storage)).toBe('memory');
    expect((await stored(page)).databases).toEqual(['selvedge']);
    expect(await page.evaluate(() => selvedge.erase())).toEqual({ complete: true, left: [] });
    expect(await stored(page)).toEqual(NOTHING);
  });

  test('what a page was left with goes too, is in an export before, and is not written by a page that has not heard of it (file with everything)', async () => {
    const context = await stage.visitor();
    // A page whose writes have no answer: as one that is left.
    const deaf = await open(context, () => {
      globalThis.BroadcastChannel = class extends EventTarget {
        postMessage() {}
        close() {}
      } as unknown as typeof BroadcastChannel;
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (value, key) {
        if ('events' in (value as object)) throw new DOMException('not today', 'DataError');
        return put.call(this, value, key);
      };
    }, '/full');
    await leave(deaf);
    await deaf.evaluate(() => selvedge.track('view_item', { id: 'oak-77', tags: { kind: 'oak' } }));
    await leave(deaf);
    expect((await stored(deaf)).keys.filter((key) => key.includes('~'))).toHaveLength(1);
    expect(stage.takeTroubles().join()).toMatch(/store-unavailable/);

    const page = await context.newPage();
    await page.goto(`${stage.server.url}/empty`);
    const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(await kept()).toContain('oak-77');
    const late = await open(context, undefined, '/full');
    expect((await stored(late)).keys.filter((key) => key.includes('~')), 'taken over').toEqual([]);
    expect(await late.evaluate(async () => (await selvedge.exportData()).events.filter(({ item }) => item?.id === 'oak-77').length)).toBe(1);
    await leave(deaf); // it knows of nothing, and keeps it once more
    expect(await late.evaluate(async () => (await selvedge.exportData()).journal!.filter(({ item }) => item?.id === 'oak-77').length)).toBe(1);

    expect(await late.evaluate(() => selvedge.erase())).toEqual({ complete: true, left: [] });
    expect(await stored(page)).toEqual(NOTHING);
    await leave(deaf);
    expect(await stored(page)).toEqual(NOTHING);
  });

  test('a tab that was granted by a call does not begin anew beside the erasure of a tab that nobody has granted', async () => {
    const context = await stage.visitor();
    const granted = await open(context, undefined, '/wait');
    await granted.evaluate(() => selvedge.consent('granted'));
    await likeOaks(granted);
    await leave(granted);
    const other = await open(context, undefined, '/wait');
    expect(await other.evaluate(() => selvedge.erase())).toEqual({ complete: true, left: [] });
    await granted.waitForTimeout(500);
    expect(await granted.evaluate(() => [selvedge.status().storage, selvedge.profile().interests])).toEqual(['none', []]);
    expect(await stored(other)).toEqual(NOTHING);
    await leave(granted);
    expect(await stored(other)).toEqual(NOTHING);
  });

  test('by a no: from then on nothing is read or written (file with everything)', async () => {
    const context = await stage.visitor();
    const before = await open(context, undefined, '/full');
    await likeOaks(before);
    await leave(before);
    await before.close();
    await context.addInitScript(spyOnStorage);
    const page = await open(context, undefined, '/full');
    await page.evaluate(() => selvedge.consent('denied'));
    await expect.poll(async () => (await calls(page)).filter((call) => call.startsWith('deleteDatabase')).length).toBe(1);
    await page.waitForTimeout(500);
    const soFar = (await calls(page)).length;
    await page.evaluate(async () => {
      selvedge.track('view_item', { id: 'oak-1', tags: { kind: 'oak' } });
      selvedge.declare({ kind: 'oak' });
      selvedge.pause();
      await Promise.all([selvedge.flush(), selvedge.exportData()]);
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await leave(page);
    await page.waitForTimeout(1200);
    expect((await calls(page)).slice(soFar)).toEqual([]);
  });

  test('what cannot be taken away is named', async () => {
    const context = await stage.visitor();
    const page = await open(context);
    await likeOaks(page);
    await leave(page);
    await page.evaluate(() => {
      Storage.prototype.removeItem = () => {
        throw new DOMException('not today', 'SecurityError');
      };
    });
    expect(await page.evaluate(() => selvedge.erase())).toEqual({ complete: false, left: ['snapshot'] });
    expect(stage.takeTroubles().join()).toMatch(/store-failed/);
  });
});

describe('the channel between tabs', () => {
  test.each(['null', '7', '"denied"', '{}', '{ consent: "perhaps", source: "visitor" }', '{ consent: null }', '[{ consent: "denied" }]'])('takes no notice of %s', async (message) => {
    const context = await stage.visitor();
    const page = await open(context);
    await likeOaks(page);
    const other = await context.newPage();
    await other.goto(`${stage.server.url}/empty`);
    await other.evaluate((data) => new BroadcastChannel('selvedge').postMessage((0, eval)(`(${data})`)), message);
    // Behind it comes one that is heard: by then the first one has been.
    const before = await page.evaluate(() => new Promise((heard) => {
      const channel = new BroadcastChannel('selvedge');
      channel.onmessage = () => heard(selvedge.status().consent);
      const echo = new BroadcastChannel('selvedge');
      echo.postMessage('echo');
    }));
    expect(before).toBe('granted');
    expect(await page.evaluate(() => selvedge.profile().interests.length)).toBeGreaterThan(0);
  });

  test('need not be there', async () => {
    const context = await stage.visitor();
    const page = await open(context, () => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
    await likeOaks(page);
    await page.reload();
    await whenReady(page);
    expect(await page.evaluate(() => typeof BroadcastChannel)).toBe('undefined');
    expect(await order(page)).toEqual(likedFirst(TREES, 'oak'));
  });
});

describe('a database that another script has written', () => {
  const write = (page: Page, kind: 'profile' | 'batch') =>
    page.evaluate(async (what) => {
      const request = indexedDB.open('selvedge', 1);
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
      const transaction = database.transaction(['state', 'batches'], 'readwrite');
      const profile = await new Promise<{ seed: number }>((resolve) => (transaction.objectStore('state').get('profile').onsuccess = ({ target }) => resolve((target as IDBRequest<{ seed: number }>).result)));
      if (what === 'profile') transaction.objectStore('state').put({ seed: 5, actions: 'none' }, 'profile');
      else transaction.objectStore('batches').put({ generation: profile.seed, events: [null] }, [0, 'x', 1]);
      await new Promise((done) => (transaction.oncomplete = done));
      database.close();
    }, kind);

  test.each(['profile', 'batch'] as const)('with a %s that is none: nothing is thrown, and the visitor begins anew or goes on', async (kind) => {
    const context = await stage.visitor();
    const page = await open(context);
    await likeOaks(page);
    const other = await context.newPage();
    await other.goto(`${stage.server.url}/empty`);
    await page.close();
    await write(other, kind);

    const next = await open(context);
    expect(stage.takeTroubles().filter((each) => !each.includes('store-failed'))).toEqual([]);
    expect(await next.evaluate(() => [selvedge.rank([{ id: 'a', tags: { kind: 'oak' } }]).length, selvedge.profile().interests.length])).toEqual([1, kind === 'profile' ? 0 : 1]);
    await likeOaks(next);
    await next.reload();
    await whenReady(next);
    expect(await order(next)).toEqual(likedFirst(TREES, 'oak'));
    expect(await next.evaluate(() => selvedge.status().storage)).toBe('indexeddb');
  });
});
