import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { card, likedFirst, list, main, order, page as smallPage, SLOT, trees, useOakLover, whenReady } from './small-page.js';
import { useStage } from './stage.js';

declare global {
  var given: Map<Element, readonly ChildNode[]>;
}

const TREES = trees(12);
const LIKED = likedFirst(TREES, 'oak');
const FOLD = '<div style="height: 3000px">Above the fold</div>';
// Consent comes by call, so that a test can use the page before the list is decided.
const HEAD = main('data-consent="wait"');
const below = (body: string) => smallPage(HEAD, FOLD + body);

const IN_USE = {
  iframe: '<iframe srcdoc="<p>framed</p>"></iframe>',
  dialog: '<dialog open>open</dialog>',
};

const ROWS = list(TREES.map((id) => `<tr data-sv-item="${id}" data-sv-tags="kind: ${id.slice(0, 3)}"><td>${id}</td></tr>`), { element: 'tbody' });
const STATEMENTS: readonly (readonly [name: string, what: string, body: string])[] = [
  ['an ordered list', '<ol>', list(TREES, { element: 'ol' })],
  ['a list in navigation', '<nav>', `<nav>${list(TREES)}</nav>`],
  ['a list in a navigation role', '<div>', `<div role="navigation">${list(TREES)}</div>`],
  ['a body of table rows', '<table>', `<table>${ROWS}</table>`],
  ['a list in a sorted column', '<div>', `<div aria-sort="ascending">${list(TREES)}</div>`],
];

const stage = useStage({
  '/teach': smallPage(main('data-consent="granted"'), ''),
  '/list': below(`${list(TREES)}${SLOT}`),
  '/pins': below(list([TREES[0]!, '<li data-sv-pin>An advert</li>', ...TREES.slice(1, 11), card('oak-77', 'data-sv-pin'), TREES[11]!])),
  '/between': below(list(TREES.flatMap((id, index) => (index % 3 === 1 ? [`<!-- before ${id} -->`, `<script>window.ran = (window.ran || 0) + 1</script>Text before ${id}`, id] : [id])))),
  '/partly': smallPage(`${HEAD}<style>li { height: 180px }</style>`, list(TREES)),
  '/contents': smallPage(`${HEAD}<style>li { display: contents } li a { display: block; height: 180px }</style>`, list(TREES)),
  '/inline-slot': smallPage(HEAD, SLOT.replace('<section', '<span').replace('</section>', '</span>').replaceAll(/<\/?p>/g, '')),
  '/thousand': below(list(trees(1000))),
  '/nested': below(list([card('ash-1'), `<li data-sv-item="elm-1" data-sv-tags="kind: elm">${list(['ash-2', 'elm-2', 'oak-2'], { name: 'inner' })}</li>`, card('oak-1')], { name: 'outer' })),
  '/force': below(list(TREES, { name: 'trees force', element: 'ol' })),
  ...Object.fromEntries(Object.entries(IN_USE).map(([name, content]) => [`/use-${name}`, below(list([...TREES.slice(0, 4), card('elm-9', 'id="used"', content), ...TREES.slice(4)]))])),
  ...Object.fromEntries(STATEMENTS.map(([name, , body]) => [`/${name.replaceAll(' ', '-')}`, below(body)])),
});

const oakLover = useOakLover(stage);

/** The first page of a visitor who likes oaks; the page waits for consent. */
async function open(path: string, options: { viewport?: { width: number; height: number } } = {}): Promise<Page> {
  const page = await stage.open(path, { ...options, storageState: await oakLover() });
  await whenReady(page);
  await page.evaluate(() => {
    globalThis.given = new Map([...document.querySelectorAll('[data-sv-rank], [data-sv-slot]')].map((element) => [element, [...element.childNodes]]));
  });
  return page;
}

