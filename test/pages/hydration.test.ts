import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bundleTrees, renderTrees } from '../support/react-page.js';
import { streamed } from '../support/server.js';
import { changesOnScreen, FRAMES, places } from './frames.js';
import { early, EDITION, FULL, likedFirst, likeOaks, list, main, order, page as smallPage, SLOT, trees, whenReady } from './small-page.js';
import { useStage } from './stage.js';

const TREES = trees(12);
const LIKED = likedFirst(TREES, 'oak');
const GRID = '<style>ul { display: grid; grid-template-columns: repeat(3, 1fr) }</style>';
const without = (ids: readonly string[], gone: readonly string[]) => ids.filter((id) => !gone.includes(id));

/** What the server sends: the list, and behind it the script that takes it over. */
function body(by: string | undefined, between = ''): string {
  const props = { ids: TREES, ...(by && { by }) };
  return `${renderTrees(props)}${between}<script src="/trees.js"></script><script>trees.hydrate(${JSON.stringify(props)})</script>`;
}

const ROOTS = ['div id="__next"', 'div id="__nuxt"', 'div data-reactroot', 'div ng-server-context', 'astro-island ssr', 'div data-sv-hydrate'];
const MOVE = `<script>const list = document.querySelector('ul'); list.prepend(list.children[2]);</script>`;
const HEAD = GRID + early(undefined, FULL) + FRAMES + main('', FULL);
const [START, END] = smallPage(HEAD, body('order')).split(/(?=<li data-sv-item="ash-3")/) as [string, string];

const stage = useStage({
  '/trees.js': async (_request, response) => {
    script ??= bundleTrees();
    response.setHeader('content-type', 'text/javascript').end(await script);
  },
  '/teach': smallPage(main('data-consent="granted"', FULL), ''),
  '/by-order': smallPage(HEAD, body('order')),
  '/streamed': streamed([START, END], 300),
  '/main-only': smallPage(GRID + FRAMES + main('data-consent="granted"', FULL), `<div style="height: 3000px"></div>${body('order')}`),
  '/unmarked': smallPage(GRID + early() + FRAMES + main(), body(undefined)),
  '/by-order-edition': smallPage(GRID + early() + FRAMES + main(), body('order')),
  '/roots': smallPage(early() + main(), `<div style="height: 3000px"></div>${ROOTS.map((root) => `<${root}>${SLOT}${list(TREES)}</${root.split(' ')[0]}>`).join('')}<script>document.documentElement.dataset.hydrated = ''</script>`),
  '/moved': smallPage(GRID, body('order', MOVE)),
  '/client': smallPage(GRID + main('data-consent="granted"', FULL), `<div style="height: 3000px"></div><div id="app"></div><script src="/trees.js"></script><script>trees.render(${JSON.stringify({ ids: TREES })})</script>`),
});
let script: Promise<string> | undefined;
let memory: ReturnType<BrowserContext['storageState']> | undefined;

/** What is kept of somebody who likes oaks. */
function remember(): ReturnType<BrowserContext['storageState']> {
  return (memory ??= stage.visitor().then(async (context) => {
    const page = await context.newPage();
    await page.goto(`${stage.server.url}/teach`);
    await whenReady(page);
    await likeOaks(page);
    return context.storageState({ indexedDB: true });
  }));
}

/** A page of somebody who likes oaks, which React has taken over and Selvedge has read. */
async function open(path: string): Promise<Page> {
  const page = await stage.open(path, { storageState: await remember() });
  await page.locator('[data-hydrated]').waitFor();
  if (path !== '/moved') await whenReady(page);
  return page;
}

/** Presses a button of the application and waits until React has answered. */
async function press(page: Page, name: string, said: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.locator('output', { hasText: said }).waitFor();
}

/** What React could not take over as it stood. */
function mismatches(page: Page): Promise<string[]> {
  return page.evaluate(() => recovered);
}

