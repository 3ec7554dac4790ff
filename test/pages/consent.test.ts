import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { early, FIRST_FRAME, FULL, likedFirst, likeOaks, list, main, NOTHING, order, page as smallPage, SLOT, stored, trees, whenReady } from './small-page.js';
import { useStage } from './stage.js';
import { calls, lookAround, spiedVisitor, spyOnStorage } from './storage-spy.js';

declare global {
  /** The first card of the list in the first frame that shows it. */
  var firstShown: string;
}

const TREES = trees(9);
const HASH_LINKS = TREES.map((id) => `<li data-sv-item="${id}" data-sv-tags="kind: ${id.slice(0, 3)}"><a href="#${id}">${id}</a></li>`);
// Far down, so that the main script may order it late, too.
const BODY = `<div style="height: 3000px"><button data-sv-track="add_to_cart" data-sv-item="oak-50" data-sv-tags="kind: oak">Add</button></div>
${SLOT}
${list(HASH_LINKS)}`;

const CONSENTS = ['', 'data-consent="wait"', 'data-consent="denied"', 'data-consent="unknown"'];

const TOOL = 'data-consent-cookie="consent=statistics"';
/** A consent tool as they are: each answer is a cookie that a script writes. */
const DIALOG = `<div style="position: fixed; right: 0; bottom: 0">${['necessary', 'necessary,statistics']
  .map((answer) => `<button onclick="document.cookie = 'consent=' + encodeURIComponent('${answer}') + '; path=/'">${answer}</button>`)
  .join('')}</div>`;

const stage = useStage({
  '/granted': smallPage(early() + main(), BODY),
  '/remembered': smallPage(main('data-consent="remembered"'), BODY),
  '/remembered-full': smallPage(main('data-consent="remembered"', FULL), BODY),
  '/remembered-early': smallPage(early('data-consent="remembered"') + main(), BODY),
  ...Object.fromEntries(CONSENTS.map((attribute, index) => [`/none-${index}`, smallPage(early(attribute) + main(), BODY)])),
  '/main-wait': smallPage(main('data-consent="wait"'), BODY),
  '/granted-full': smallPage(main('data-consent="granted"', FULL), BODY),
  '/tool': smallPage(early(TOOL, FULL) + FIRST_FRAME + main('', FULL), BODY + DIALOG),
  '/tool-remembered': smallPage(early(`${TOOL} data-consent="remembered"`, FULL) + FIRST_FRAME + main('', FULL), BODY),
  '/tool-main': smallPage(main(TOOL, FULL), BODY + DIALOG),
});

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(stage.server.url + path);
  await page.waitForFunction(() => 'status' in selvedge);
  return page;
}

function content(page: Page): Promise<string> {
  return page.evaluate(() => document.body.outerHTML);
}

function namesOfEvents(page: Page): Promise<string[]> {
  return page.evaluate(async () => (await selvedge.exportData()).events.map(({ name, item }) => `${name} ${item?.id ?? ''}`.trim()));
}

describe('without consent', () => {
  test.each(CONSENTS.map((attribute, index) => [attribute || 'no attribute', index] as const))('with %s nothing is read, written or probed, and nothing changes', async (_attribute, index) => {
    const page = await open(await spiedVisitor(stage), `/none-${index}`);
    const before = await content(page);
    await lookAround(page);
    expect(await calls(page)).toEqual([]);
    expect(await content(page)).toBe(before);
    expect(await page.evaluate(() => selvedge.status())).toMatchObject({ storage: 'none', ready: true, arm: null });
    expect(await stored(page)).toEqual(NOTHING);
  });

  test('the spy of these tests sees the calls that are made with consent, and every other place', async () => {
    const page = await open(await spiedVisitor(stage), '/granted');
    await lookAround(page);
    await page.evaluate(() => {
      void [document.cookie, sessionStorage, caches, navigator.storage, navigator.serviceWorker, (window as unknown as { cookieStore: unknown }).cookieStore];
      document.cookie = 'a=1';
    });
    const seen = await calls(page);
    for (const call of ['localStorage', 'getItem(selvedge)', 'setItem(selvedge)', 'indexedDB', 'open(selvedge)']) expect(seen).toContain(call);
    for (const call of ['cookie', 'sessionStorage', 'caches', 'storage', 'serviceWorker', 'cookieStore', 'cookie = a=1']) expect(seen).toContain(call);
  });
});

describe('a grant by call', () => {
  test('counts from there: what was clicked before is not in it', async () => {
    const page = await open(await stage.visitor(), '/main-wait');
    await page.getByText('oak-1', { exact: true }).click();
    await page.evaluate(() => selvedge.consent('granted'));
    await page.getByText('elm-1', { exact: true }).click();
    expect(await namesOfEvents(page)).toEqual(['page_view', 'view_item oak-50', 'select_item elm-1']);
  });

  test('brings what earlier visits taught, to lists that were not seen yet', async () => {
    const context = await stage.visitor();
    await likeOaks(await open(context, '/granted'));
    const page = await open(context, '/main-wait');
    expect(await order(page)).toEqual(TREES);
    await page.evaluate(() => selvedge.consent('granted'));
    await expect.poll(() => order(page)).toEqual(likedFirst(TREES, 'oak'));
  });
});

