import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FULL, main, page as smallPage } from '../pages/small-page.js';
import { startServer, type TestServer } from '../support/server.js';
import { inEachEngine, openEngine, type EnginePage, type EngineTab } from './engine.js';

/** How often something was stored. */
interface Counted {
  readonly page_view: number;
  readonly view_item: number;
}

const NOTHING: Counted = { page_view: 0, view_item: 0 };
const A_PAGE: Counted = { page_view: 1, view_item: 0 };
const AN_ITEM: Counted = { page_view: 1, view_item: 1 };

/** What a visitor or the app does, as the body of an async function in the page, and what is to count. */
type Step = readonly [what: string, act: string, counts: Counted];

/** What bodies that run in a page may call. What an action leaves behind are tasks and frames: `settled` comes after all of them. */
const HELPERS = `
  const stored = async () => {
    await selvedge.ready;
    await selvedge.flush();
    return (await selvedge.exportData()).events;
  };
  const count = async () => {
    const names = (await stored()).map(({ name }) => name);
    const of = (wanted) => names.filter((name) => name === wanted).length;
    return { page_view: of('page_view'), view_item: of('view_item') };
  };
  const task = (delay = 0) => new Promise((resolve) => setTimeout(resolve, delay));
  const frame = () => new Promise(requestAnimationFrame);
  const settled = async () => {
    for (let round = 0; round < 2; round++) {
      for (let tasks = 0; tasks < 3; tasks++) await task();
      await frame();
    }
    await task();
  };
  const next = (type) => new Promise((resolve) => addEventListener(type, resolve, { once: true }));
  const back = (type = 'popstate') => { history.back(); return next(type); };
  const forward = (type = 'popstate') => { history.forward(); return next(type); };
`;

function run<T>(tab: EngineTab, body: string): Promise<T> {
  return tab.run<T>(HELPERS + body);
}

/** Takes the steps one after the other. @returns What each of them counted, by its name. */
async function take(tab: EngineTab, steps: readonly Step[]): Promise<Record<string, Counted>> {
  const counted: Record<string, Counted> = {};
  for (const [what, act] of steps) {
    counted[what] = await run<Counted>(
      tab,
      `const before = await count();
      ${act}
      await settled();
      const now = await count();
      return { page_view: now.page_view - before.page_view, view_item: now.view_item - before.view_item };`,
    );
  }
  return counted;
}

async function expectCounts(tab: EngineTab, steps: readonly Step[]): Promise<void> {
  expect(await take(tab, steps)).toEqual(Object.fromEntries(steps.map(([what, , counts]) => [what, counts])));
}

/** A page about a tree. */
const ITEM = '<main data-sv-item="oak-1" data-sv-tags="kind: oak"><h1>An oak</h1></main>';

/** An app that shows the tree which the address names, in the history's part of it or behind the `#`; `go` is a click on a link to there. */
const APP = `<nav></nav><div id="view"></div>
<script>
  const show = () => {
    const [id] = /oak-\\d/.exec(location.href) ?? [];
    const heading = document.createElement('h1');
    heading.textContent = id ?? 'Trees';
    const view = document.querySelector('#view');
    view.replaceChildren(heading);
    if (id) {
      view.dataset.svItem = id;
      view.dataset.svTags = 'kind: oak';
    } else delete view.dataset.svItem;
  };
  const link = (address) => Object.assign(document.querySelector('nav').appendChild(document.createElement('a')), { href: address });
  const write = (address) => { history.pushState(null, '', address); show(); };
  const go = (address, follow = write) => {
    const made = link(address);
    made.onclick = (event) => { event.preventDefault(); follow(address); };
    made.click();
  };
  addEventListener('popstate', show);
  addEventListener('hashchange', show);
  show();
</script>`;

/** What the example app needs so that a test can read what it stored: its handle is its own. */
const EXAMPLE_SETUP = read('examples/spa/personalizer.js').replace('return createPersonalizer', 'return globalThis.selvedge = createPersonalizer');

/** Also notes of each showing whether it came from the back/forward cache. */
const SHOWINGS = `<script>showings = []; addEventListener('pageshow', ({ persisted }) => showings.push(persisted));</script>`;

