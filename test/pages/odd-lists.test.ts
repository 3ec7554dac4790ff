import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { card, early, EDITION, likedFirst, list, main, order, page as smallPage, trees, useOakLover, whenReady } from './small-page.js';
import type { Route } from '../support/server.js';
import { useStage } from './stage.js';

declare global {
  var ran: string[];
  var used: Element;
  var isFirst: boolean;
}

const TREES = trees(12);
const LIKED = likedFirst(TREES, 'oak');
const MANY = trees(10_000);
const FOLD = '<div style="height: 3000px"></div>';
const LATE = main('data-consent="wait"');

const without = (ids: readonly string[], gone: readonly string[]) => ids.filter((id) => !gone.includes(id));

/** What a list may hold, and how its cards stand for somebody who likes oaks. */
const LISTS: Readonly<Record<string, readonly [body: string, liked: readonly string[]]>> = {
  'a list in a list in a list': [
    list(['ash-1', `<li data-sv-item="elm-1" data-sv-tags="kind: elm">${list(['ash-2', `<li data-sv-item="elm-2" data-sv-tags="kind: elm">${list(['ash-3', 'oak-3'])}</li>`, 'oak-2'])}</li>`, 'oak-1']),
    ['oak-1', 'ash-1', 'elm-1', 'ash-2', 'elm-2', 'ash-3', 'oak-3', 'oak-2'],
  ],
  'text, comments and scripts between its cards': [
    `<ul data-sv-rank="trees">Trees<!-- first -->${TREES.map((id, index) => `${card(id)} text ${index} <!-- ${id} -->${index % 3 ? '' : '<script>(window.ran ||= []).push("script")</script><!---->'}`).join('')}<!-- last --></ul>`,
    LIKED,
  ],
  'scripts, styles and templates that are marked as items': [
    list(TREES.map((id, index) => (index % 4 ? id : `<script data-sv-item="oak-5${index}" data-sv-tags="kind: oak">(window.ran ||= []).push("script")</script><style data-sv-item="oak-6${index}" data-sv-tags="kind: oak"></style><template data-sv-item="oak-7${index}" data-sv-tags="kind: oak"></template>${card(id)}`))),
    LIKED,
  ],
  'every card twice': [list([...TREES, ...TREES]), likedFirst([...TREES, ...TREES], 'oak')],
};

const NEW = ['ash-21', 'oak-21', 'elm-21'];
const CREATE = `const fresh = ${JSON.stringify(NEW)}.map((id) => Object.assign(document.createElement('li'), { textContent: id }));
  for (const each of fresh) Object.assign(each.dataset, { svItem: each.textContent, svTags: 'kind: ' + each.textContent.slice(0, 3) });`;
const [FIRST, LAST] = [TREES.slice(0, 9), TREES.slice(9)];

/** What a page may do with a list that is held back, when nine of its twelve cards are there, and the cards it then has. */
const WHILE_HELD: Readonly<Record<string, readonly [act: string, cards: readonly string[]]>> = {
  'taken away': ['list.remove();', []],
  'taken away and put back': ['list.remove(); setTimeout(() => document.body.append(list));', TREES],
  'filled anew': [`${CREATE} list.replaceChildren(...fresh);`, [...NEW, ...LAST]],
  'filled with a copy of its cards': ['list.innerHTML = list.innerHTML;', TREES],
  // The parser goes on filling the one that is gone.
  'replaced by a copy of itself': ['list.outerHTML = list.outerHTML;', FIRST],
  'given more cards at its top': [`${CREATE} list.prepend(...fresh);`, [...NEW, ...TREES]],
};

/** What a page may do with a list that was put in order, and the cards it then has, in order, when Selvedge has stopped. */
const WHEN_ORDERED: Readonly<Record<string, readonly [act: string, cards: readonly string[]]>> = {
  'taken away': ['used.remove();', TREES],
  'filled anew': [`${CREATE} used.replaceChildren(...fresh);`, NEW],
  'filled anew in part': [`${CREATE} for (const id of ['ash-1', 'oak-2', 'elm-4']) used.querySelector('[data-sv-item=' + id + ']').remove(); used.prepend(...fresh);`, [...NEW, ...without(TREES, ['ash-1', 'oak-2', 'elm-4'])]],
};

/** What custom elements in the cards may do when the first of them is moved, and the cards that the list then has. */
const WHEN_MOVED: Readonly<Record<string, readonly [act: string, cards: readonly string[]]>> = {
  'throw': [`throw new Error('mine');`, TREES],
  'move another card': ['list.prepend(list.lastElementChild);', TREES],
  'take the list away': ['list.remove();', TREES],
  'take other cards away': [`for (const id of ['ash-1', 'oak-1']) list.querySelector('[data-sv-item=' + id + ']').remove();`, without(TREES, ['ash-1', 'oak-1'])],
  'fill the list anew': [`${CREATE} list.replaceChildren(...fresh);`, NEW],
};

