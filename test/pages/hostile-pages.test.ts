// Hostile lists, stores and surroundings: docs/hostile.md numbers them. The page stays whole, nothing runs that would not have run, and nothing is thrown.
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { card, early, EDITION, likedFirst, likeOaks, list, main, order, page as smallPage, SLOT, trees, whenReady } from './small-page.js';
import { useStage } from './stage.js';

const TREES = trees(9);
const LIKED = likedFirst(TREES, 'oak');
const HEAD = early() + main();
const FOLD = '<div style="height: 3000px"></div>';

const stage = useStage({ '/': smallPage(HEAD, list(TREES)), '/bare': '<!doctype html><title>Bare</title>' });

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(stage.server.url + path);
  await whenReady(page);
  return page;
}

/** A page as it is shown to somebody who likes oaks. */
async function openAsOakLover(path: string, before?: () => void): Promise<Page> {
  const context = await stage.visitor();
  if (before) await context.addInitScript(before);
  await likeOaks(await open(context, '/'));
  return open(context, path);
}

/** The page as the parser gave it, without its order: every element and text, once. */
const parts = (page: Page, selector = 'body') => page.locator(selector).evaluate((element) => [...element.querySelectorAll('*')].map((each) => each.outerHTML).sort());

describe('lists and slots', () => {
  test('51: ids that are missing or come twice cost nobody a card', async () => {
    stage.routes['/51'] = smallPage(main('data-consent="granted"'), FOLD + list([...TREES, 'oak-1', 'oak-1', '<li>no id</li>', '<li data-sv-item="">empty</li>']));
    const page = await openAsOakLover('/51');
    const shown = await page.locator('[data-sv-rank] > li').allInnerTexts();
    expect([...shown].sort()).toEqual([...TREES, 'oak-1', 'oak-1', 'no id', 'empty'].sort());
    expect(shown[0]).toMatch(/^oak/);
    stage.takeTroubles();
  });

  test('52: slots and lists within each other', async () => {
    stage.routes['/52'] = smallPage(HEAD, `<section data-sv-slot="outer">${SLOT}<p>outer</p><template data-sv-variant="oaks" data-sv-tags="kind: oak"><div data-sv-slot="inner"><p>inner</p><template data-sv-variant="oaks" data-sv-tags="kind: oak"><p>inner oaks</p></template></div></template></section>${list([`<li>${list(trees(3), { name: 'within' })}</li>`, ...TREES])}`);
    const page = await openAsOakLover('/52');
    expect(await page.locator('[data-sv-rank="within"] > li').allInnerTexts()).toEqual(trees(3));
    expect((await order(page, '[data-sv-rank="trees"]')).slice(0, 3)).toEqual(LIKED.slice(0, 3));
    expect(await page.locator('[data-sv-slot="outer"]').innerText()).toContain('inner');
  });

  test.each([
    ['html', `<!doctype html><html data-sv-rank="trees"><head><title>Trees</title>${HEAD}</head><body><p>oak</p></body></html>`],
    ['head', `<!doctype html><html><head data-sv-rank="trees"><title>Trees</title>${HEAD}</head><body><p>oak</p></body></html>`],
    ['body', `<!doctype html><html><head><title>Trees</title>${HEAD}</head><body data-sv-rank="trees">${TREES.map((id) => `<p data-sv-item="${id}" data-sv-tags="kind: ${id.slice(0, 3)}">${id}</p>`).join('')}</body></html>`],
    ['svg', smallPage(HEAD, `<svg data-sv-rank="trees">${TREES.map((id) => `<g data-sv-item="${id}" data-sv-tags="kind: ${id.slice(0, 3)}"><text>${id}</text></g>`).join('')}</svg>`)],
    ['math', smallPage(HEAD, `<math data-sv-rank="trees">${TREES.map((id) => `<mi data-sv-item="${id}" data-sv-tags="kind: ${id.slice(0, 3)}">${id}</mi>`).join('')}</math>`)],
    ['tbody', smallPage(HEAD, `<table><tbody data-sv-rank="trees">${TREES.map((id) => `<tr data-sv-item="${id}" data-sv-tags="kind: ${id.slice(0, 3)}"><td>${id}</td></tr>`).join('')}</tbody></table>`)],
    ['select', smallPage(HEAD, `<select data-sv-rank="trees">${TREES.map((id) => `<option data-sv-item="${id}" data-sv-tags="kind: ${id.slice(0, 3)}">${id}</option>`).join('')}</select>`)],
    ['ol', smallPage(HEAD, list(TREES, { element: 'ol' }))],
  ])('53: a list that is a %s stays whole', async (name, html) => {
    stage.routes[`/53/${name}`] = html;
    const page = await openAsOakLover(`/53/${name}`);
    const fresh = await open(await stage.visitor(), `/53/${name}`);
    expect((await parts(page, 'html')).length).toBe((await parts(fresh, 'html')).length);
    if (name !== 'html' && name !== 'head') expect((await order(page)).sort()).toEqual([...TREES].sort());
    await page.evaluate(() => selvedge.erase());
    if (name !== 'html' && name !== 'head') expect(await order(page)).toEqual(TREES);
    stage.takeTroubles();
  });

  test('54: what is no card keeps its place, runs once, and is loaded once', async () => {
    const between = '<script>ran = (globalThis.ran ?? 0) + 1;</script><style>b { color: red }</style><link rel="alternate" href="/x"><meta name="a" content="b"><!-- a comment -->text<template><li>no</li></template>';
    stage.routes['/54'] = smallPage(HEAD, `${FOLD}<ul data-sv-rank="trees">${TREES.map((id) => card(id) + between).join('')}</ul>`);
    const page = await openAsOakLover('/54');
    expect(await order(page)).toEqual(LIKED);
    expect(await page.evaluate(() => (globalThis as unknown as { ran: number }).ran)).toBe(TREES.length);
    expect(await page.locator('[data-sv-rank]').evaluate((element) => [...element.childNodes].filter(({ nodeType }) => nodeType === Node.COMMENT_NODE || nodeType === Node.TEXT_NODE).length)).toBe(2 * TREES.length);
  });

  test('55: a list of 10,000 cards is whole, and the page answers meanwhile', async () => {
    const many = trees(9999);
    stage.routes['/55'] = smallPage(main('data-consent="granted"'), FOLD + list(many));
    const page = await openAsOakLover('/55');
    const shown = await order(page);
    expect(shown.slice(0, 3)).toEqual(['oak-1', 'oak-2', 'oak-3']);
    expect(new Set(shown)).toEqual(new Set(many));
  });

  test.runIf(EDITION)('56: whatever is given for a selector, the page stays as it is and works', async () => {
    for (const [number, selector] of ['*', ':has(:has(a))', '((', 'ul >', `ul${':not(b)'.repeat(10_000)}`, ''].entries()) {
      stage.routes[`/56/${number}`] = smallPage(main(`data-consent="granted" data-lists="${selector}"`), FOLD + list(TREES));
      const page = await openAsOakLover(`/56/${number}`);
      expect(await order(page), selector.slice(0, 20)).toEqual(LIKED);
      await page.close();
    }
    expect(stage.takeTroubles().every((trouble) => trouble.startsWith('Selvedge [attribute-invalid]'))).toBe(true);
  });

  test('57: a shadow root that was not handed over, open, closed or declared, is left alone', async () => {
    stage.routes['/57'] = smallPage(HEAD, `${FOLD}<div id="declared"><template shadowrootmode="open">${list(TREES, { name: 'declared' })}</template></div><div id="closed"></div><script>hidden = document.querySelector('#closed').attachShadow({ mode: 'closed' }); hidden.append(...[${TREES.map((id) => JSON.stringify(id)).join()}].map((id) => Object.assign(document.createElement('p'), { textContent: id })));</script>${list(TREES)}`);
    const page = await openAsOakLover('/57');
    expect(await order(page, '[data-sv-rank="trees"]')).toEqual(LIKED);
    expect(await page.evaluate(() => [...document.querySelector('#declared')!.shadowRoot!.querySelectorAll('li')].map((each) => each.dataset.svItem))).toEqual(TREES);
  });

  test('58: a card that is being written in does not move, and the caret stays', async () => {
    stage.routes['/58'] = smallPage(main('data-consent="granted"'), `<ul data-sv-rank="trees">${TREES.map((id) => card(id, '', id === 'elm-2' ? `<p contenteditable autofocus id="text">writing</p>` : undefined)).join('')}</ul><script>document.querySelector('#text').focus(); getSelection().collapse(document.querySelector('#text').firstChild, 3);</script>`);
    const page = await openAsOakLover('/58');
    expect(await page.evaluate(() => [document.activeElement?.id, getSelection()!.anchorOffset])).toEqual(['text', 3]);
    expect((await order(page)).sort()).toEqual([...TREES].sort());
  });

  test('60: cards whose own methods were replaced', async () => {
    stage.routes['/60'] = smallPage(main('data-consent="granted"'), `${FOLD}${list(TREES)}<script>for (const each of document.querySelectorAll('li, ul')) for (const name of ['remove', 'after', 'before', 'append', 'replaceWith', 'appendChild', 'cloneNode', 'setAttribute', 'toString', 'valueOf']) each[name] = () => { pwned = name; };</script>`);
    const page = await openAsOakLover('/60');
    expect(await order(page)).toEqual(LIKED);
    expect(await page.evaluate(() => typeof (globalThis as { pwned?: unknown }).pwned)).toBe('undefined');
  });

  test('61: cards that were made in a frame', async () => {
    stage.routes['/61'] = smallPage(HEAD, `${FOLD}<iframe srcdoc="<ul>${TREES.map((id) => card(id).replaceAll('"', '&quot;')).join('')}</ul>"></iframe><ul data-sv-rank="trees"></ul>`);
    const page = await openAsOakLover('/61');
    await page.evaluate(() => document.querySelector('[data-sv-rank]')!.append(...frames[0]!.document.querySelectorAll('li')));
    if (EDITION) await expect.poll(() => order(page)).toEqual(LIKED);
    else expect((await order(page)).sort()).toEqual([...TREES].sort());
    expect(await page.evaluate(() => selvedge.erase())).toEqual({ complete: true, left: [] });
  });

  test('62: things that pretend to be others are an error with a code, or the error of their own', async () => {
    const page = await openAsOakLover('/');
    const told = await page.evaluate(() => {
      const trap = new Proxy({}, { get: () => { throw new Error('trapped'); } });
      const calls = [() => selvedge.rank([trap as { id: string }]), () => selvedge.rank([{ id: trap as unknown as string }]), () => selvedge.track('view_item', trap as { id: string }), () => selvedge.watch(trap as () => void), () => selvedge.rank(new Proxy([], {}) as [])];
      return calls.map((call) => {
        try {
          call();
          return 'nothing';
        } catch (error) {
          return (error as { code?: string }).code ?? (error as Error).message;
        }
      });
    });
    expect(told).toEqual(['trapped', 'item-invalid', 'trapped', 'option-invalid', 'nothing']);
    expect(await order(page)).toEqual(LIKED);
  });

  test('63: a variant is the site’s own: what is in its template is put in as it is, once, and nothing of it before', async () => {
    const content = '<p>Oaks <img src="/nowhere.png" onerror="failed = (globalThis.failed ?? 0) + 1" alt=""></p><form action="/evil"><a href="javascript:pwned=1">x</a></form><svg><use href="#a"></use></svg>';
    const variants = ['oak', 'elm', 'ash'].map((kind) => `<template data-sv-variant="${kind}" data-sv-tags="kind: ${kind}">${content.replaceAll('failed', `failed_${kind}`)}</template>`).join('');
    stage.routes['/63'] = smallPage(HEAD, `<section data-sv-slot="hero"><p>Trees</p>${variants}</section>`);
    const page = await openAsOakLover('/63');
    await expect.poll(() => page.evaluate(() => Object.keys(globalThis).filter((name) => name.startsWith('failed')))).toEqual(['failed_oak']);
    expect(await page.evaluate(() => [(globalThis as unknown as { failed_oak: number }).failed_oak, typeof (globalThis as { pwned?: unknown }).pwned])).toEqual([1, 'undefined']);
    stage.takeTroubles();
  });

  test('64: what the site excludes has no say, whatever it claims', async () => {
    stage.routes['/64'] = smallPage(HEAD, `${FOLD}<ul data-sv-rank="trees">${card('elm-99', 'data-sv-ignore data-sv-boost="999"')}${TREES.map((id) => card(id)).join('')}</ul><div data-sv-ignore>${card('elm-98', 'data-sv-boost="999"')}</div>`);
    const page = await openAsOakLover('/64');
    expect((await order(page)).filter((id) => id !== 'elm-99')).toEqual(LIKED);
    expect(await page.evaluate(() => selvedge.explain('trees', 'elm-99'))).toBe(null);
  });
});

