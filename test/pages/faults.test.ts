// Faults that a script cannot make: the browser's disk, its processes, its quota, its clearing; and pages and tags of every kind. docs/faults.md numbers them.
import { readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { createProfile } from '../support/browser.js';
import { early, EDITION, FULL, likedFirst, likeOaks, list, main, NOTHING, order, page as smallPage, stored, trees, whenReady } from './small-page.js';
import { useStage } from './stage.js';

const TREES = trees(9);
const LIKED = likedFirst(TREES, 'oak');
const HEAD = early() + main();
const FOLD = '<div style="height: 3000px"></div>';
const xhtml = (text: string) => text.replace('<!doctype html>', '').replace('<html lang="en">', '<html xmlns="http://www.w3.org/1999/xhtml">').replaceAll(/ async(?= )/g, ' async="async"').replaceAll(/<(meta|link)([^>]*)>/g, '<$1$2/>').replaceAll(/<script([^>]*)>([^]*?)<\/script>/g, '<script$1><![CDATA[$2]]></script>');

const stage = useStage({
  '/': smallPage(HEAD, list(TREES)),
  /** With the files that have everything: those that ask a store again. */
  '/full': smallPage(early(undefined, FULL) + main('', FULL), list(TREES)),
  '/bare': '<!doctype html><title>Bare</title>',
  '/many': smallPage(main('data-consent="granted"'), FOLD + list(trees(999))),
  '/quirks': smallPage(HEAD, list(TREES)).replace('<!doctype html>\n', ''),
  '/xhtml': { body: xhtml(smallPage(HEAD, list(TREES))), headers: { 'content-type': 'application/xhtml+xml' } },
  '/defer': smallPage(main('data-consent="granted"').replace('async', 'defer'), FOLD + list(TREES)),
  '/added': smallPage('', `${FOLD}${list(TREES)}<script>addEventListener('load', () => setTimeout(() => { const tag = document.createElement('script'); tag.src = '/dist/selvedge${EDITION}.min.js'; tag.dataset.consent = 'granted'; document.body.append(tag); }, 100))</script>`),
});

async function open(context: BrowserContext, path = '/'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(stage.server.url + path);
  await whenReady(page);
  return page;
}

const status = (page: Page) => page.evaluate(() => selvedge.status());
const looks = (page: Page) => page.evaluate(async () => (await selvedge.exportData()).events.flatMap(({ name, item }) => (name === 'view_item' ? item!.id : [])));
const look = (page: Page, id: string) =>
  page.evaluate(async (each) => {
    selvedge.track('view_item', { id: each, tags: { kind: 'oak' } });
    await selvedge.flush();
  }, id);
/** Warnings of a store that failed are what a test of a failing store is about. */
const onlyOfStore = () => expect(stage.takeTroubles().filter((trouble) => !/^Selvedge \[store-(unavailable|failed)\]/.test(trouble))).toEqual([]);

describe('making the database', () => {
  const expectToBeMade = async (context: BrowserContext) => {
    const second = await open(context);
    await likeOaks(second);
    expect(await status(second)).toMatchObject({ storage: 'indexeddb', storageFailure: null });
    expect(await order(await open(context))).toEqual(LIKED);
    onlyOfStore();
  };

  test('R13: that fails midway leaves none behind, and the next page makes it', async () => {
    const context = await stage.visitor();
    const first = await context.newPage();
    await first.addInitScript(() => {
      const { createObjectStore } = IDBDatabase.prototype;
      IDBDatabase.prototype.createObjectStore = function (name, options) {
        if (name === 'items') throw new DOMException('no room', 'UnknownError');
        return createObjectStore.call(this, name, options);
      };
    });
    await first.goto(`${stage.server.url}/`);
    await whenReady(first);
    expect(await status(first)).toMatchObject({ storage: 'memory' });
    await first.close();
    await expectToBeMade(context);
  });

  test('R14: in which the tab is killed leaves none behind, and the next page makes it', async () => {
    const context = await stage.visitor();
    const first = await context.newPage();
    await context.exposeFunction('isUnderWay', () => underWay());
    let underWay = () => {};
    const reached = new Promise<void>((resolve) => (underWay = resolve));
    await first.addInitScript(() => {
      const { createObjectStore } = IDBDatabase.prototype;
      IDBDatabase.prototype.createObjectStore = function (name, options) {
        const store = createObjectStore.call(this, name, options);
        // Kept open by one write after the other, until the tab is gone.
        const again = () => void (store.put({ id: 'x' }, store.keyPath ? undefined : ['x']).onsuccess = again);
        if (name === 'batches') {
          again();
          void (globalThis as unknown as { isUnderWay(): void }).isUnderWay();
        }
        return store;
      };
    });
    void first.goto(`${stage.server.url}/`).catch(() => undefined);
    await reached;
    const session = await context.newCDPSession(first);
    void session.send('Page.crash').catch(() => undefined);
    await first.waitForEvent('crash');
    await first.close();
    await expectToBeMade(context);
  });
});

describe('opening', () => {
  test('R09: that waits for a deletion which another page holds up: the page goes on in memory, and stores what it kept when the way is free', async () => {
    const context = await stage.visitor();
    const bare = await context.newPage();
    await bare.goto(`${stage.server.url}/bare`);
    await bare.evaluate(async () => {
      const request = indexedDB.open('selvedge', 1);
      await new Promise((resolve) => (request.onsuccess = resolve)); // and does not listen for `versionchange`
      indexedDB.deleteDatabase('selvedge');
      Object.assign(globalThis, { letGo: () => request.result.close() });
    });
    const page = await context.newPage();
    const begun = Date.now();
    await page.goto(`${stage.server.url}/full`);
    await whenReady(page);
    expect(Date.now() - begun).toBeLessThan(10_000);
    await likeOaks(page);
    expect(await status(page)).toMatchObject({ storage: 'memory', storageFailure: 'timeout' });
    await bare.evaluate(() => (globalThis as unknown as { letGo(): void }).letGo());
    await expect.poll(async () => {
      await look(page, 'oak-again');
      return status(page);
    }, { timeout: 40_000, interval: 1000 }).toMatchObject({ storage: 'indexeddb', storageFailure: null });
    expect(await looks(await open(context, '/full'))).toEqual(expect.arrayContaining(['oak-9001', 'oak-9005', 'oak-again']));
    onlyOfStore();
  });

  test('R10: many calls at once open once', async () => {
    const context = await stage.visitor();
    const page = await context.newPage();
    await page.addInitScript(() => {
      const { open: native } = IDBFactory.prototype;
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      IDBFactory.prototype.open = function (name, version) {
        opened.push(name);
        return native.call(this, name, version);
      };
    });
    await page.goto(`${stage.server.url}/`);
    await whenReady(page);
    await page.evaluate(() => {
      selvedge.track('view_item', { id: 'oak-1' });
      return Promise.all([selvedge.flush(), selvedge.exportData(), selvedge.flush(), selvedge.exportData()]);
    });
    expect(await page.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual(['selvedge']);
    expect(await looks(page)).toEqual(['oak-1']);
  });
});

describe('room', () => {
  test('R20: where the browser has none for opening, the page goes on in memory, and what it kept is stored when there is some', async () => {
    const context = await stage.visitor();
    const bare = await context.newPage();
    await bare.goto(`${stage.server.url}/bare`);
    const session = await context.newCDPSession(bare);
    const { origin } = new URL(stage.server.url);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    const page = await open(context, '/full');
    await likeOaks(page);
    expect(await status(page)).toMatchObject({ storage: 'memory', storageFailure: 'capacity' });
    expect(await page.evaluate(() => selvedge.profile().evidence)).toBe(5);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    // Asked again with what is recorded later, after 5 s and 10 s more.
    await expect.poll(async () => {
      await look(page, 'oak-again');
      return status(page);
    }, { timeout: 40_000, interval: 1000 }).toMatchObject({ storage: 'indexeddb', storageFailure: null });
    const kept = await looks(await open(context, '/full'));
    expect(kept.filter((id) => id.startsWith('oak-900')).sort()).toEqual(['oak-9001', 'oak-9002', 'oak-9003', 'oak-9004', 'oak-9005']);
    onlyOfStore();
  });

  test('R19, R21: where the browser has none left the page goes on in memory, and what it kept is stored when there is some', async () => {
    const context = await stage.visitor();
    const page = await open(context);
    await likeOaks(page);
    const session = await context.newCDPSession(page);
    const { origin } = new URL(stage.server.url);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    // Chromium looks at how much there is only now and then.
    let written = 0;
    await expect.poll(async () => {
      await page.evaluate(async (number) => {
        for (let each = 0; each < 100; each++) selvedge.track('view_item', { id: `elm-${100 * number + each}`, tags: { kind: 'elm', of: `a long word about number ${each}` } });
        await selvedge.flush();
      }, written++);
      return status(page);
    }, { timeout: 60_000, interval: 500 }).toMatchObject({ storage: 'memory', storageFailure: 'capacity' });
    expect(await page.evaluate(() => selvedge.profile().evidence)).toBeGreaterThan(5);
    onlyOfStore();
  });
});

describe('the browser', () => {
  const damage: readonly (readonly [what: string, file: RegExp, how: (path: string) => void])[] = [
    ['R22: the file that names the others is damaged', /CURRENT$/, (path) => writeFileSync(path, 'MANIFEST-9999999\n')],
    ['R22: the file that names the others is empty', /CURRENT$/, (path) => truncateSync(path)],
    ['R23: what was written last is overwritten', /\.log$/, (path) => writeFileSync(path, Buffer.alloc(statSync(path).size, 0xa5))],
    ['R23: the list of files is cut', /MANIFEST-\d+$/, (path) => truncateSync(path, Math.floor(statSync(path).size / 2))],
  ];
  test.each(damage)('%s: the page works, and goes on', async (_what, file, how) => {
    const profile = await createProfile();
    try {
      const before = await profile.open();
      await likeOaks(await open(before));
      await before.close();
      const folder = (readdirSync(profile.folder, { recursive: true }) as string[]).filter((path) => /indexeddb\.leveldb/.test(path) && file.test(path));
      expect(folder.length).toBeGreaterThan(0);
      for (const path of folder) how(join(profile.folder, path));
      const after = await profile.open();
      const page = await open(after);
      await likeOaks(page);
      expect((await order(page)).sort()).toEqual([...TREES].sort());
      expect(await page.evaluate(() => selvedge.profile().evidence)).toBeGreaterThanOrEqual(5);
      const next = await open(after);
      expect((await order(next)).sort()).toEqual([...TREES].sort());
      expect(await next.evaluate(async () => (await selvedge.erase()).left)).not.toContain('snapshot');
      await after.close();
    } finally {
      await profile.remove();
    }
  });

  test('R26: a tab that holds a transaction open keeps nobody waiting, and what was kept meanwhile is stored when it lets go', async () => {
    const context = await stage.visitor();
    const holder = await open(context, '/full');
    await likeOaks(holder);
    await holder.evaluate(async () => {
      const request = indexedDB.open('selvedge');
      await new Promise((resolve) => (request.onsuccess = resolve));
      const store = request.result.transaction(['batches', 'items', 'state'], 'readwrite').objectStore('state');
      const again = () => {
        if (!(globalThis as { isLetGo?: boolean }).isLetGo) store.get('profile').onsuccess = again;
      };
      again();
    });
    const page = await context.newPage();
    const begun = Date.now();
    await page.goto(`${stage.server.url}/full`);
    await whenReady(page);
    expect(Date.now() - begun).toBeLessThan(10_000);
    await look(page, 'oak-1');
    expect(await status(page)).toMatchObject({ storage: 'memory', storageFailure: 'timeout' });
    expect((await order(page)).sort()).toEqual([...TREES].sort());
    await holder.evaluate(() => void ((globalThis as { isLetGo?: boolean }).isLetGo = true));
    await expect.poll(async () => {
      await look(page, 'oak-2');
      return status(page);
    }, { timeout: 40_000, interval: 1000 }).toMatchObject({ storage: 'indexeddb', storageFailure: null });
    const kept = await looks(await open(context, '/full'));
    expect(kept.filter((id) => id === 'oak-1')).toEqual(['oak-1']);
    expect(kept).toEqual(expect.arrayContaining(['oak-9001', 'oak-9005', 'oak-2']));
    onlyOfStore();
  });

  test('R26: a tab that is frozen holds nobody up', async () => {
    const context = await stage.visitor();
    const frozen = await open(context);
    await likeOaks(frozen);
    // Frozen while it writes, without a word to it.
    await frozen.evaluate(() => {
      setInterval(() => {
        selvedge.track('view_item', { id: 'elm-1', tags: { kind: 'elm' } });
        void selvedge.flush();
      }, 1);
    });
    const session = await context.newCDPSession(frozen);
    for (let round = 0; round < 5; round++) {
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      const page = await open(context);
      await look(page, `oak-${round}`);
      expect(await status(page)).toMatchObject({ storage: 'indexeddb', storageFailure: null });
      expect(await looks(page)).toContain(`oak-${round}`);
      await page.close();
      await session.send('Page.setWebLifecycleState', { state: 'active' });
    }
  });

  test('R27: one tab crashes while it writes, and the other has what was acknowledged, once', async () => {
    const context = await stage.visitor();
    const acknowledged: string[] = [];
    await context.exposeFunction('acknowledge', (id: string) => void acknowledged.push(id));
    const [page, other] = [await open(context), await open(context)];
    const writing = page.evaluate(async () => {
      for (let number = 0; ; number++) {
        selvedge.track('view_item', { id: `elm-${number}` });
        await selvedge.flush();
        (globalThis as unknown as { acknowledge(id: string): void }).acknowledge(`elm-${number}`);
      }
    });
    writing.catch(() => undefined);
    await expect.poll(() => acknowledged.length).toBeGreaterThan(20);
    void (await context.newCDPSession(page)).send('Page.crash').catch(() => undefined);
    await page.waitForEvent('crash');
    const known = [...acknowledged];
    await page.close();
    await look(other, 'oak-1');
    const kept = await looks(other);
    expect(kept).toEqual(expect.arrayContaining([...known, 'oak-1']));
    expect(new Set(kept).size).toBe(kept.length);
  });

  test('R38, R53: its data is cleared between two calls and between two pages', async () => {
    const context = await stage.visitor();
    const page = await open(context);
    await likeOaks(page);
    const session = await context.newCDPSession(page);
    const clear = () => session.send('Storage.clearDataForOrigin', { origin: new URL(stage.server.url).origin, storageTypes: 'all' });
    await clear();
    await look(page, 'oak-7');
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    const next = await open(context);
    expect((await looks(next)).filter((id) => id.startsWith('oak-900'))).toEqual([]);
    expect(await order(next)).toEqual(TREES);
    await likeOaks(next);
    expect(await order(await open(context))).toEqual(LIKED);
    await clear();
    expect(await order(await open(context))).toEqual(TREES);
    onlyOfStore();
  });

  test('R49: with a sixth of the processor and a slow network the list is the visitor’s, and no card is ever missing', async () => {
    const context = await stage.visitor();
    await likeOaks(await open(context));
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 });
    await page.goto(`${stage.server.url}/`);
    expect(await page.locator('[data-sv-rank] > li').evaluateAll((cards) => cards.filter((each) => each.checkVisibility({ opacityProperty: true })).length)).toBe(TREES.length);
    await expect.poll(() => order(page)).toEqual(LIKED);
  });
});

