import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { early, FIRST_FRAME, FULL, likedFirst, likeOaks, list, main, NOTHING, order, page as smallPage, SLOT, stored, trees, whenReady } from './small-page.js';
import { useStage } from './stage.js';
import { calls, lookAround, spiedVisitor, spyOnStorage } from './storage-spy.js';

declare global {
  /** The visitor answers in the dialog of the page's consent tool. */
  var answerTool: (isAgreed: boolean) => void;
}

const TREES = trees(9);
const HASH_LINKS = TREES.map((id) => `<li data-sv-item="${id}" data-sv-tags="kind: ${id.slice(0, 3)}"><a href="#${id}">${id}</a></li>`);
// Far down, so that the main script may order it late, too.
const BODY = `<div style="height: 3000px"><button data-sv-track="add_to_cart" data-sv-item="oak-50" data-sv-tags="kind: oak">Add</button></div>
${SLOT}
${list(HASH_LINKS)}`;

/** A CMP by the specification of TCF. Whoever comes with `?yes` or `?no` has answered on an earlier visit. */
const TCF = `<script>(() => {
  const listeners = new Map();
  let data = { gdprApplies: true, cmpStatus: 'loaded', eventStatus: 'cmpuishown', purpose: { consents: {} } };
  const say = (isAgreed, eventStatus) => {
    data = { ...data, eventStatus, purpose: { consents: { 1: isAgreed, 2: false, 5: isAgreed, 6: isAgreed } } };
    for (const [listenerId, callback] of listeners) callback({ ...data, listenerId }, true);
  };
  window.__tcfapi = (command, version, callback, id) => {
    if (command === 'removeEventListener') return callback(listeners.delete(id), true);
    const listenerId = listeners.size + 1;
    listeners.set(listenerId, callback);
    callback({ ...data, listenerId }, true);
  };
  window.answerTool = (isAgreed) => say(isAgreed, 'useractioncomplete');
  if (location.search) say(location.search === '?yes', 'tcloaded');
})()</script>`;

/** Google's snippet, and a tool that speaks to it. */
const GOOGLE = `<script>
  window.dataLayer = window.dataLayer || [];
  function gtag() { dataLayer.push(arguments); }
  gtag('consent', 'default', { ad_storage: 'denied', personalization_storage: 'denied', wait_for_update: 500 });
  gtag('js', new Date());
  window.answerTool = (isAgreed) => gtag('consent', 'update', { personalization_storage: isAgreed ? 'granted' : 'denied' });
  if (location.search) answerTool(location.search === '?yes');
</script>`;

const file = (tool: string) => `<script async src="/dist/selvedge-consent-${tool}.min.js"></script>`;

/** Each way to name a tool: the page's head, and the edition of Selvedge on it. */
const WAYS = {
  'TCF, in the full file': TCF + main('data-consent-tool="tcf"', FULL),
  'TCF, on the early tag': TCF + early('data-consent-tool="tcf"', FULL) + main('', FULL),
  'Google consent mode, in the full file': GOOGLE + main('data-consent-tool="google"', FULL),
  'TCF, by its own file before the small one': TCF + file('tcf') + early('data-consent="wait"', '') + main('', ''),
  'TCF, by its own file behind the full one': TCF + main('', FULL) + file('tcf'),
  'Google consent mode, by its own file behind the small one': GOOGLE + main('', '') + file('google'),
};
const NAMES = Object.keys(WAYS) as (keyof typeof WAYS)[];


const stage = useStage({
  ...Object.fromEntries(NAMES.map((name, index) => [`/way-${index}`, smallPage(WAYS[name], BODY)])),
  '/granted': smallPage(main('data-consent="granted"', FULL), BODY),
  '/silent': smallPage(main('data-consent="granted" data-consent-tool="tcf"', FULL), BODY),
  '/both': smallPage(TCF + file('tcf') + file('onetrust') + main('', FULL), BODY),
  '/purpose': smallPage('<script>OnetrustActiveGroups = ",C0001,C0007,"</script><script async data-purpose="C0007" src="/dist/selvedge-consent-onetrust.min.js"></script>' + main('', ''), BODY),
  '/remembered': smallPage(TCF + early('data-consent="remembered" data-consent-tool="tcf"', FULL) + FIRST_FRAME + main('', FULL), BODY),
  '/granted-tool': smallPage(TCF + early('data-consent="granted" data-consent-tool="tcf"', FULL) + FIRST_FRAME + main('', FULL), BODY),
  '/wait': smallPage(TCF + early('data-consent-tool="tcf"', FULL) + FIRST_FRAME + main('', FULL), BODY),
});

