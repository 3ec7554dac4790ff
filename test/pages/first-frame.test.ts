import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { card, early, likedFirst, list, main, order, page as smallPage, SLOT, trees, whenReady } from './small-page.js';
import { useStage } from './stage.js';

interface Frame {
  /** Ids of the cards that this frame shows within the viewport. */
  readonly cards: readonly string[];
  readonly slot: string;
}

declare global {
  var seenFrames: Frame[];
  var shift: number;
  var isShown: boolean;
  var isTouched: boolean;
}

// Notes what each frame is about to show, and whether anything was ever styled or animated. Callbacks of a frame run in the order in which they
// were asked for: behind the early part, this one sees what will be painted.
const PROBE = `<script>
  seenFrames = []; isShown = false; shift = 0; isTouched = false;
  new PerformanceObserver((entries) => { for (const entry of entries.getEntries()) shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
  const isCovered = (element) => { for (let each = element; each; each = each.parentElement) if (getComputedStyle(each).opacity === '0') return true; return false; };
  const isSeen = (element) => {
    if (!element.checkVisibility({ visibilityProperty: true }) || isCovered(element)) return false;
    const { top, bottom } = element.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  };
  (function look() {
    requestAnimationFrame(look);
    const cards = [...document.querySelectorAll('[data-sv-rank] > *')].filter(isSeen).map((card) => card.dataset.svItem || 'pin');
    isShown ||= cards.length > 0;
    const slot = document.querySelector('[data-sv-slot]');
    seenFrames.push({ cards, slot: slot && isSeen(slot) ? slot.innerText.trim() : '' });
  })();
  const { animate } = Element.prototype;
  Element.prototype.animate = function (...options) { isTouched = true; return animate.apply(this, options); };
  new MutationObserver((records) => { isTouched ||= records.length > 0; })
    .observe(document, { subtree: true, attributes: true, attributeFilter: ['style'] });
</script>`;

const TREES = trees(60);
const PIN = '<li data-sv-pin>An advert</li>';
const CARDS = [...TREES.slice(0, 2), PIN, ...TREES.slice(2)];
const BODY = `${SLOT}\n${list(CARDS)}\n<footer>The end</footer>`;
const LIKED = likedFirst(TREES, 'oak');
const LIKED_IN_PLACE = [...LIKED.slice(0, 2), 'pin', ...LIKED.slice(2)];
const GIVEN_IN_PLACE = [...TREES.slice(0, 2), 'pin', ...TREES.slice(2)];

// Moves cards two frames after the main script ran, as a late tool does.
const LATE_TOOL = `<script>
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
    const list = document.querySelector('[data-sv-rank]');
    list.before(document.createElement('hr'));
    list.prepend(...[...list.children].reverse());
    document.body.dataset.late = '';
  })));
</script>`;

const [START, REST] = smallPage(early() + PROBE + main(), list([...TREES.slice(0, 30), '<!-- stall -->', ...TREES.slice(30)])).split('<!-- stall -->') as [string, string];
let goOn: () => void;

const stage = useStage({
  '/both': smallPage(early() + PROBE + main(), BODY),
  '/main': smallPage(PROBE + main('data-consent="granted"'), BODY),
  '/early': smallPage(early() + PROBE, BODY),
  '/late': smallPage(PROBE, BODY + LATE_TOOL),
  '/styled': smallPage(early() + PROBE, list(CARDS, { attributes: 'style="color: red"' })),
  '/stalled': async (_request, response) => {
    response.write(START);
    await new Promise<void>((resolve) => (goOn = resolve));
    response.end(REST);
  },
  '/by-price': smallPage(early() + PROBE + main(), list(TREES.map((id, index) => card(id, `data-sv-price="${index}"`)))),
  '/by-price-forced': smallPage(early() + PROBE + main(), list(TREES.map((id, index) => card(id, `data-sv-price="${index}"`)), { name: 'trees force' })),
  '/shop-window': smallPage(early() + main(), `<ul>${['oak-91', 'oak-92', 'oak-93'].map((id) => `<li><a href="/${id}">${id}</a></li>`).join('')}</ul>`),
  ...Object.fromEntries(
    ['oak-91', 'oak-92', 'oak-93'].map((id) => [`/${id}`, smallPage(early() + main(), `<main data-sv-item="${id}" data-sv-tags="kind: oak"><h1>${id}</h1></main><a href="/shop-window">Back</a>`)]),
  ),
});

