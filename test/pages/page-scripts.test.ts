import { setTimeout as delay } from 'node:timers/promises';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bundleTrees } from '../support/react-page.js';
import { streamed, type Route } from '../support/server.js';
import { card, early, EDITION, FULL, likedFirst, list, order, page as smallPage, SLOT, trees, useOakLover, whenReady } from './small-page.js';
import { useStage } from './stage.js';

const TREES = trees(12);
const LIKED = likedFirst(TREES, 'oak');
const FOLD = '<div style="height: 3000px"></div>';
const REST = '<!-- pause --><p>The end</p>';
const main = (edition = EDITION, attributes = '') => `<script async src="/late${edition}.js" ${attributes}></script>`;
const soon = (act: string) => `<script>setTimeout(() => { ${act} }, 30)</script>`;
const LIST = 'const list = document.querySelector("[data-sv-rank]");';
const ADVERT = `const advert = document.createElement('li'); advert.dataset.svPin = ''; advert.id = 'advert';`;
const PRICED = TREES.map((id, index) => card(id, `data-sv-price="${(index * 5) % 12}"`));
const ON_PARSED = (act: string) => `<script>document.addEventListener('DOMContentLoaded', () => { ${act} })</script>`;
const GRID = '<style>ul { display: grid }</style>';
const BY_ORDER = { attributes: 'data-sv-by="order"' };

/** A page with the early part whose main script comes late: what a script does meanwhile is known to neither. */
function page(body: string, { head = '', edition = EDITION, attributes = '' } = {}): Route {
  return streamed(smallPage(early(`data-consent="granted" ${attributes}`, edition) + main(edition) + head, body).split('<!-- pause -->'), 400);
}

/** A built file that takes its time. */
function late(edition: '' | '-full'): Route {
  return async (_request, response) => {
    await delay(900);
    response.setHeader('content-type', 'text/javascript').end(readFileSync(new URL(`../../dist/selvedge${edition}.min.js`, import.meta.url)));
  };
}

