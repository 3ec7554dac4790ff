import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { streamed, type Route } from '../support/server.js';
import { card, early, list, main, order, page as smallPage, trees, useOakLover, whenReady } from './small-page.js';
import { useStage } from './stage.js';

declare global {
  /** What each frame showed of the list and of the slot. */
  var heldFrames: { cards: string[]; slot: string }[];
  var focusedAtEnd: string;
}

// Callbacks of a frame run in the order in which they were asked for: this one sees what will be painted.
const PROBE = `<script>
  heldFrames = [];
  (function look() {
    requestAnimationFrame(look);
    const isCovered = (element) => { for (let each = element; each; each = each.parentElement) if (getComputedStyle(each).opacity === '0') return true; return false; };
    const shown = (selector) => [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility() && !isCovered(each));
    heldFrames.push({ cards: shown('[data-sv-rank] > *').map((each) => each.dataset.svItem ?? each.id), slot: shown('[data-sv-slot]').map((each) => each.innerText.trim()).join() });
  })();
</script>`;

const TREES = trees(30);
const cards = (from: number, to: number) => TREES.slice(from, to).map((id) => card(id)).join('');
const pieces = (size: number) => Array.from({ length: TREES.length / size }, (_, index) => cards(index * size, (index + 1) * size));
const PAUSE = '<!-- pause -->';

/** A page that comes in pieces; a style makes ten cards fill the screen. */
function inPieces(body: string, pause: number, { head = '', attributes = 'data-consent="granted"' } = {}): Route {
  return streamed(smallPage(`${early(attributes)}${PROBE}${main()}<style>li { height: 90px }</style>${head}`, body).split(PAUSE), pause);
}

/** A page whose rest comes when its slot or list is shown: however busy the machine is, not before its time is over. */
function untilShown(body: string, { head = '', attributes = 'data-consent="granted"' } = {}): Route {
  const ask = `<script>(function wait() {
    const held = document.querySelector('[data-sv-slot], [data-sv-rank]');
    if (!held || held.getAnimations({ subtree: true }).length) return requestAnimationFrame(wait);
    void fetch('/rest');
  })();</script>`;
  const [first, rest] = smallPage(`${early(attributes)}${PROBE}${main()}${ask}${head}`, body).split(PAUSE);
  return async (_request, response) => {
    const asked = new Promise<void>((resolve) => {
      routes['/rest'] = (_, answer) => {
        resolve();
        answer.end();
      };
    });
    response.write(first);
    await asked;
    response.end(rest);
  };
}

const MEANWHILE = (act: string) => `<script>setTimeout(() => { ${act} }, 30)</script>`;
const LIST = (size: number) => `<ul data-sv-rank="trees">${PAUSE}${pieces(size).join(PAUSE)}</ul>\n`;
/** By price, cheapest first. */
const PRICED = TREES.map((id, index) => card(id, `data-sv-price="${10 + index}"`));
/** Two cards fill the screen. */
const BIG = { head: '<style>li { height: 400px }</style>', attributes: 'data-consent="granted" data-deadline="5000"' };
const VARIANT = (content: string) => `<template data-sv-variant="oaks" data-sv-tags="kind: oak">${content}</template>`;