const pathOf = (name: keyof typeof WAYS) => `/way-${NAMES.indexOf(name)}`;
const statusOf = (page: Page) => page.evaluate(() => selvedge.status());
const content = (page: Page) => page.evaluate(() => document.body.outerHTML);
const answer = (page: Page, isAgreed: boolean) => page.evaluate((isAgreed) => answerTool(isAgreed), isAgreed);
const untilConsentIs = (page: Page, consent: string) => page.waitForFunction((consent) => selvedge.status().consent === consent, consent);

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(stage.server.url + path);
  await page.waitForFunction(() => 'status' in selvedge);
  await page.waitForLoadState('load');
  return page;
}

/** Somebody who likes oaks and was here before. */
async function returningVisitor(): Promise<BrowserContext> {
  const context = await stage.visitor();
  const page = await open(context, '/granted');
  await likeOaks(page);
  await page.close();
  return context;
}

/** The same, who has left a page since. */
async function visitorWithSnapshot(): Promise<BrowserContext> {
  const context = await returningVisitor();
  const taught = await open(context, '/granted');
  await whenReady(taught);
  await taught.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
  await taught.close();
  return context;
}

function namesOfEvents(page: Page): Promise<string[]> {
  return page.evaluate(async () => (await selvedge.exportData()).events.map(({ name, item }) => `${name} ${item?.id ?? ''}`.trim()));
}

describe.each(NAMES)('%s', (name) => {
  test('nothing is read, written or probed before the visitor answers, nor after a no', async () => {
    const page = await open(await spiedVisitor(stage), pathOf(name));
    const before = await content(page);
    await lookAround(page);
    expect(await calls(page)).toEqual([]);
    expect((await statusOf(page)).consent).not.toBe('granted');
    await answer(page, false);
    await untilConsentIs(page, 'denied');
    await lookAround(page);
    expect(await calls(page)).toEqual([]);
    expect(await content(page)).toBe(before);
    expect(await statusOf(page)).toMatchObject({ consentSource: 'tool', storage: 'none' });
    expect(await stored(page)).toEqual(NOTHING);
  });

  test('the page counts from the grant on, and a withdrawal erases and puts it back', async () => {
    const page = await open(await returningVisitor(), pathOf(name));
    const site = await content(page);
    await page.getByText('elm-1', { exact: true }).click();
    expect(await order(page)).toEqual(TREES);
    await page.evaluate(() => scrollTo(0, 0));
    await page.reload();
    await page.waitForFunction(() => 'status' in selvedge);
    await answer(page, true);
    await untilConsentIs(page, 'granted');
    await whenReady(page);
    expect(await statusOf(page)).toMatchObject({ consentSource: 'tool', storage: 'indexeddb' });
    await expect.poll(() => order(page)).toEqual(likedFirst(TREES, 'oak'));
    await page.getByText('elm-2', { exact: true }).click();
    const names = await namesOfEvents(page);
    expect(names).toContain('select_item elm-2');
    expect(names).not.toContain('select_item elm-1');

    await answer(page, false);
    await untilConsentIs(page, 'denied');
    expect(await order(page)).toEqual(TREES);
    expect(await content(page)).toBe(site);
    await expect.poll(() => stored(page)).toEqual(NOTHING);
    await page.getByText('elm-3', { exact: true }).click();
    expect(await namesOfEvents(page)).toEqual([]);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    expect(await stored(page)).toEqual(NOTHING);
  });

  test('an answer of an earlier visit counts without anybody being asked', async () => {
    const page = await open(await returningVisitor(), `${pathOf(name)}?yes`);
    await untilConsentIs(page, 'granted');
    await whenReady(page);
    await expect.poll(() => order(page)).toEqual(likedFirst(TREES, 'oak'));
    expect((await namesOfEvents(page)).filter((each) => each === 'page_view')).toHaveLength(2); // the earlier visit's, and this one
  });

  test('Global Privacy Control turns its yes into a no', async () => {
    const context = await spiedVisitor(stage);
    await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { configurable: true, get: () => true }));
    const page = await open(context, `${pathOf(name)}?yes`);
    await page.waitForFunction(() => selvedge.status().consentSource === 'gpc');
    await lookAround(page);
    expect(await statusOf(page)).toMatchObject({ consent: 'denied', storage: 'none', globalPrivacyControl: true });
    expect(await calls(page)).toEqual([]);
  });
});

