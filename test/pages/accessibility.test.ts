import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { card, early, likedFirst, list, main, order, page as smallPage, SLOT, trees, useOakLover, whenReady } from './small-page.js';
import { useStage } from './stage.js';

declare global {
  /** What moved, by its name, frame by frame. */
  var moving: string[];
}

const TREES = trees(12);
const LIKED = likedFirst(TREES, 'oak');
const FOLD = '<div style="height: 3000px"></div>';
const GRID = '<style>ul { display: grid; grid-template-columns: repeat(4, 1fr); list-style: none }</style>';
const EARLY = early() + main();
// Consent comes by call, when the page is long there.
const LATE = main('data-consent="wait"');

const CARDS = TREES.map((id) => card(id, '', `<a href="/tree/${id}">${id}</a> <button>Add ${id}</button>`));
// An advert in the third place, which stays there; its image has no text, to which axe-core objects before and after.
const PIN = '<li data-sv-pin><a href="/advert">An advert</a><img src="/examples/icon.svg" width="20" height="20"></li>';
const BODY = `<main><h1>Trees</h1>${SLOT}\n${list([...CARDS.slice(0, 2), PIN, ...CARDS.slice(2)])}</main>`;

// A site whose every change of style takes a second.
const SLOW = '<style>ul, li { transition: all 1s }</style>';
const MOTION = `<script>
  moving = [];
  (function look() {
    requestAnimationFrame(look);
    // What is held back stands still at opacity 0 from the first keyframe to the last: nothing in it moves.
    const isHold = ({ effect }) => effect.getKeyframes().every(({ opacity }) => opacity === '0');
    moving.push(...document.getAnimations().filter((each) => !isHold(each)).map((each) => each.transitionProperty ?? each.animationName ?? each.id));
  })();
</script>`;

const stage = useStage({
  '/teach': smallPage(main('data-consent="granted"'), ''),
  '/early': smallPage(GRID + EARLY, BODY),
  '/early-given': smallPage(GRID, BODY),
  '/late': smallPage(GRID + LATE, FOLD + BODY),
  '/late-given': smallPage(GRID, FOLD + BODY),
  '/early-slow': smallPage(GRID + SLOW + EARLY + MOTION, BODY),
  '/late-slow': smallPage(GRID + SLOW + MOTION + LATE, FOLD + BODY),
});

const oakLover = useOakLover(stage);

/** A page in order for somebody who likes oaks: by the early part, or late. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await stage.open(path, { ...options, storageState: await oakLover() });
  await whenReady(page);
  if (path.startsWith('/late')) {
    expect(await order(page)).toEqual(TREES);
    await page.evaluate(() => selvedge.consent('granted'));
    await whenReady(page);
  }
  expect(await order(page)).toEqual(LIKED);
  return page;
}

/** What axe-core objects to, with the elements. */
async function objections(page: Page): Promise<unknown> {
  await page.evaluate(`${axe.source}; 0`);
  return page.evaluate('axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).sort()]))');
}

/** Everything that Tab reaches from the top of the page, until it leaves the page. */
async function tabThrough(page: Page): Promise<string[]> {
  const reached: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => (document.activeElement === document.body ? null : document.activeElement!.textContent));
    if (text === null) return reached;
    reached.push(text);
  }
}

/** The same as the eye meets it: row by row, from left to right. */
function asSeen(page: Page): Promise<string[]> {
  return page.locator('a, button').evaluateAll((elements) => {
    const place = (element: Element) => ({ row: element.closest('li')!.getBoundingClientRect().top, left: element.getBoundingClientRect().left });
    return elements.sort((a, b) => place(a).row - place(b).row || place(a).left - place(b).left).map((each) => each.textContent);
  });
}

describe.each(['/early', '/late'])('a page that was put in order, %s,', (path) => {
  test('is walked through with Tab in the order in which it is seen', async () => {
    const page = await open(path);
    const seen = await asSeen(page);
    expect(seen.slice(0, 5)).toEqual(['oak-1', 'Add oak-1', 'oak-2', 'Add oak-2', 'An advert']);
    expect(seen).toHaveLength(2 * TREES.length + 1);
    expect(await tabThrough(page)).toEqual(seen);
  });

  test('gives axe-core nothing to object to that it did not before', async () => {
    const given = await stage.open(`${path}-given`);
    const before = await objections(given);
    expect(before).toContainEqual(['image-alt', [expect.stringContaining('icon.svg')]]);
    expect(await objections(await open(path))).toEqual(before);
  });

  test.each(['reduce', 'no-preference'] as const)('shows no movement, not even where the site lets its cards change slowly: %s', async (reducedMotion) => {
    const page = await open(`${path}-slow`, { reducedMotion });
    const watch = () =>
      page.evaluate(async () => {
        for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
        return moving;
      });
    expect(await watch()).toEqual([]);
    await page.evaluate(() => selvedge.stop());
    expect(await order(page)).toEqual(TREES);
    expect(await watch()).toEqual([]);

    await page.locator('[data-sv-rank]').evaluate((element: HTMLElement) => (element.style.background = 'red'));
    expect(new Set(await watch()), 'this test sees what moves').toEqual(new Set(['background-color']));
  });
});