const routes: Record<string, Route> = {
  '/late.js': late(''),
  '/late-full.js': late('-full'),
  '/trees.js': async (_request, response) => {
    response.setHeader('content-type', 'text/javascript').end(await bundleTrees());
  },
  '/teach': smallPage(main(EDITION, 'data-consent="granted"'), ''),
  '/advert': page(list(TREES) + soon(`${LIST} ${ADVERT} list.children[1].after(advert)`) + REST),
  '/rewritten': page(list(TREES) + soon(`${LIST} list.children[1].outerHTML = list.children[1].outerHTML`) + REST),
  '/sorted': page(FOLD + list(PRICED) + ON_PARSED(`${LIST} list.append(...[...list.children].sort((a, b) => a.dataset.svPrice - b.dataset.svPrice))`)),
  '/host': page(`<div id="host"></div>${soon(`${LIST} document.querySelector('#host').attachShadow({ mode: 'open' }).append(list)`)}<ul data-sv-rank="trees">${TREES.map((id) => card(id)).join('')}<!-- pause --></ul><p>The end</p>`, { attributes: 'data-wait="list"' }),
  '/unmarked': page(soon(`${LIST} delete list.dataset.svRank`) + `<ul data-sv-rank="trees">${TREES.map((id) => card(id)).join('')}<!-- pause --></ul><p>The end</p>`, { attributes: 'data-wait="list"' }),
  '/slot-gone': page(`${SLOT}${list(TREES)}${soon(`document.querySelector('[data-sv-slot]').remove()`)}${REST}`, { attributes: 'data-wait="list"' }),
  '/slot-gone-late': smallPage(main(EDITION, 'data-consent="granted"'), `${FOLD}${SLOT}${list(TREES)}<script>
    const { cloneNode } = Node.prototype;
    Node.prototype.cloneNode = function (deep) { document.querySelector('[data-sv-slot]')?.remove(); return cloneNode.call(this, deep); };
  </script>`),
  '/shadowed': page(`<img name="querySelectorAll" alt="">${list(TREES)}${REST}`),
  '/svg': page(`<svg data-sv-rank="trees force">${TREES.slice(0, 6).map((id) => card(id).replaceAll('li', 'g')).join('')}</svg>${REST}`),
  '/faded': smallPage(main(EDITION, 'data-consent="granted"'), `<style>@keyframes fade { from { opacity: 0 } } li { animation: fade 50ms both }</style>${FOLD}${list(TREES)}`),
  '/by-order': page(list(TREES, BY_ORDER) + `<script>(function wait() {
    if (!document.adoptedStyleSheets.length) return setTimeout(wait, 10);
    ${LIST} ${ADVERT} list.children[1].before(advert);
  })()</script>` + REST, { head: GRID, edition: FULL }),
  '/by-order-skipped': page(`<ul data-sv-rank="trees" data-sv-by="order">${TREES.slice(0, 6).map((id) => card(id)).join('')}<!-- pause -->${TREES.slice(6, 9).map((id) => card(id).replace(/data-sv-tags="[^"]*"/, '')).join('')}<!-- pause -->${TREES.slice(9).map((id) => card(id)).join('')}</ul>`, { head: GRID, edition: FULL, attributes: 'data-deadline="1"' }),
  '/client': page(`<div id="app"></div><script src="/trees.js"></script><script>trees.render(${JSON.stringify({ ids: TREES })})</script>${REST}`, { edition: FULL }),
  '/panel': smallPage(main(FULL, 'data-consent="granted"'), `<div id="panel">${list(TREES)}</div>`),
  '/npm': smallPage(`${early('data-consent="granted"', FULL)}<script type="importmap">{ "imports": { "idb": "/idb.js" } }</script>`, `${list(TREES)}<script type="module">
    import { createPersonalizer } from '/dist/index.js';
    window.selvedge = createPersonalizer({ consent: 'granted' });
  </script>`),
  ...Object.fromEntries(['', FULL].map((edition) => [`/npm-twice${edition}`, smallPage(`<script type="importmap">{ "imports": { "idb": "/idb.js" } }</script>${edition === FULL ? '' : `<script src="/dist/selvedge.min.js" data-consent="granted"></script>`}`, `${list(TREES)}<script type="module">
    import { createPersonalizer } from '/dist/index.js';
    const first = window.selvedge ?? createPersonalizer({ consent: 'granted' });
    window.second = createPersonalizer({ consent: 'granted', onReport: ({ code }) => (window.told = code) });
    await Promise.all([first.ready, second.ready]);
    window.selvedge ??= first;
  </script>`)])),
  '/idb.js': { body: readFileSync(new URL('../../node_modules/idb/build/index.js', import.meta.url), 'utf8'), headers: { 'content-type': 'text/javascript' } },
};
const stage = useStage(routes);
const oakLover = useOakLover(stage);

/** A page of somebody who likes oaks, come to its end. */
async function open(path: string): Promise<Page> {
  const opened = await stage.open(path, { storageState: await oakLover() });
  await whenReady(opened);
  return opened;
}

/** Ids of what a list shows, from top to bottom of the screen. */
function seen(page: Page): Promise<string[]> {
  return page.locator('[data-sv-rank] > *').evaluateAll((children) => {
    const top = (each: Element) => each.getBoundingClientRect().top;
    return [...children].sort((a, b) => top(a) - top(b)).map((each) => (each as HTMLElement).dataset.svItem ?? each.id);
  });
}

function stop(page: Page): Promise<void> {
  return page.evaluate(() => selvedge.stop());
}