describe('consent tools', () => {
  test('a named tool that is silent stands above the attribute', async () => {
    const page = await open(await spiedVisitor(stage), '/silent');
    await lookAround(page);
    expect(await statusOf(page)).toMatchObject({ consent: 'unknown', consentSource: 'tool', storage: 'none' });
    expect(await calls(page)).toEqual([]);
  });

  test('of two the stricter counts', async () => {
    const page = await open(await stage.visitor(), '/both?yes');
    await untilConsentIs(page, 'granted');
    await page.evaluate(() => void Object.assign(window, { OnetrustActiveGroups: ',C0001,' }));
    await untilConsentIs(page, 'denied');
    await page.evaluate(() => {
      Object.assign(window, { OnetrustActiveGroups: ',C0001,C0003,' });
      dispatchEvent(new Event('OneTrustGroupsUpdated'));
    });
    await untilConsentIs(page, 'granted');
    expect(stage.takeTroubles()).toEqual([]);
  });

  test('what the visitor has to agree to may be named on the tag of its own file', async () => {
    const page = await open(await stage.visitor(), '/purpose');
    await untilConsentIs(page, 'granted');
  });
});

describe('the first frame of a new page', () => {
  test('is the site’s own while the early part waits, since it asks no tool', async () => {
    const page = await open(await returningVisitor(), '/wait?yes');
    await whenReady(page);
    expect(await page.evaluate(() => firstShown)).toBe('ash-1');
    await expect.poll(() => order(page)).toEqual(likedFirst(TREES, 'oak')); // nobody has seen it
  });

  test('is the site’s own while a named tool is silent, also beside an attribute that grants: nothing is read', async () => {
    const context = await visitorWithSnapshot();
    await context.addInitScript(spyOnStorage);
    const page = await open(context, '/granted-tool');
    await lookAround(page);
    expect(await page.evaluate(() => firstShown)).toBe('ash-1');
    expect(await calls(page)).toEqual([]);
    await answer(page, false);
    await untilConsentIs(page, 'denied');
    expect(await calls(page)).toEqual([]);
    expect(await order(page)).toEqual(TREES);
  });

  test('is by the record of the last page where consent is remembered, before the tool has spoken', async () => {
    const page = await open(await returningVisitor(), '/remembered?yes');
    await whenReady(page);
    expect(await page.evaluate(() => firstShown)).toBe('oak-1');
    expect(await order(page)).toEqual(likedFirst(TREES, 'oak'));
    expect(await statusOf(page)).toMatchObject({ consent: 'granted', consentSource: 'tool' });
  });
});

test('a no, where the page went by what is stored before it was given, puts the page back and erases', async () => {
  const context = await visitorWithSnapshot();
  const page = await open(context, '/remembered');
  expect(await order(page)).toEqual(likedFirst(TREES, 'oak'));
  await answer(page, false);
  await untilConsentIs(page, 'denied');
  expect(await order(page)).toEqual(TREES);
  await expect.poll(() => stored(page)).toEqual(NOTHING);
});

test('the no of a tool that never says a word puts the page back and takes nothing away', async () => {
  const context = await visitorWithSnapshot();
  await context.addInitScript(() => {
    const { setTimeout: wait } = window;
    Object.assign(window, { setTimeout: (work: () => void, time = 0) => wait(work, time === 10_000 ? 1000 : time) }); // the tool's time
  });
  const page = await open(context, '/remembered');
  const before = await stored(page);
  expect(await order(page)).toEqual(likedFirst(TREES, 'oak'));
  await untilConsentIs(page, 'denied');
  expect(await order(page)).toEqual(TREES);
  expect(await stored(page)).toEqual(before);
  expect(before).not.toEqual(NOTHING);
  await answer(page, true); // it came late
  await untilConsentIs(page, 'granted');
  await expect.poll(() => page.evaluate(() => selvedge.profile()?.evidence)).toBeGreaterThan(0);
});