const routes: Record<string, Route> = {
  '/teach': smallPage(main('data-consent="granted"'), ''),
  '/late-cards': inPieces(`<ul data-sv-rank="trees">${PAUSE}${cards(0, 12)}${PAUSE}${cards(12, 30)}</ul>\n`, 400),
  '/widget': inPieces(MEANWHILE(`document.documentElement.append(document.createElement('i'))`) + LIST(3), 60, { attributes: 'data-consent="granted" data-deadline="5000"' }),
  '/half-a-variant': untilShown(`<section data-sv-slot="hero"><p>Trees</p>${VARIANT(`<p>Oaks one</p>${PAUSE}<p>Oaks two</p>`)}</section>\n<p>Below</p>`),
  '/half-for-all': untilShown(`<section data-sv-slot="hero">${VARIANT('<p>Oaks</p>')}<p>Trees one</p>${PAUSE}<p>Trees two</p></section>\n<p>Below</p>`),
  '/whole-slot': inPieces(`<section data-sv-slot="hero"><p>Trees</p>${VARIANT('<p>Oaks</p>')}</section>\n<p>Below</p>${PAUSE}<p>The end</p>`, 500),
  '/inner-list': inPieces(`<section data-sv-slot="hero"><p>Trees</p>${VARIANT(list(TREES.slice(0, 9)))}</section>\n<p>Below</p>${PAUSE}<p>The end</p>`, 300),
  '/shadowed': inPieces(`<form data-sv-rank="form"><input name="animate" hidden><input name="closest" hidden><input name="matches" hidden>${card('elm-1')}</form>${LIST(10)}`, 50),
  '/body': streamed(smallPage(`${early()}${PROBE}${main()}`, `<h1>Trees</h1>${PAUSE}${cards(0, 12)}`).replace('<body>', '<body data-sv-rank="all force" data-sv-slot="all">').split(PAUSE), 100),
  '/by-price': inPieces(`<ul data-sv-rank="trees">${PRICED.map((each, index) => (index % 4 ? '' : PAUSE) + each).join('')}</ul>\n`, 120, BIG),
  '/by-chance': untilShown(`<ul data-sv-rank="trees">${PRICED.map((_, index) => (index === 20 ? PAUSE : '') + PRICED[(index * 7) % 30]).join('')}</ul>\n`, BIG),
  '/header': inPieces(`<ul data-sv-rank="trees"><li id="head">Trees</li>${pieces(10).join(PAUSE)}</ul>\n`, 50),
  '/frames': inPieces(list([card('ash-77', '', '<iframe src="/frame"></iframe><input autofocus>'), ...TREES.slice(0, 8)]), 0),
  '/frame': '<!doctype html><title>Frame</title>',
  '/images': smallPage(
    early() + main(),
    `<section data-sv-slot="hero"><p>Trees</p>${VARIANT('<img src="/oaks.png" alt="">')}<template data-sv-variant="elms" data-sv-tags="kind: elm"><img src="/elms.png" alt=""></template></section>
<div style="height: 3000px"></div><section data-sv-slot="late"><p>Trees</p>${VARIANT('<img src="/late-oaks.png" alt="">')}<template data-sv-variant="elms" data-sv-tags="kind: elm"><img src="/late-elms.png" alt=""></template></section>`,
  ),
  '/images-late': smallPage(main('data-consent="granted"'), `<div style="height: 3000px"></div><section data-sv-slot="late"><p>Trees</p>${VARIANT('<img src="/late-oaks.png" alt="">')}<template data-sv-variant="elms" data-sv-tags="kind: elm"><img src="/late-elms.png" alt=""></template></section>`),
  ...Object.fromEntries(['/oaks.png', '/elms.png', '/late-oaks.png', '/late-elms.png'].map((path) => [path, { body: '', headers: { 'content-type': 'image/png' } }])),
};
const stage = useStage(routes);

const oakLover = useOakLover(stage);

/** A page of somebody who likes oaks, come to its end. */
async function open(path: string): Promise<Page> {
  const page = await stage.open(path, { storageState: await oakLover() });
  await whenReady(page);
  return page;
}

/** The different things that frames have shown, one after the other. */
async function shown(page: Page, what: 'cards' | 'slot'): Promise<string[]> {
  const all = await page.evaluate((key) => heldFrames.map((frame) => String(frame[key])), what);
  return all.filter((each, index) => each && each !== all[index - 1]);
}