describe('a list that React hydrates, with data-sv-by="order",', () => {
  test.each(['/by-order', '/streamed'])('shows the visitor’s order from the first frame on, and React finds what its server sent, on %s', async (path) => {
    const page = await open(path);
    const frames = await changesOnScreen(page);
    expect(await places(page)).toEqual(path === '/by-order' ? LIKED : expect.arrayContaining(TREES));
    const last = frames.at(-1)!;
    for (const frame of frames) expect(last.slice(0, frame.length), 'no frame shows another order than the last one').toEqual(frame);
    expect(last[0]).toBe('oak-1');
    expect(await order(page), 'the cards stand as React knows them').toEqual(TREES);
    expect(await mismatches(page)).toEqual([]);
  });

  test('below the fold is put in order by the main script alone, a card that comes later among the others', async () => {
    const page = await open('/main-only');
    await expect.poll(() => places(page)).toEqual(LIKED);
    expect(await order(page)).toEqual(TREES);
    // A click as a script makes it: nothing is scrolled, and nobody sees the list.
    await page.getByRole('button', { name: 'Append' }).evaluate((button: HTMLElement) => button.click());
    await expect.poll(() => places(page)).toEqual(likedFirst([...TREES, 'oak-77'], 'oak'));
    expect(await mismatches(page)).toEqual([]);
  });

  test('keeps its order when React renders it again', async () => {
    const page = await open('/by-order');
    await changesOnScreen(page);
    await press(page, 'Render', '1 renders');
    expect(await changesOnScreen(page)).toEqual([LIKED]);
  });

  test('shows a card that React adds behind those that were seen, wherever React puts it', async () => {
    const page = await open('/by-order');
    await changesOnScreen(page);
    await press(page, 'Append', '13 trees');
    expect(await changesOnScreen(page)).toEqual([LIKED, [...LIKED, 'oak-77']]);
    await press(page, 'Prepend', '14 trees');
    expect(await changesOnScreen(page)).toEqual([[...LIKED, 'oak-77'], [...LIKED, 'oak-77', 'elm-77']]);
    expect(await order(page)).toEqual(['elm-77', ...TREES, 'oak-77']);
  });

  test('keeps the others in order when React takes cards away, and when it brings them back', async () => {
    const page = await open('/by-order');
    await changesOnScreen(page);
    const left = without(LIKED, ['elm-1', 'oak-2']);
    await press(page, 'Remove', '10 trees');
    expect(await changesOnScreen(page)).toEqual([LIKED, left]);
    await press(page, 'All', '12 trees');
    expect((await changesOnScreen(page)).at(-1)!.slice(0, left.length)).toEqual(left);
  });

  test('keeps its order when React filters it, and when the filter goes', async () => {
    const page = await open('/by-order');
    await changesOnScreen(page);
    const filtered = LIKED.filter((id) => !id.startsWith('ash'));
    for (let round = 0; round < 2; round++) {
      await press(page, 'Oaks and elms', '8 trees');
      expect((await changesOnScreen(page)).at(-1)).toEqual(filtered);
      await press(page, 'All', '12 trees');
      expect((await changesOnScreen(page)).at(-1)).toEqual([...filtered, ...TREES.filter((id) => id.startsWith('ash'))]);
    }
    expect(await mismatches(page)).toEqual([]);
  });

  test('gives way to another order that React brings: the visitor may have sorted it', async () => {
    const page = await open('/by-order');
    await changesOnScreen(page);
    await press(page, 'Turn round', '12 trees');
    expect(await changesOnScreen(page)).toEqual([LIKED, [...TREES].reverse()]);
  });

  test('that another list of the same name takes the place of lends it no order', async () => {
    const page = await open('/by-order');
    await changesOnScreen(page);
    const fresh = ['ash-31', 'oak-31', 'elm-31', 'oak-32'];
    await press(page, 'Another list', '4 trees');
    expect((await changesOnScreen(page)).at(-1)).toEqual(fresh);
    await page.evaluate(() => selvedge.stop());
    expect(await places(page)).toEqual(fresh);
  });

  test('that React changed before the main script came is brought in step when it comes', async () => {
    const context = await stage.visitor({ storageState: await remember() });
    let release = () => {};
    const isFree = new Promise<void>((resolve) => (release = resolve));
    await context.route('**/selvedge*.min.js', async (route) => {
      await isFree;
      await route.continue();
    });
    const page = await context.newPage();
    await page.goto(`${stage.server.url}/by-order`, { waitUntil: 'commit' });
    await page.locator('[data-hydrated]').waitFor();
    await press(page, 'Remove', '10 trees');
    release();
    await whenReady(page);
    await expect.poll(() => places(page)).toEqual(without(LIKED, ['elm-1', 'oak-2']));
    await page.evaluate(() => selvedge.stop());
    expect(await places(page)).toEqual(without(TREES, ['elm-1', 'oak-2']));
  });

  test('shows no frame in between when the page changes it within a frame', async () => {
    const page = await open('/by-order');
    await changesOnScreen(page);
    await page.evaluate(() => requestAnimationFrame(() => document.querySelector('[data-sv-item="elm-1"]')!.remove()));
    await page.waitForFunction(() => !document.querySelector('[data-sv-item="elm-1"]'));
    expect(await changesOnScreen(page)).toEqual([LIKED, without(LIKED, ['elm-1'])]);
  });

  test('leads a click to the card that is seen there, and the Tab key through the cards as they stand in the document', async () => {
    const page = await open('/by-order');
    const first = await page.locator('[data-sv-item="ash-1"]').evaluate((card) => getComputedStyle(card).order);
    expect(Number(first), 'the first card of the document is not the first that is seen').toBeGreaterThan(0);
    await page.locator('[data-sv-item="oak-1"]').click();
    await page.locator('output', { hasText: 'clicked oak-1' }).waitFor();
    await page.getByRole('button', { name: 'All' }).focus();
    const focused: (string | null)[] = [];
    while (focused.length < TREES.length) {
      await page.keyboard.press('Tab');
      focused.push(await page.evaluate(() => document.activeElement!.textContent));
    }
    expect(focused).toEqual(TREES);
  });

  test('is shown as it stands when Selvedge stops, and again goes on working', async () => {
    const page = await open('/by-order');
    expect(await places(page)).toEqual(LIKED);
    for (let times = 0; times < 2; times++) {
      await page.evaluate(() => selvedge.stop());
      expect(await places(page)).toEqual(TREES);
      expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    }
    await press(page, 'Append', '13 trees');
    expect(await places(page)).toEqual([...TREES, 'oak-77']);
    expect(await mismatches(page)).toEqual([]);
  });
});