/** Gives consent and waits until every list and slot was decided. */
async function decide(page: Page): Promise<void> {
  await page.evaluate(() => selvedge.consent('granted'));
  await whenReady(page);
  await page.evaluate(() => selvedge.flush());
}

/** Whether every list and slot holds the very nodes that it held when the page was opened, in that order. */
function isAsGiven(page: Page): Promise<boolean> {
  return page.evaluate(() => [...given].every(([element, nodes]) => nodes.length === element.childNodes.length && nodes.every((node, index) => element.childNodes[index] === node)));
}

describe('a list below the fold', () => {
  test('is put in order with the nodes that were there, and put back exactly, once and for all', async () => {
    const page = await open('/list');
    await decide(page);
    expect(await order(page)).toEqual(LIKED);
    expect(await page.locator('[data-sv-slot]').innerText()).toBe('Oaks');
    expect(await isAsGiven(page)).toBe(false);
    expect(await page.evaluate(() => given.get(document.querySelector('[data-sv-rank]')!)!.every((node) => node.isConnected))).toBe(true);

    await page.evaluate(() => selvedge.stop());
    expect(await isAsGiven(page)).toBe(true);
    await page.evaluate(() => selvedge.stop());
    expect(await isAsGiven(page)).toBe(true);
  });

  test('is put back exactly by erasing, and stays so', async () => {
    const page = await open('/list');
    await decide(page);
    await page.evaluate(() => selvedge.erase());
    expect(await isAsGiven(page)).toBe(true);
  });

  test('keeps the focus on the link that has it, and the card that holds it in its place', async () => {
    const page = await open('/list');
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-sv-item="elm-3"] a')!.focus({ preventScroll: true }));
    await page.evaluate(() => document.addEventListener('focusout', () => void (document.body.dataset.lost = '')));
    await decide(page);
    const now = await order(page);
    expect(now).not.toEqual(TREES);
    expect(now.indexOf('elm-3')).toBe(TREES.indexOf('elm-3'));
    expect(now.filter((id) => id !== 'elm-3')).toEqual(LIKED.filter((id) => id !== 'elm-3'));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('elm-3');
    expect(await page.locator('body').getAttribute('data-lost')).toBeNull();
  });

  test.each(Object.keys(IN_USE))('leaves a card with an open %s where it is', async (name) => {
    const page = await open(`/use-${name}`);
    await page.evaluate(() => {
      const used = document.querySelector('#used')!;
      const wasMoved = (records: MutationRecord[]) => records.some(({ removedNodes }) => [...removedNodes].includes(used));
      new MutationObserver((records) => wasMoved(records) && (document.body.dataset.moved = '')).observe(used.parentElement!, { childList: true });
    });
    await decide(page);
    const now = await order(page);
    expect(now.slice(0, 4)).toEqual(LIKED.slice(0, 4));
    expect(now[4]).toBe('elm-9');
    expect(await page.locator('body').getAttribute('data-moved')).toBeNull();
  });

  test('keeps pins where they are', async () => {
    const page = await open('/pins');
    await decide(page);
    expect((await order(page)).filter((id) => id !== 'oak-77')).toEqual(LIKED);
    const pins = await page.locator('[data-sv-rank] > *').evaluateAll((cards) => cards.flatMap((each, index) => (each.matches('[data-sv-pin]') ? [index] : [])));
    expect(pins).toEqual([1, 12]);
  });

  test('keeps scripts, comments and text between its cards where they are', async () => {
    const page = await open('/between');
    const others = () =>
      page.locator('[data-sv-rank]').evaluate((element) => [...element.childNodes].flatMap((node, index) => (node instanceof HTMLLIElement ? [] : [`${index} ${node.nodeName} ${node.textContent}`])));
    const before = await others();
    expect(before.filter((text) => /#comment|SCRIPT/.test(text))).toHaveLength(8);
    await decide(page);
    expect(await order(page)).toEqual(LIKED);
    expect(await others()).toEqual(before);
    expect(await page.evaluate(() => (window as unknown as { ran: number }).ran)).toBe(4);
  });

  test('may be a thousand cards long', async () => {
    const page = await open('/thousand');
    await decide(page);
    const first = likedFirst(trees(1000), 'oak').slice(0, 128);
    expect(await order(page), 'the best come first, the rest stays as it was').toEqual([...first, ...trees(1000).filter((id) => !first.includes(id))]);
    await page.evaluate(() => selvedge.stop());
    expect(await isAsGiven(page)).toBe(true);
  });

  test('inside another list is left alone', async () => {
    const page = await open('/nested');
    await decide(page);
    expect(await order(page, '[data-sv-rank="outer"]')).toEqual(['oak-1', 'ash-1', 'elm-1']);
    expect(await order(page, '[data-sv-rank="inner"]')).toEqual(['ash-2', 'elm-2', 'oak-2']);
  });
});

describe('a list that is partly in view', () => {
  test('keeps the cards that were in view and ranks only those below', async () => {
    const page = await open('/partly', { viewport: { width: 800, height: 500 } });
    const tops = () => page.locator('[data-sv-item]').evaluateAll((cards) => cards.slice(0, 3).map((each) => each.getBoundingClientRect().top));
    const before = await tops();
    await decide(page);
    expect(await order(page)).toEqual([...TREES.slice(0, 3), ...likedFirst(TREES.slice(3), 'oak')]);
    expect(await tops()).toEqual(before);
  });

  test('keeps the cards that were in view although they have no boxes of their own', async () => {
    const page = await open('/contents', { viewport: { width: 800, height: 500 } });
    await decide(page);
    // A card without a box cannot be told from one that is seen: better none is moved than one in view.
    expect((await order(page)).slice(0, 3)).toEqual(TREES.slice(0, 3));
  });

  test('keeps a slot that is a piece of a line', async () => {
    const page = await open('/inline-slot');
    await decide(page);
    expect(await page.locator('[data-sv-slot]').innerText()).toBe('Trees');
  });

  test('keeps what was scrolled into view before, too', async () => {
    const page = await open('/partly', { viewport: { width: 800, height: 500 } });
    await page.mouse.move(400, 250);
    await page.mouse.wheel(0, 360);
    await page.waitForFunction(() => scrollY === 360);
    await page.mouse.wheel(0, -360);
    await page.waitForFunction(() => scrollY === 0);
    await decide(page);
    expect(await order(page)).toEqual([...TREES.slice(0, 5), ...likedFirst(TREES.slice(5), 'oak')]);
  });
});

describe('an order that says something', () => {
  test.each(STATEMENTS)('%s is left alone, and the console says so once, with the element', async (name, what) => {
    const page = await open(`/${name.replaceAll(' ', '-')}`);
    const warning = page.waitForEvent('console');
    await decide(page);
    const message = await warning;
    expect(message.text()).toContain('Selvedge [list-left-alone]');
    expect(message.text()).toContain(what);
    expect(await message.args()[1]!.evaluate((element: HTMLElement) => element.dataset.svRank)).toBe('trees');
    expect(await isAsGiven(page)).toBe(true);
    await page.evaluate(() => selvedge.track('view_item', { id: 'oak-90', tags: { kind: 'oak' } }));
    await page.evaluate(() => selvedge.flush());
    expect(stage.takeTroubles()).toHaveLength(1);
  });

  test.each(['?sort=price', '?a=1&order_by=price', '?orderby=date'])('the sort that the visitor chose by %s is left alone', async (query) => {
    const page = await open(`/list${query}`);
    await decide(page);
    expect(await order(page)).toEqual(TREES);
    expect(stage.takeTroubles()).toEqual([expect.stringContaining(query)]);
  });

  test('is overridden by the word force', async () => {
    const page = await open('/force?sort=price');
    await decide(page);
    expect(await order(page)).toEqual(LIKED);
  });
});