describe('a list', () => {
  test('whose first card comes late is held back from that card on', async () => {
    const page = await open('/late-cards');
    const [first] = await shown(page, 'cards');
    expect(first!.split(',').slice(0, 3), 'the best of those that came together').toEqual(['oak-1', 'oak-2', 'oak-3']);
  });

  test('that comes by price, less than one screenful at a time, keeps its order; one with the same prices in no order is shown in its own', async () => {
    const sorted = await open('/by-price');
    expect((await shown(sorted, 'cards')).filter((each) => !TREES.join().startsWith(each))).toEqual([]);
    expect(await order(sorted)).toEqual(TREES);
    expect(stage.takeTroubles()).toEqual([expect.stringContaining('its prices')]);

    const [first] = await shown(await open('/by-chance'), 'cards');
    expect(first).toMatch(/^oak-\d+,oak-\d+,/);
    expect(first!.split(','), 'not all of it').toHaveLength(20);
  });

  test('is not taken for whole because an extension has put something behind the body', async () => {
    const page = await open('/widget');
    const [first] = await shown(page, 'cards');
    expect(first!.split(',').length, 'one screenful').toBeGreaterThanOrEqual(8);
    expect(first).toMatch(/^oak-1,oak-2,/);
  });

  test('in a form whose fields shadow what is called on it throws nothing, and the next list is put in order', async () => {
    const page = await open('/shadowed');
    const first = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-sv-rank="trees"] > *')].slice(0, 3).map((each) => each.dataset.svItem));
    expect(first).toEqual(['oak-1', 'oak-2', 'oak-3']);
    const troubles = stage.takeTroubles();
    expect(troubles.filter((trouble) => !trouble.startsWith('Selvedge ['))).toEqual([]);
  });

  test('that is the body hides nothing, and is left alone', async () => {
    const page = await open('/body');
    expect(await page.evaluate(() => document.body.getAnimations().length)).toBe(0);
    expect((await shown(page, 'cards'))[0], 'its heading in the very first frame').not.toBe('');
    expect((await order(page)).slice(0, 3)).toEqual(['ash-1', 'elm-1', 'oak-1']);
    expect(stage.takeTroubles().join()).toContain('list-left-alone');
  });

  test('is put in order around a child that is no card', async () => {
    const page = await open('/header');
    const [first] = await shown(page, 'cards');
    expect(first).toMatch(/^head,oak-1,oak-2,/);
  });

  test('is put in order without loading a frame in it again, and with the focus where it was', async () => {
    const page = await open('/frames');
    expect((await order(page)).slice(0, 2)).toEqual(['oak-1', 'oak-2']);
    expect(stage.server.requests.filter((request) => request === 'GET /frame')).toHaveLength(1);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
  });
});

describe('a slot', () => {
  test.each(['/half-a-variant', '/half-for-all'])('that takes longer to come than it may be held back shows what everybody sees: %s', async (path) => {
    const [first, ...others] = await shown(await open(path), 'slot');
    expect(first).toMatch(/^Trees/);
    expect(others.join()).not.toContain('Oaks');
  });

  test('is filled in its first frame when all of it has come', async () => {
    expect(await shown(await open('/whole-slot'), 'slot')).toEqual(['Oaks']);
  });

  test('that brings a list shows it in order in its first frame', async () => {
    const contents = await shown(await open('/inner-list'), 'cards');
    expect(contents).toEqual(['oak-1,oak-2,oak-3,ash-1,elm-1,ash-2,elm-2,ash-3,elm-3']);
  });

  test('asks for the images of the variant that it shows, and of no other', async () => {
    const page = await open('/images');
    await page.waitForLoadState('networkidle');
    expect(stage.server.requests.filter((request) => request.endsWith('.png')).sort()).toEqual(['GET /late-oaks.png', 'GET /oaks.png']);
    const before = stage.server.requests.length;
    const late = await open('/images-late');
    await late.waitForLoadState('networkidle');
    expect(stage.server.requests.slice(before).filter((request) => request.endsWith('.png'))).toEqual(['GET /late-oaks.png']);
  });
});