test('lists and slots in every kind of root that will be hydrated are left alone, which is told once', async () => {
  const page = await open('/roots');
  await page.evaluate(() => selvedge.flush());
  expect(await page.locator('[data-sv-rank]').evaluateAll((lists) => lists.map((each) => [...each.children].map((card) => card.getAttribute('data-sv-item'))))).toEqual(ROOTS.map(() => TREES));
  expect(await page.locator('[data-sv-slot]').allInnerTexts()).toEqual(ROOTS.map(() => 'Trees'));
  expect(stage.takeTroubles()).toEqual([expect.stringContaining('[list-left-alone] A framework will hydrate it')]);
});

describe('a list that React hydrates', () => {
  test.each(EDITION ? ['/unmarked'] : ['/unmarked', '/by-order-edition'])('is left alone, which is told, on %s', async (path) => {
    const page = await open(path);
    await page.evaluate(() => selvedge.flush());
    const frames = await changesOnScreen(page);
    expect(frames).toEqual([TREES]);
    expect(await order(page)).toEqual(TREES);
    expect(stage.takeTroubles()).toEqual([expect.stringContaining('[list-left-alone]')]);
    expect(await mismatches(page)).toEqual([]);
  });

  test('that React renders in the browser is left as it is and reported, so that its own sort comes out right (file with everything)', async () => {
    const page = await open('/client');
    await expect.poll(() => stage.takeTroubles().join()).toContain('What React renders is left as it is');
    expect(await order(page)).toEqual(TREES);
    await press(page, 'Turn round', '12 trees');
    await expect.poll(() => order(page)).toEqual([...TREES].reverse());
  });

  test('tells these tests when a card was moved before React came', async () => {
    const page = await open('/moved');
    expect(await mismatches(page)).toEqual([expect.stringContaining('Hydration failed')]);
    stage.takeTroubles();
  });
});