let memory: ReturnType<BrowserContext['storageState']> | undefined;

/** A visitor who has looked at three oaks, by clicks. The looks are made once; each visitor gets what they left behind. */
async function returningVisitor(): Promise<BrowserContext> {
  memory ??= stage.visitor().then(lookAround);
  return stage.visitor({ storageState: await memory });
}

async function lookAround(context: BrowserContext): ReturnType<BrowserContext['storageState']> {
  const page = await context.newPage();
  await page.goto(`${stage.server.url}/shop-window`);
  for (const id of ['oak-91', 'oak-92', 'oak-93']) {
    await page.getByRole('link', { name: id }).click();
    await page.getByRole('heading', { name: id }).waitFor();
    await whenReady(page);
    await page.getByRole('link', { name: 'Back' }).click();
    await page.getByRole('link', { name: id }).waitFor();
    await whenReady(page);
  }
  expect(await page.evaluate(() => localStorage.getItem('selvedge'))).not.toBeNull();
  return context.storageState({ indexedDB: true });
}

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(stage.server.url + path);
  return page;
}

/** Lets a few frames pass after everything is done, and tells what all frames showed. */
async function watchFrames(page: Page): Promise<{ shown: Frame[]; shift: number; isTouched: boolean }> {
  return page.evaluate(async () => {
    const enough = seenFrames.length + 3;
    while (seenFrames.length < enough) await new Promise(requestAnimationFrame);
    const shown = new Set(seenFrames.filter(({ cards }) => cards.length).map((frame) => JSON.stringify(frame)));
    return { shown: [...shown].map((frame) => JSON.parse(frame) as Frame), shift, isTouched };
  });
}

test('no frame shows another order or another content than the last one, and nothing shifts', async () => {
  const page = await open(await returningVisitor(), '/both');
  await whenReady(page);
  const { shown, shift, isTouched } = await watchFrames(page);
  expect(shown).toHaveLength(1);
  expect(shown[0]!.cards).toEqual(LIKED_IN_PLACE.slice(0, shown[0]!.cards.length));
  expect(shown[0]!.cards.length).toBeGreaterThan(5);
  expect(shown[0]!.slot).toBe('Oaks');
  expect(shift).toBe(0);
  expect(isTouched).toBe(true);
  expect(await order(page)).toEqual(LIKED);
  expect(await page.locator('[style]').count()).toBe(0);
});

test('the probe of these tests sees a page that changes its order late', async () => {
  const page = await open(await stage.visitor(), '/late');
  await page.locator('[data-late]').waitFor();
  const { shown, shift } = await watchFrames(page);
  expect(shown.map(({ cards }) => cards[0])).toEqual([TREES[0], TREES.at(-1)]);
  expect(shift).toBeGreaterThan(0);
});

test('without the early part the cards in view never move, and those below are in order', async () => {
  const page = await open(await returningVisitor(), '/main');
  await whenReady(page);
  await expect.poll(() => order(page)).not.toEqual(TREES);
  const { shown, shift, isTouched } = await watchFrames(page);
  const inView = shown[0]!.cards;
  expect(shown).toHaveLength(1);
  expect(inView).toEqual(GIVEN_IN_PLACE.slice(0, inView.length));
  expect(shown[0]!.slot).toBe('Trees');
  expect(shift).toBe(0);
  expect(isTouched).toBe(false);
  const count = inView.length - 1;
  expect(await order(page)).toEqual([...TREES.slice(0, count), ...likedFirst(TREES.slice(count), 'oak')]);
});