describe('while a page loads, a script of its own', () => {
  test('puts something between the cards that are shown: it stays there', async () => {
    const page = await open('/advert');
    expect(await seen(page)).toEqual([LIKED[0], LIKED[1], 'advert', ...LIKED.slice(2)]);
    await stop(page);
    expect((await seen(page)).filter((id) => id !== 'advert')).toEqual(TREES);
  });

  test('writes a card anew: it stays where it was shown', async () => {
    expect(await seen(await open('/rewritten'))).toEqual(LIKED);
  });

  test('sorts a list: that is a statement, and is told', async () => {
    const page = await open('/sorted');
    const prices = await page.locator('li').evaluateAll((cards) => cards.map((each) => Number(each.dataset.svPrice)));
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
    expect(stage.takeTroubles()).toEqual([expect.stringContaining('its prices')]);
  });

  test.each(['/host', '/unmarked'])('takes away a list that is held back to its end: it is shown all the same, on %s', async (path) => {
    const page = await open(path);
    const opacities = await page.locator('ul').evaluateAll((lists) => lists.map((each) => getComputedStyle(each).opacity));
    expect(opacities).toEqual(['1']);
  });

  test.each(['/slot-gone', '/slot-gone-late'])('takes away a slot that is being decided: nothing is thrown, and the list is put in order, on %s', async (path) => {
    const page = await open(path);
    expect(await page.locator('[data-sv-slot]').count()).toBe(0);
    expect(await seen(page)).toEqual(LIKED);
    await stop(page);
    expect(await seen(page)).toEqual(TREES);
  });

  test('does not bring a list to light that shadowed names keep from being found: nothing is thrown, and it is shown', async () => {
    const page = await open('/shadowed');
    expect(await page.locator('ul').evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
    expect(stage.takeTroubles().filter((text) => !text.includes('[page-failed]'))).toEqual([]);
  });

  test('forces an order on what is drawn: that is refused, early too', async () => {
    const page = await open('/svg');
    expect(await page.locator('g').evaluateAll((all) => all.map((each) => each.getAttribute('data-sv-item')))).toEqual(TREES.slice(0, 6));
    expect(stage.takeTroubles()).toEqual([expect.stringContaining('[list-left-alone]')]);
  });
});

test('cards whose entrance is over are put in order', async () => {
  expect(await order(await open('/faded'))).toEqual(LIKED);
});

describe('with the files that have everything', () => {
  test('what is put between cards that are ordered by style stays between them, before and after the main script', async () => {
    const page = await stage.open('/by-order', { storageState: await oakLover() });
    await page.locator('#advert').waitFor();
    const before = await seen(page);
    await whenReady(page);
    expect(before.filter((id) => id !== 'advert')).toEqual(LIKED);
    expect(before.indexOf('advert')).toBe(before.indexOf('ash-1') + 1);
    expect(await seen(page)).toEqual(before);
  });

  test('cards that the early part leaves to the main script do not jump before those that were shown', async () => {
    const page = await open('/by-order-skipped');
    expect((await seen(page)).slice(0, 6), 'the sixth was still being parsed').toEqual([...likedFirst(TREES.slice(0, 5), 'oak'), TREES[5]]);
  });

  test('a list that React renders while the page loads is left alone by the early part too', async () => {
    const page = await open('/client');
    expect(await order(page)).toEqual(TREES);
    expect(stage.takeTroubles()).toEqual([expect.stringContaining('What React renders')]);
  });

  test('cards that were seen stay while their panel is closed and others come', async () => {
    const page = await open('/panel');
    const before = await order(page);
    await page.evaluate((html) => {
      const panel = document.querySelector<HTMLElement>('#panel')!;
      panel.style.display = 'none';
      panel.firstElementChild!.insertAdjacentHTML('beforeend', html);
    }, card('oak-31') + card('ash-31'));
    await expect.poll(() => page.evaluate(() => selvedge.explain('trees', 'oak-31'))).not.toBeNull();
    await whenReady(page);
    expect((await order(page)).slice(0, 12)).toEqual(before);
  });

  test.each([
    ['two personalizers', `/npm-twice${FULL}`],
    ['a script tag and npm', '/npm-twice'],
  ])('%s on one page count everything once, and the second says that it leaves the page alone', async (_what, path) => {
    const page = await stage.open(path);
    await page.waitForFunction(() => typeof selvedge === 'object' && 'status' in selvedge && selvedge.status().ready && 'second' in globalThis);
    await page.getByRole('link', { name: 'oak-1', exact: true }).evaluate((link) => {
      link.addEventListener('click', (event) => event.preventDefault());
      (link as HTMLElement).click();
    });
    const names = await page.evaluate(async () => {
      await selvedge.flush();
      await (globalThis as unknown as { second: typeof selvedge }).second.flush();
      return (await selvedge.exportData()).events.map(({ name }) => name).sort();
    });
    expect(names.filter((name) => name !== 'view_item_list')).toEqual(['page_view', 'select_item']);
    expect(await page.evaluate(() => (globalThis as unknown as { told: string }).told)).toBe('already-running');
    expect(stage.takeTroubles()).toEqual([expect.stringContaining('already-running')]);
  });

  test('a main script that comes by npm takes over what the early part has done', async () => {
    const page = await open('/npm');
    expect(await order(page)).toEqual(LIKED);
    await stop(page);
    expect(await order(page)).toEqual(TREES);
  });
});
