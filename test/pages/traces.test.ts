// What a visit leaves behind: in the browser, in the page, in the console, and with the server.
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { card, early, FULL, likedFirst, likeOaks, list, main, order, page as smallPage, trees, whenReady } from './small-page.js';
import { useStage } from './stage.js';

const TREES = trees(30);
const GRANTED = early() + main();
const FORM = '<form><input name="q" type="search"><input name="mail" type="email"><input name="secret" type="password"><textarea name="note"></textarea></form><p contenteditable>Write</p>';
const pictures = `<ul data-sv-rank="trees">${TREES.map((id) => card(id, 'style="height: 300px"', `<a href="/tree/${id}?from=list#top"><img src="/pictures/${id}.svg" width="30" height="30" alt="">${id}</a>`)).join('')}</ul>`;

const stage = useStage({
  '/': smallPage(GRANTED, list(TREES)),
  '/full': smallPage(early(undefined, FULL) + main('', FULL), list(TREES)),
  '/from': smallPage('', '<a href="/?q=canaryquery&utm_source=canarycampaign#canaryfragment">On</a>'),
  '/forms': smallPage(GRANTED, FORM + list(TREES)),
  '/pictures': smallPage(GRANTED, pictures),
  '/tree/oak-1': smallPage('', '<h1>Oak</h1>'),
  ...Object.fromEntries(TREES.map((id) => [`/pictures/${id}.svg`, { body: '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="30"/>', headers: { 'content-type': 'image/svg+xml' } }])),
});