/** Where something waits in the `dataLayer`, the app rewrites its address, and a mark is left when all that the page stores is stored; shown, it tells the server for ten seconds what is stored. */
const PRERENDERED = `<script>
  dataLayer = [{ event: 'add_to_cart', ecommerce: { items: [{ item_id: 'oak-1' }] } }];
  selvedge = [async (handle) => {
    await handle.ready;
    history.replaceState(null, '', '?from=trees');
    await new Promise((resolve) => setTimeout(resolve, 30));
    await handle.flush();
    localStorage.setItem('prerendering', document.prerendering);
    while (document.prerendering) await new Promise((resolve) => setTimeout(resolve, 20));
    for (let time = 0; time < 50; time++) {
      await handle.flush();
      const names = (await handle.exportData()).events.map(({ name }) => name).sort();
      await fetch('/told?' + [performance.getEntriesByType('navigation')[0].activationStart > 0 ? 'activated' : 'loaded', ...names].join('+'));
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }];
</script>`;

const WITHOUT_NAVIGATION = 'delete window.navigation;';

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** The main script with everything, agreed to; each kind of page has data of its own. */
function granted(scope: string, edition: Parameters<typeof main>[1] = FULL): string {
  return main(`data-consent="granted" data-scope="${scope}"`, edition);
}

/** A page that browsers may keep. */
function kept(head: string): { body: string; headers: Record<string, string> } {
  return { body: smallPage(SHOWINGS + head, ITEM), headers: { 'cache-control': 'no-cache' } };
}

function javascript(body: string): { body: string; headers: Record<string, string> } {
  return { body, headers: { 'content-type': 'text/javascript' } };
}

let server: TestServer;

beforeAll(async () => {
  server = await startServer({
    '/app': smallPage(granted('app'), APP),
    '/app-without': smallPage(`<script>${WITHOUT_NAVIGATION}</script>${granted('app-without')}`, APP),
    '/examples/spa/personalizer.js': javascript(EXAMPLE_SETUP),
    '/examples/spa/without': read('examples/spa/index.html').replace('<script ', '<script src="/without.js"></script><script '),
    '/without.js': javascript(WITHOUT_NAVIGATION),
    '/kept-full': kept(granted('kept-full')),
    '/kept-small': kept(granted('kept-small', '')),
    '/asked': kept(main('data-consent="wait" data-scope="asked"', FULL)),
    '/asked-too': kept(main('data-consent="wait" data-scope="asked"', FULL)),
    '/elsewhere': smallPage('', '<h1>Elsewhere</h1>'),
    '/front': smallPage(granted('behind'), '<h1>In front</h1>'),
    '/behind': smallPage(granted('behind'), ITEM),
    '/prerenders': smallPage(`${granted('prerender')}<script type="speculationrules">{ "prerender": [{ "urls": ["/prerendered"], "eagerness": "immediate" }] }</script>`, '<h1>Trees</h1><a href="/prerendered">An oak</a>'),
    '/prerendered': smallPage(PRERENDERED + granted('prerender'), ITEM),
  });
});

afterAll(() => server?.close());