/** The first part of the page; the rest comes when the page asks for `/rest`. */
function untilAsked(head: string): Route {
  const html = smallPage(head, `${list(TREES)}\n<footer>The end</footer>`);
  const end = html.indexOf(card(LAST[0]!));
  return async (_request, response) => {
    const asked = new Promise<void>((resolve) => {
      routes['/rest'] = (_, answer) => {
        resolve();
        answer.end();
      };
    });
    response.write(html.slice(0, end));
    await asked;
    response.end(html.slice(end));
  };
}

const whileHeld = (act: string) => `<script>
  (function wait() {
    const list = document.querySelector('[data-sv-rank]');
    if (!list?.getAnimations().length || list.querySelectorAll('a').length < ${FIRST.length}) return requestAnimationFrame(wait);
    ${act}
    void fetch('/rest');
  })();
</script>`;

const whenMoved = (act: string) => `<script>
  let isFirst = true;
  customElements.define('a-mark', class extends HTMLElement {
    disconnectedCallback() {
      const list = used;
      if (!isFirst) return;
      isFirst = false;
      ${act}
    }
  });
</script>`;
const MARKED = list(TREES.map((id) => card(id, '', `<a href="/tree/${id}">${id}</a><a-mark></a-mark>`)));

const path = (...names: string[]) => `/${names.join('-').replaceAll(' ', '-')}`;
const routes: Record<string, Route> = {
  '/teach': smallPage(main('data-consent="granted"'), ''),
  '/list': smallPage(LATE, FOLD + list(TREES)),
  '/early-twice': smallPage(early() + early() + main(), list(TREES)),
  '/main-first': smallPage(`<script src="/dist/selvedge.min.js" data-consent="granted"></script>${early()}`, list(TREES)),
  '/main-twice': smallPage(main('data-consent="granted"') + main('data-consent="granted"'), FOLD + list(TREES)),
  ...Object.fromEntries(Object.entries({ ...LISTS, 'ten thousand cards': [list(MANY)] as const }).flatMap(([name, [body]]) => [[path('early', name), smallPage(early() + main(), body)], [path('late', name), smallPage(LATE, FOLD + body)]])),
  ...Object.fromEntries(Object.entries(WHILE_HELD).map(([name, [act]]) => [path('held', name), untilAsked(early('data-consent="granted" data-wait="list"') + whileHeld(act) + main())])),
  ...Object.fromEntries(Object.entries(WHEN_MOVED).map(([name, [act]]) => [path('moved', name), smallPage(whenMoved(act) + LATE, FOLD + MARKED)])),
};
const stage = useStage(routes);

const oakLover = useOakLover(stage);

/** A page of somebody who likes oaks. */
async function open(where: string): Promise<Page> {
  const page = await stage.open(where, { storageState: await oakLover() });
  await whenReady(page);
  await page.evaluate(() => void (globalThis.used = document.querySelector('[data-sv-rank]')!));
  return page;
}

/** Gives consent and waits until every list was decided. */
async function decide(page: Page): Promise<void> {
  await page.evaluate(() => selvedge.consent('granted'));
  await whenReady(page);
  await page.evaluate(() => selvedge.flush());
}

/** The first list of a page as it stands, and as the site wrote it: read by a parser, in a document where nothing runs. */
function isAsWritten(page: Page, body: string): Promise<boolean> {
  return page.evaluate((html) => new DOMParser().parseFromString(html, 'text/html').querySelector('ul')!.outerHTML === document.querySelector('ul')!.outerHTML, body);
}

/** Cards, lists in lists included, that stand in the page but cannot be seen. */
function unseen(page: Page): Promise<number> {
  return page.locator('li').evaluateAll((cards) => cards.filter((each) => !each.checkVisibility({ visibilityProperty: true })).length);
}

/** The cards of the list that was there when the page was opened, wherever it is now. */
function cardsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => [...used.children].map((each) => (each as HTMLElement).dataset.svItem!));
}