describe('a denial', () => {
  test('erases everything and puts the page back, in a second tab too', async () => {
    const context = await stage.visitor();
    const first = await open(context, '/granted');
    await whenReady(first); // decided for a visitor of whom nothing is known
    const site = await content(first);
    await likeOaks(first);
    const [one, two] = [await open(context, '/granted'), await open(context, '/granted')];
    for (const page of [one, two]) {
      await whenReady(page);
      expect(await order(page)).toEqual(likedFirst(TREES, 'oak'));
    }
    await one.evaluate(() => selvedge.consent('denied'));
    expect(await order(one)).toEqual(TREES);
    await two.waitForFunction(() => selvedge.status().consent === 'denied');
    expect(await content(one)).toBe(site);
    expect(await content(two)).toBe(site);
    await expect.poll(() => stored(two)).toEqual(NOTHING);

    await two.getByText('oak-1', { exact: true }).click();
    await two.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    expect(await namesOfEvents(two)).toEqual([]);
    expect(await stored(two)).toEqual(NOTHING);
  });
});

describe('remembered consent', () => {
  test.each(['x', '1|5|{"projection":{},"source":"visitor"}', '{"source":"visitor"}'])('is not what another script has written in its place: %s (file with everything)', async (text) => {
    const context = await stage.visitor();
    await context.addInitScript((text) => location.protocol === 'http:' && localStorage.setItem('selvedge', text), text);
    const page = await context.newPage();
    await page.goto(`${stage.server.url}/remembered-full`);
    await whenReady(page);
    expect(await page.evaluate(() => [selvedge.status().consent, selvedge.status().consentSource])).toEqual(['unknown', 'default']);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  });

  test('a new visitor costs one read of one key, and nothing else', async () => {
    const page = await open(await spiedVisitor(stage), '/remembered');
    await lookAround(page);
    expect(await calls(page)).toEqual(['localStorage', 'getItem(selvedge)']);
    expect(await stored(page)).toEqual(NOTHING);
  });

  test('counts as granted for a visitor who agreed before', async () => {
    const context = await stage.visitor();
    const first = await open(context, '/remembered');
    await first.evaluate(() => selvedge.consent('granted'));
    await likeOaks(first);
    const page = await open(context, '/remembered');
    await whenReady(page);
    expect(await page.evaluate(() => selvedge.status())).toMatchObject({ consent: 'granted', storage: 'indexeddb' });
    await expect.poll(() => order(page)).toEqual(likedFirst(TREES, 'oak'));
  });
});

describe('Global Privacy Control', () => {
  async function privateVisitor(): Promise<BrowserContext> {
    const context = await spiedVisitor(stage);
    await context.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { configurable: true, get: () => true });
    });
    return context;
  }

  test('turns a grant by attribute into a denial, without a single storage call', async () => {
    const page = await open(await privateVisitor(), '/granted');
    const before = await content(page);
    await lookAround(page);
    expect(await calls(page)).toEqual([]);
    expect(await content(page)).toBe(before);
    expect(await page.evaluate(() => selvedge.status())).toMatchObject({ consent: 'denied', consentSource: 'gpc', globalPrivacyControl: true, storage: 'none' });
  });

  test('does not stand above the visitor’s own choice, which the next visit remembers', async () => {
    const context = await privateVisitor();
    const first = await open(context, '/remembered-early');
    await first.evaluate(() => selvedge.consent('granted', 'visitor'));
    await likeOaks(first);
    const page = await open(context, '/remembered-early');
    await whenReady(page);
    expect(await page.evaluate(() => selvedge.status())).toMatchObject({ consent: 'granted', consentSource: 'visitor' });
    expect(await order(page)).toEqual(likedFirst(TREES, 'oak'));
  });

  test('is not outlived by a grant that was only the site’s', async () => {
    const context = await stage.visitor();
    await likeOaks(await open(context, '/granted'));
    await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { configurable: true, get: () => true }));
    const page = await open(context, '/remembered-early');
    expect(await page.evaluate(() => selvedge.status())).toMatchObject({ consent: 'denied', consentSource: 'gpc', storage: 'none' });
    expect(await order(page)).toEqual(TREES);
  });
});