describe('what another script has stored in our place', () => {
  /** Opens the database of our name as it would be made by somebody else, and fills it. */
  const fill = async (page: Page, kind: string) =>
    page.evaluate(async (what) => {
      const made = indexedDB.open('selvedge', what === 'newer' ? 7 : 1);
      made.onupgradeneeded = () => {
        const { result } = made;
        if (what === 'foreign' || what === 'newer') return void result.createObjectStore('todos', { autoIncrement: true }).add({ todo: 'water the trees' });
        result.createObjectStore('batches');
        result.createObjectStore('items', { keyPath: 'id' }).createIndex('at', 'at');
        if (what === 'half') return;
        const state = result.createObjectStore('state');
        const odd = [new Date(), new Map([['a', 1]]), new Blob(['x']), 10n, [], 'text', /x/, new Uint8Array(3), { seed: { valueOf: 1 } }];
        for (const [index, value] of odd.entries()) made.transaction!.objectStore('batches').put(value, [index % 2, 'tab', index]);
        made.transaction!.objectStore('items').put({ id: 'a', at: new Date(), tags: 10n });
        state.put(new Map([['seed', 1]]), 'profile');
        state.put(new Blob(['x']), 'cards');
      };
      await new Promise((resolve, reject) => {
        made.onsuccess = resolve;
        made.onerror = reject;
      });
      made.result.close();
    }, kind);

  test.each([
    ['71: values of every kind', 'odd', 'indexeddb', { complete: true, left: [] }],
    ['72: stores of another app', 'foreign', 'memory', EDITION ? { complete: false, left: ['database'] } : undefined], // with the small files whatever is called so goes
    ['72: stores of another app, in a later version', 'newer', 'memory', undefined],
    ['half of our stores', 'half', 'memory', undefined],
  ] as const)('%s: the page works, and what is not ours stays', async (_what, kind, storage, erased) => {
    const context = await stage.visitor();
    const before = await context.newPage();
    await before.goto(`${stage.server.url}/bare`);
    await fill(before, kind);
    const page = await open(context, '/');
    await likeOaks(page);
    expect(await page.evaluate(() => selvedge.status().storage)).toBe(storage);
    expect(await page.evaluate(() => selvedge.profile().evidence)).toBe(5);
    expect((await order(page)).sort()).toEqual([...TREES].sort());
    if (erased) expect(await page.evaluate(() => selvedge.erase())).toEqual(erased); // what is called so and is of a later version counts as ours, and would go
    if (kind === 'foreign' || kind === 'newer') {
      expect(await before.evaluate(async () => {
        const request = indexedDB.open('selvedge');
        await new Promise((resolve) => (request.onsuccess = resolve));
        const todos = request.result.transaction('todos').objectStore('todos').getAll();
        await new Promise((resolve) => (todos.onsuccess = resolve));
        request.result.close();
        return todos.result as unknown;
      })).toEqual([{ todo: 'water the trees' }]);
    }
    expect(stage.takeTroubles().every((trouble) => /^Selvedge \[store-(unavailable|failed)\]/.test(trouble))).toBe(true);
  });
});