test.each(['/both', '/early'])('for a new visitor nothing is ever held back on %s', async (path) => {
  const page = await open(await stage.visitor(), path);
  if (path === '/both') await whenReady(page);
  const { shown, shift, isTouched } = await watchFrames(page);
  // A busy machine may paint while the page is still being parsed.
  for (const { cards } of shown) expect(cards).toEqual(GIVEN_IN_PLACE.slice(0, cards.length));
  expect(shown.map(({ slot }) => slot)).toEqual(shown.map(() => 'Trees'));
  expect(shift).toBe(0);
  expect(isTouched).toBe(false);
});

test('the early part alone, with the main script blocked, orders the page and shows it', async () => {
  const context = await returningVisitor();
  await context.route('**/selvedge*.min.js', (route) => route.abort());
  const page = await open(context, '/both');
  const { shown, shift } = await watchFrames(page);
  expect(stage.takeTroubles()).toEqual(['Failed to load resource: net::ERR_FAILED']);
  expect(shown).toHaveLength(1);
  expect(shown[0]!.slot).toBe('Oaks');
  expect(shift).toBe(0);
  expect(await order(page)).toEqual(LIKED);
  expect(await page.locator('[style]').count()).toBe(0);
  await page.getByText('oak-1', { exact: true }).click({ trial: true });
});

test('on a page that stalls, the list is shown before the rest comes; what was shown never moves, and erasing puts it back', async () => {
  const page = await (await returningVisitor()).newPage();
  await page.goto(`${stage.server.url}/stalled`, { waitUntil: 'commit' });
  await page.waitForFunction(() => 'isShown' in window && isShown);
  goOn();
  await whenReady(page);
  const { shown, shift } = await watchFrames(page);
  expect(shown).toHaveLength(1);
  // What had come when the first ones were put in order: on a busy machine fewer than were sent, and the thirtieth is not whole.
  const first = shown[0]!.cards;
  const orders = Array.from({ length: 31 }, (_, come) => likedFirst(TREES.slice(0, come), 'oak').slice(0, first.length));
  expect(orders).toContainEqual(first);
  expect(first).not.toEqual(TREES.slice(0, first.length));
  const rest = TREES.filter((id) => !first.includes(id));
  expect(await order(page), 'nobody saw the others yet').toEqual([...first, ...likedFirst(rest, 'oak')]);
  expect(shift).toBe(0);
  expect(await page.locator('[style]').count()).toBe(0);

  expect(await page.evaluate(() => selvedge.erase())).toEqual({ complete: true, left: [] });
  expect(await order(page)).toEqual(TREES);
});

test('cards that stand by their prices keep their order, early and late, unless the site forces it', async () => {
  const context = await returningVisitor();
  const page = await open(context, '/by-price');
  await whenReady(page);
  expect((await watchFrames(page)).shown).toHaveLength(1);
  expect(await order(page)).toEqual(TREES);
  expect(stage.takeTroubles()).toEqual([expect.stringContaining('"trees" keeps its order: its prices')]);
  await page.goto(`${stage.server.url}/by-price-forced`);
  expect(await order(page)).toEqual(LIKED);
});

test('a list’s own style attribute is as the site wrote it afterwards', async () => {
  const page = await open(await returningVisitor(), '/styled');
  expect(await order(page)).toEqual(LIKED);
  expect((await watchFrames(page)).isTouched).toBe(true);
  expect(await page.locator('[data-sv-rank]').getAttribute('style')).toBe('color: red');
});

test('a list and a slot whose cards cannot be read early are shown as they are', async () => {
  const context = await returningVisitor();
  await context.route('**/unreadable', (route) => route.fulfill({ contentType: 'text/html', body: smallPage(early() + PROBE, `${card('oak-1')}<ul data-sv-rank="x"><li>no item</li>${card('oak-2')}</ul><p data-sv-slot="y">Empty</p>`) }));
  const page = await open(context, '/unreadable');
  expect(await page.locator('[style]').count()).toBe(0);
  expect(await page.locator('ul').innerText()).toMatch(/^no item\s+oak-2$/);
  await page.getByText('Empty').click({ trial: true });
});