inEachEngine((engine) => {
  let browser: EnginePage;

  beforeAll(async () => {
    browser = await openEngine(engine);
  });

  afterAll(() => browser?.close());

  async function open(path: string): Promise<void> {
    await browser.goto(server.url + path);
    await run(browser, `while (!window.selvedge?.status || !document.querySelector('h1')) await frame(); await selvedge.ready; await settled();`);
  }

  const apps = engine === 'webkit' ? ['without'] : ['with', 'without']; // WebKitGTK 2.50 has no Navigation API of its own

  describe.each(apps)('%s the Navigation API', (api) => {
    const suffix = api === 'with' ? '' : 'without';

    async function openApp(): Promise<void> {
      await open(suffix ? `/app-${suffix}` : '/app');
      expect(await browser.run('return !!window.navigation')).toBe(api === 'with');
    }

    test('a route of the example app is one page view, and one look where it shows an article', async () => {
      await open(`/examples/spa/${suffix}`);
      await run(browser, 'await selvedge.erase()'); // what this test has left behind in this browser, with and without
      await open(`/examples/spa/${suffix}`);
      expect(await browser.run('return !!window.navigation')).toBe(api === 'with');
      const follow = (link: string) => `document.querySelector('${link}').click(); await next('hashchange');`;
      await expectCounts(browser, [
        ['before a yes', follow('a[href="#/section/sky"]'), NOTHING],
        ['the yes', `document.querySelector('#asking button').click(); await selvedge.ready;`, A_PAGE],
        ['to a section', follow('a[href="#/section/gardens"]'), A_PAGE],
        ['to an article', follow('main a[href="#/article/the-slow-heap"]'), AN_ITEM],
        ['back to the section', `await back('hashchange');`, A_PAGE],
        ['forward to the article', `await forward('hashchange');`, AN_ITEM],
        ['the article once more', `document.querySelector('main').append(Object.assign(document.createElement('a'), { href: location.hash })); document.querySelector('main > a').click();`, NOTHING],
        ['the address replaced by itself', `history.replaceState(history.state, '', location.href); document.body.click();`, NOTHING],
        ['the address pushed again', `history.pushState(history.state, '', location.href); document.body.click();`, NOTHING],
        ['another state alone', `history.replaceState({ ...history.state, top: 7 }, ''); document.body.click();`, NOTHING],
        ['back from what was pushed', `await back();`, NOTHING],
        ['to another article', follow('.next .card a'), AN_ITEM],
        ['to the front page', follow('a[href="#/"]'), A_PAGE],
      ]);
    });

    test('a route in the history is one page view, and one look where it shows an item', async () => {
      await openApp();
      await expectCounts(browser, [
        ['to an item', `go('/app/oak-1');`, AN_ITEM],
        ['to another item', `go('/app/oak-2');`, AN_ITEM],
        ['to a page of a list', `go('/app?page=2');`, A_PAGE],
        ['back to an item', `await back();`, AN_ITEM],
        ['back to the first', `await back();`, AN_ITEM],
        ['forward again', `await forward();`, AN_ITEM],
        ['an item in place of another', `go('/app/oak-3', (address) => { history.replaceState(null, '', address); show(); });`, AN_ITEM],
        ['a route that sends on to another', `go('/app/oak-4', (address) => { history.pushState(null, '', '/app/start'); history.replaceState(null, '', address); show(); });`, AN_ITEM],
        ['an item that the app has to wait for', `go('/app/oak-5', (address) => setTimeout(write, 30, address)); await task(60);`, AN_ITEM],
        ['a route that leaves the page as it is', `const made = link('?sorted'); made.onclick = (event) => { event.preventDefault(); history.pushState(null, '', made.href); }; await settled(); made.click();`, A_PAGE],
        ['back from there, which does too', `removeEventListener('popstate', show); await back();`, A_PAGE],
      ]);
    });

    test('the same address, another state and a jump mark are no page view', async () => {
      await openApp();
      await expectCounts(browser, [
        ['to an item', `go('/app/oak-1');`, AN_ITEM],
        ['pushed again', `go(location.href);`, NOTHING],
        ['replaced by itself', `go(location.href, (address) => history.replaceState(null, '', address));`, NOTHING],
        ['another state alone', `go(location.href, () => history.replaceState({ scrolled: 7 }, ''));`, NOTHING],
        ['back from what was pushed', `await back();`, NOTHING],
        ['to a jump mark', `link('#reviews').click(); await next('hashchange');`, NOTHING],
        ['back from there', `await back('hashchange');`, NOTHING],
        ['forward to there', `await forward('hashchange');`, NOTHING],
        ['to a jump mark by the script', `location.hash = 'top'; await next('hashchange');`, NOTHING],
        ['to another item', `go('/app/oak-2');`, AN_ITEM],
      ]);
    });

    test('a route behind the # is one page view', async () => {
      await openApp();
      await expectCounts(browser, [
        ['the address as the app writes it', `history.replaceState(null, '', '#/'); document.body.click();`, NOTHING],
        ['to an item', `link('#/oak-1').click(); await next('hashchange');`, AN_ITEM],
        ['to a list', `link('#!/list').click(); await next('hashchange');`, A_PAGE],
        ['to another item, by the script', `location.hash = '#!/oak-2'; await next('hashchange');`, AN_ITEM],
        ['the same once more', `link('#!/oak-2').click();`, NOTHING],
        ['back to the list', `await back('hashchange');`, A_PAGE],
        ['back to the item', `await back('hashchange');`, AN_ITEM],
        ['forward to the list', `await forward('hashchange');`, A_PAGE],
      ]);
    });
  });

  describe.each(['small', 'full'])('with the %s file', (edition) => {
    test('a return from the back/forward cache is one page view and one look, and nothing keeps the page out of the cache', async () => {
      const path = `/kept-${edition}`;
      await open(path);
      await browser.run('mark = 0;');
      const visits: unknown[] = [];
      for (let visit = 1; visit <= 3; visit++) {
        // Left with something that is not written yet: a write under way must not cost the place in the cache.
        visits.push(await run(browser, `const counted = await count(); selvedge.track('add_to_cart', { id: 'oak-1' }); return [showings, mark++, counted];`));
        await browser.goto(`${server.url}/elsewhere`);
        await browser.back();
        await run(browser, 'await settled();');
      }
      expect(visits).toEqual([
        [[false], 0, { page_view: 1, view_item: 1 }],
        [[false, true], 1, { page_view: 2, view_item: 2 }],
        [[false, true, true], 2, { page_view: 3, view_item: 3 }],
      ]);
      expect(await run(browser, `return (await stored()).filter(({ name }) => name === 'add_to_cart').length;`)).toBe(3);
    });
  });

  test('a page that comes back after the visitor has said no on another stores nothing', async () => {
    await open('/asked');
    await run(browser, `selvedge.consent('granted', 'visitor'); await stored();`);
    await browser.goto(`${server.url}/asked-too`);
    await run(browser, `while (!window.selvedge?.status) await frame(); selvedge.consent('granted', 'visitor'); await stored(); selvedge.consent('denied', 'visitor'); await selvedge.erase();`);
    await browser.back();
    // Where the page was not kept it is loaded anew, and nobody has agreed on it.
    const { consent, left } = await run<{ consent: string; left: unknown[] }>(browser, `while (!window.selvedge?.status) await frame(); await settled(); await selvedge.flush(); return { consent: selvedge.status().consent, left: [...(await indexedDB.databases()).map(({ name }) => name).filter((name) => name === 'selvedge-asked'), localStorage.getItem('selvedge-asked')] };`);
    expect({ consent, left }).toEqual({ consent: 'unknown', left: [null] });
  });

  test('a page opened in a tab behind is one page view, and its time begins when it is shown', async () => {
    await open('/front');
    const tab = await browser.openBehind(`${server.url}/behind`);
    const look = () => run<{ hidden: boolean; counted: Counted }>(tab, `if (!document.hidden) await settled(); return { hidden: document.hidden, counted: await count() };`);
    const both = { page_view: 2, view_item: 1 }; // with the one in front
    await run(tab, `
      shown = [];
      document.addEventListener('visibilitychange', () => shown.push(performance.now()), true);
      while (performance.now() < 1500) await task(50);
    `);
    expect(await look()).toEqual({ hidden: true, counted: both });
    // WebKit's driver leaves every tab that it opens behind the first.
    if (tab.show) {
      await tab.show();
      await expect.poll(() => tab.run('return document.hidden')).toBe(false);
      expect(await look()).toEqual({ hidden: false, counted: both });
      await browser.show!();
      await expect.poll(() => tab.run('return document.hidden')).toBe(true);
    }
    const { dwells, visible } = await run<{ dwells: number[]; visible: number }>(tab, `
      const [from = 0, to = 0] = shown;
      return { dwells: (await stored()).filter(({ item }) => item?.id === 'oak-1').flatMap(({ duration = [] }) => duration), visible: to - from };
    `);
    for (const dwell of dwells) expect(dwell).toBeLessThanOrEqual(Math.ceil(visible));
    expect((await look()).counted).toEqual(both);
    await tab.close();
  });

  // Firefox and WebKit prerender nothing.
  test.runIf(engine === 'chromium')('a prerendered page stores nothing of the visitor before it is shown, and then counts once', async () => {
    await open('/prerenders');
    const events = `return (await stored()).map(({ name }) => name).sort()`;
    await expect.poll(() => browser.run(`return localStorage.getItem('prerendering')`)).toBe('true');
    expect(await run(browser, events)).toEqual(['page_view']);

    await browser.run(`setTimeout(() => document.querySelector('a').click());`);
    // The tab is handed from one page to the other, and a driver that asks meanwhile loses it: the page itself tells the server.
    const told = () => server.requests.filter((request) => request.startsWith('GET /told?')).map((request) => request.split('?')[1]);
    const once = 'activated+add_to_cart+page_view+page_view+view_item';
    await expect.poll(() => told().at(-1)).toBe(once);
    const before = told().length;
    await expect.poll(() => told().length).toBeGreaterThan(before + 3);
    expect(told().at(-1)).toBe(once);
  });
});