describe('surroundings', () => {
  test.each<readonly [what: string, before: () => void]>([
    ['86: prototypes with more in them', () => {
      for (const { prototype } of [Object, Array, Function, String, Promise, Element]) (prototype as Record<string, unknown>).evil = 'evil';
      (Object.prototype as Record<string, unknown>)['data-sv-tags'] = 'kind: elm';
    }],
    ['87: intrinsics that are frozen', () => {
      for (const each of [Object, Array, Function, String, Number, Promise, Map, Set, WeakMap, RegExp, Date, Error, JSON, Math, Symbol]) {
        Object.freeze(each);
        if ('prototype' in each) Object.freeze(each.prototype);
      }
    }],
    ['88, R36: a clock, chance, Promise and methods of arrays that a library has replaced', () => {
      const native = globalThis.Promise;
      globalThis.Promise = class Patched<T> extends native<T> {} as PromiseConstructor;
      const { now } = Date;
      Date.now = () => now() + 5000;
      Math.random = () => 0.5;
      Array.prototype.map = function <T, U>(this: T[], work: (item: T, index: number, all: T[]) => U, self?: unknown): U[] {
        const made: U[] = [];
        for (let index = 0; index < this.length; index++) if (index in this) made[index] = work.call(self, this[index]!, index, this);
        return made;
      };
      const { setTimeout: later } = globalThis;
      globalThis.setTimeout = ((...args: Parameters<typeof later>) => later(...args)) as typeof later;
    }],
    ['89: a trap for what is thenable', () => {
      Object.defineProperty(Object.prototype, 'then', { configurable: true, get: () => undefined, set: () => void ((globalThis as { pwned?: unknown }).pwned = 1) });
    }],
  ])('%s', async (_what, before) => {
    const page = await openAsOakLover('/', before);
    expect(await order(page)).toEqual(LIKED);
    expect(await page.evaluate(() => selvedge.status())).toMatchObject({ storage: 'indexeddb', storageFailure: null });
    expect(await page.evaluate(() => typeof (globalThis as { pwned?: unknown }).pwned)).toBe('undefined');
    expect(await page.evaluate(() => selvedge.erase())).toEqual({ complete: true, left: [] });
    expect(await order(page)).toEqual(TREES);
  });
});