async function open(context: BrowserContext, path = '/'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${stage.server.url}${path}`);
  await whenReady(page);
  return page;
}

/** Everything that the browser keeps for the site, as text, read without Selvedge. */
const everythingKept = (page: Page) =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => ((request.onsuccess = () => resolve(request.result)), (request.onerror = () => reject(new Error('unread')))));
    const parts: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie, await caches.keys()];
    for (const { name } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name!));
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store);
        parts.push(name, store, await settled(objects.getAllKeys()), await settled(objects.getAll()));
      }
      database.close();
    }
    return JSON.stringify(parts);
  });

const scrollThrough = async (page: Page) => {
  for (let step = 0; step < 8; step++) {
    await page.mouse.wheel(0, 1500);
    await page.waitForTimeout(50);
  }
};

describe('in the browser', () => {
  test('nothing is kept of what was typed, of addresses, of where the visitor came from and of the browser', async () => {
    const context = await stage.visitor({ userAgent: 'canaryagent/1.0' });
    const from = await context.newPage();
    await from.goto(`${stage.server.url}/from?secret=canaryreferrer`);
    await from.getByRole('link').click();
    await whenReady(from);
    expect(await from.evaluate(() => [document.referrer.includes('canaryreferrer'), location.search.includes('canaryquery'), navigator.userAgent])).toEqual([true, true, 'canaryagent/1.0']);
    const page = await open(context, '/forms?session=canarysession');
    for (const [name, text] of Object.entries({ q: 'canarysearch', mail: 'canary@example.com', secret: 'canarypassword', note: 'canarynote' })) await page.locator(`[name=${name}]`).fill(text);
    await page.locator('[contenteditable]').fill('canaryedited');
    await page.keyboard.type('canarykeys');
    await page.getByRole('link', { name: 'oak-1', exact: true }).click();
    await page.getByRole('heading', { name: 'Oak' }).waitFor();
    const kept = await everythingKept(page);
    expect(kept).toContain('oak-1');
    expect(kept).not.toMatch(/canar/i);
  });
});

describe('in the page', () => {
  test('cards are the same to the last byte, and so is what is told where a click leads', async () => {
    const context = await stage.visitor();
    const teach = await open(context);
    await likeOaks(teach);
    const page = await context.newPage();
    await page.goto(`${stage.server.url}/`);
    await whenReady(page);
    expect(await order(page)).toEqual(likedFirst(TREES, 'oak'));
    const asWritten = TREES.map((id) => card(id).trim().replace(' >', '>'));
    const standing = await page.locator('[data-sv-item]').evaluateAll((cards) => cards.map((each) => each.outerHTML.replace(/ aria-(?:posinset|setsize)="\d+"/g, '')));
    expect(standing.sort()).toEqual(asWritten.sort());
    expect(await page.evaluate(() => [document.documentElement, document.body, document.querySelector('ul')!].map((each) => each.getAttributeNames()))).toEqual([['lang'], [], ['data-sv-rank']]);
    const [request] = await Promise.all([page.waitForRequest('**/tree/*'), page.getByRole('link').first().click()]);
    expect([request.url(), request.headers().referer]).toEqual([`${stage.server.url}/tree/oak-1`, `${stage.server.url}/`]);
  });

  test('assistive technology finds the order that is seen, and is told nothing else', async () => {
    const context = await stage.visitor();
    const teach = await open(context);
    await likeOaks(teach);
    const page = await open(context);
    const session = await context.newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const walk = (id: string): string[] => {
      const node = byId.get(id)!;
      return [...(node.role?.value === 'link' ? [node.name!.value as string] : []), ...(node.childIds ?? []).flatMap(walk)];
    };
    expect(walk(nodes[0]!.nodeId)).toEqual(likedFirst(TREES, 'oak'));
    expect(await page.locator('[aria-live], [role=status], [role=alert], [role=log]').count()).toBe(0);
  });
});

describe('in the console', () => {
  test('trouble is told without a word of what is known of the visitor', async () => {
    const context = await stage.visitor();
    const told: string[] = [];
    const page = await context.newPage();
    page.on('console', (message) => told.push(message.text()));
    await page.addInitScript(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (value, key) {
        if (JSON.stringify(value).includes('canary')) throw new DOMException('full', 'QuotaExceededError');
        return put.call(this, value, key);
      };
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.goto(`${stage.server.url}/`);
    await whenReady(page);
    await page.evaluate(async () => {
      for (let look = 0; look < 5; look++) selvedge.track('view_item', { id: `canary-${look}`, tags: { kind: 'canary' } });
      await selvedge.flush();
      await selvedge.erase();
    });
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    expect(told.join('\n')).toMatch(/store-unavailable/);
    expect(told.join('\n')).not.toMatch(/canary/);
    stage.takeTroubles();
  });
});

describe('with the server', () => {
  /** What it is asked for by somebody who likes a kind, on a page that is looked at to its end. */
  async function askedFor(kind: string | null): Promise<{ requests: string[]; first: string }> {
    const context = await stage.visitor();
    if (kind) {
      const teach = await open(context);
      await teach.evaluate(async (kind) => {
        for (let look = 0; look < 5; look++) selvedge.track('view_item', { id: `${kind}-90${look}`, tags: { kind } });
        await selvedge.flush();
      }, kind);
      await teach.close();
    }
    const before = stage.server.requests.length;
    const page = await open(context, '/pictures');
    await scrollThrough(page);
    await page.waitForLoadState('networkidle');
    return { requests: stage.server.requests.slice(before).sort(), first: (await order(page))[0]! };
  }

  test('the logs of visitors who like opposite things are the same, where pictures load at once', async () => {
    const [oaks, elms, nobody] = [await askedFor('oak'), await askedFor('elm'), await askedFor(null)];
    expect([oaks.first, elms.first, nobody.first]).toEqual(['oak-1', 'elm-1', 'ash-1']);
    expect(oaks.requests).toContain('GET /pictures/ash-1.svg');
    expect(oaks.requests).toEqual(elms.requests);
    expect(oaks.requests).toEqual(nobody.requests);
  });
});

test('and of what the visitor typed into a search nothing, unless the site wants it (file with everything)', async () => {
  const context = await stage.visitor();
  const page = await open(context, '/full?q=canaryquery');
  await page.evaluate(async () => {
    selvedge.track('search', { search_term: 'canaryterm' });
    await selvedge.flush();
  });
  const kept = await everythingKept(page);
  expect(kept).toContain('"search"');
  expect(kept).not.toMatch(/canar/i);
});