describe('a consent tool’s own cookie', () => {
  /** Somebody who likes oaks, who was here before and gives that answer. */
  async function returningVisitor(answer?: string): Promise<BrowserContext> {
    const context = await stage.visitor();
    const page = await open(context, '/granted-full');
    await likeOaks(page);
    await page.close();
    if (answer !== undefined) await context.addCookies([{ name: 'consent', value: answer, url: stage.server.url }]);
    return context;
  }

  const answer = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const statusOf = (page: Page) => page.evaluate(() => selvedge.status());

  test.each(['/tool', '/tool-main'])('that is not there leaves everything untouched on %s: only cookies are looked at', async (path) => {
    const page = await open(await spiedVisitor(stage), path);
    const before = await content(page);
    await lookAround(page);
    expect([...new Set(await calls(page))].sort()).toEqual(['cookie', 'cookieStore']);
    expect(await content(page)).toBe(before);
    expect(await statusOf(page)).toMatchObject({ consent: 'unknown', storage: 'none', ready: true });
    expect(await stored(page)).toEqual(NOTHING);
  });

  test('that says yes counts at once, from the first frame on', async () => {
    const page = await open(await returningVisitor('necessary%2Cstatistics'), '/tool');
    await whenReady(page);
    expect(await page.evaluate(() => firstShown)).toBe('oak-1');
    expect(await order(page)).toEqual(likedFirst(TREES, 'oak'));
    expect(await statusOf(page)).toMatchObject({ consent: 'granted', consentSource: 'tool', storage: 'indexeddb' });
  });

  test('that says no is a no, early too, and nothing but cookies is looked at', async () => {
    const context = await returningVisitor('necessary');
    await context.addInitScript(spyOnStorage);
    const page = await open(context, '/tool');
    await lookAround(page);
    expect(await page.evaluate(() => firstShown)).toBe('ash-1');
    expect(await order(page)).toEqual(TREES);
    expect(await statusOf(page)).toMatchObject({ consent: 'denied', consentSource: 'tool', storage: 'none' });
    expect([...new Set(await calls(page))].sort()).toEqual(['cookie', 'cookieStore']);
  });

  test.each(['/tool', '/tool-main'])('that a dialog sets later counts from there on %s, and a no that comes after it erases everything', async (path) => {
    const page = await open(await returningVisitor(), path);
    expect(await order(page)).toEqual(TREES);
    expect((await statusOf(page)).storage).toBe('none');
    await page.getByText('elm-1', { exact: true }).click();
    await answer(page, 'necessary,statistics');
    await page.waitForFunction(() => selvedge.status().consent === 'granted');
    await whenReady(page);
    await page.getByText('elm-2', { exact: true }).click();
    const names = await namesOfEvents(page);
    expect(names).toContain('select_item elm-2');
    expect(names).not.toContain('select_item elm-1');
    expect((await stored(page)).databases).toEqual(['selvedge']);

    await answer(page, 'necessary');
    await page.waitForFunction(() => selvedge.status().consent === 'denied');
    await expect.poll(() => stored(page)).toEqual({ ...NOTHING, cookies: 'consent=necessary' });
    expect(await order(page)).toEqual(TREES);
    await page.getByText('elm-3', { exact: true }).click();
    expect(await namesOfEvents(page)).toEqual([]);
    expect(await stored(page)).toEqual({ ...NOTHING, cookies: 'consent=necessary' });
  });

  test('that a dialog sets puts lists in order that nobody saw yet, and one that is deleted puts them back and erases', async () => {
    const page = await open(await returningVisitor(), '/tool-main');
    await answer(page, 'necessary,statistics');
    await expect.poll(() => order(page)).toEqual(likedFirst(TREES, 'oak'));
    await page.evaluate(() => void (document.cookie = 'consent=; path=/; max-age=0'));
    await page.waitForFunction(() => selvedge.status().consent === 'unknown');
    expect(await order(page)).toEqual(TREES);
    await expect.poll(() => stored(page)).toEqual(NOTHING);
  });

  test('that says yes is no match for Global Privacy Control', async () => {
    const context = await returningVisitor('necessary%2Cstatistics');
    await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { configurable: true, get: () => true }));
    const page = await open(context, '/tool');
    expect(await page.evaluate(() => firstShown)).toBe('ash-1');
    expect(await order(page)).toEqual(TREES);
    expect(await statusOf(page)).toMatchObject({ consent: 'denied', consentSource: 'gpc', storage: 'none' });
  });

  test.each([undefined, 'necessary'])('that says %s is not overruled by an earlier yes of the site, only by the visitor’s own', async (value) => {
    const page = await open(await returningVisitor(value), '/tool-remembered');
    expect(await page.evaluate(() => firstShown)).toBe('ash-1');
    expect(await order(page)).toEqual(TREES);
    expect(await statusOf(page)).toMatchObject({ consent: value ? 'denied' : 'unknown', consentSource: 'tool' });

    await page.evaluate(() => selvedge.consent('granted', 'visitor'));
    await likeOaks(page);
    await page.reload();
    await whenReady(page);
    expect(await page.evaluate(() => firstShown)).toBe('oak-1');
    expect(await statusOf(page)).toMatchObject({ consent: 'granted', consentSource: 'visitor' });
  });

  test('that cannot be decoded is told once and is a no', async () => {
    const page = await open(await returningVisitor('%E0%A4%A'), '/tool');
    expect(await order(page)).toEqual(TREES);
    expect(await statusOf(page)).toMatchObject({ consent: 'denied', storage: 'none' });
    expect(stage.takeTroubles()).toEqual([expect.stringContaining('[page-failed] The consent tool cookie could not be read')]);
    await answer(page, 'necessary,statistics');
    await page.waitForFunction(() => selvedge.status().consent === 'granted');
  });
});