describe.each(['early', 'late'])('%s, a list with', (when) => {
  test('ten thousand cards has its first places put in order, and is put back exactly', async () => {
    const page = await open(path(when, 'ten thousand cards'));
    if (when === 'late') await decide(page);
    const cards = await page.locator('li').evaluateAll((all) => all.map((each) => each.dataset.svItem!));
    const places = when === 'late' ? 128 : 64;
    expect(cards.slice(0, places)).toEqual(likedFirst(MANY, 'oak').slice(0, places));
    if (when === 'early') expect(cards.slice(256), 'what comes behind the first cards of a long list stays').toEqual(MANY.slice(256));
    expect([...cards].sort()).toEqual([...MANY].sort());
    expect(await unseen(page)).toBe(0);
    await page.evaluate(() => selvedge.stop());
    expect(await isAsWritten(page, list(MANY))).toBe(true);
  });

  test.each(Object.entries(LISTS))('%s is put in order, and back exactly', async (name, [body, liked]) => {
    const page = await open(path(when, name));
    if (when === 'late') await decide(page);
    expect(await page.locator('li').evaluateAll((cards) => cards.map((each) => each.dataset.svItem))).toEqual(liked);
    expect(await unseen(page)).toBe(0);
    const scripts = await page.evaluate(() => [globalThis.ran?.length ?? 0, document.querySelectorAll('ul script').length]);
    expect(scripts[0], 'each script ran once').toBe(scripts[1]);

    await page.evaluate(() => selvedge.stop());
    expect(await isAsWritten(page, body)).toBe(true);
    expect(await page.evaluate(() => globalThis.ran?.length ?? 0)).toBe(scripts[1]);
  });

  test.each(Object.keys(LISTS).filter((name) => name.includes('scripts')))('%s keeps them where they are', async (name) => {
    const page = await open(path(when, name));
    const others = () => page.evaluate(() => [...used.childNodes].flatMap((node, index) => (node instanceof HTMLLIElement ? [] : [`${index} ${node.nodeName} ${node.textContent}`])));
    if (when === 'late') await decide(page);
    expect(await page.locator('li').first().getAttribute('data-sv-item')).toBe('oak-1');
    const now = await others();
    expect(now.length).toBeGreaterThan(TREES.length);
    await page.evaluate(() => selvedge.stop());
    expect(now).toEqual(await others());
  });
});

describe('a list that is held back and', () => {
  test.each(Object.entries(WHILE_HELD))('%s meanwhile shows every card that it has, once', async (name, [, cards]) => {
    const page = await open(path('held', name));
    await expect.poll(() => order(page).then((ids) => ids.sort())).toEqual([...cards].sort());
    expect(await page.locator('footer').innerText()).toBe('The end');
    expect(await unseen(page)).toBe(0);
    expect(await page.locator('[style]').count()).toBe(0);
    await page.evaluate(() => selvedge.stop());
    expect((await order(page)).sort()).toEqual([...cards].sort());
  });
});

describe('a list that was put in order', () => {
  test.each(Object.entries(WHEN_ORDERED))('and %s is left by the undo as the page wants it, in the site’s order', async (_name, [act, cards]) => {
    const page = await open('/list');
    await decide(page);
    expect(await cardsOf(page)).toEqual(LIKED);
    await page.evaluate(act);
    await page.evaluate(() => selvedge.stop());
    expect(await cardsOf(page)).toEqual(cards);
  });

  test(`and filled anew as soon as this is told keeps what the page has put into it, ${EDITION ? 'in order, since nobody saw it yet' : 'as it is'}`, async () => {
    const page = await open('/list');
    await page.evaluate(`document.addEventListener('selvedge:decision', () => { ${CREATE} used.replaceChildren(...fresh); });`);
    await decide(page);
    // The files that have everything decide again, with the frame after the page wrote it.
    await expect.poll(() => cardsOf(page)).toEqual(EDITION ? likedFirst(NEW, 'oak') : NEW);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await cardsOf(page)).toEqual(EDITION ? likedFirst(NEW, 'oak') : NEW);
    await page.evaluate(() => selvedge.stop());
    expect(await cardsOf(page)).toEqual(NEW);
  });

  test.each(Object.entries(WHEN_MOVED))('whose custom elements %s when they are moved has all its cards', async (name, [, cards]) => {
    const page = await open(path('moved', name));
    await decide(page);
    expect(await page.evaluate(() => isFirst), 'a custom element was moved').toBe(false);
    expect((await cardsOf(page)).sort()).toEqual([...cards].sort());
    await page.evaluate(() => selvedge.stop());
    expect(await cardsOf(page)).toEqual(cards);
    expect(stage.takeTroubles()).toEqual(name === 'throw' ? ['Error: mine'] : []);
  });
});

describe('a page', () => {
  test('with the early part twice is put in order, and back exactly', async () => {
    const page = await open('/early-twice');
    expect(await order(page)).toEqual(LIKED);
    await page.evaluate(() => selvedge.stop());
    expect(await isAsWritten(page, list(TREES))).toBe(true);
  });

  test('with the early part behind the main script is put back exactly', async () => {
    const page = await open('/main-first');
    await page.evaluate(() => selvedge.stop());
    expect(await isAsWritten(page, list(TREES))).toBe(true);
  });

  test('with the main script twice, and no early part, is put in order once, says so, and is put back exactly', async () => {
    const page = await open('/main-twice');
    await expect.poll(() => order(page)).toEqual(LIKED);
    await page.evaluate(() => selvedge.stop());
    expect(await isAsWritten(page, list(TREES))).toBe(true);
    expect(stage.takeTroubles()).toEqual([expect.stringContaining('already-running')]);
  });
});