describe('consent', () => {
  test('R55: that is withdrawn while a long list is being decided leaves it as it was, and nothing stored', async () => {
    const context = await stage.visitor();
    await likeOaks(await open(context));
    const page = await context.newPage();
    await page.goto(`${stage.server.url}/many`);
    const wasDeciding = await page.evaluate(async () => {
      while (!('status' in selvedge) || !selvedge.status().ready) await new Promise((later) => setTimeout(later));
      while (!selvedge.status().deciding && !selvedge.explain('trees', 'oak-1')) await new Promise((later) => setTimeout(later));
      const { deciding } = selvedge.status();
      selvedge.consent('denied');
      return deciding;
    });
    await page.waitForTimeout(1000);
    expect(wasDeciding).toBe(true);
    expect(await order(page)).toEqual(trees(999));
    expect(await stored(page)).toEqual(NOTHING);
  });
});

describe('pages and tags', () => {
  test.each([
    ['R57: quirks mode', '/quirks'],
    ['R57: XHTML', '/xhtml'],
    ['R58: a deferred script', '/defer'],
    ['R58: a script that is added when the page is loaded', '/added'],
  ])('%s', async (_what, path) => {
    const context = await stage.visitor();
    await likeOaks(await open(context));
    const page = await open(context, path);
    await expect.poll(() => order(page)).toEqual(LIKED);
    expect(await page.evaluate(() => selvedge.erase())).toEqual({ complete: true, left: [] });
    expect(await order(page)).toEqual(TREES);
  });
});
