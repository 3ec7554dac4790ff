// What Selvedge takes from a long page that is used: delay of clicks, long tasks and memory, against the same page without it.
import { readBuilt } from './built-files.mjs';
import { cardId, cardPage } from './card-page.mjs';
import { answerFrom, withChromium } from './chromium.mjs';
import { markdownTable, median, spread } from './figures.mjs';
import { inTurn } from './in-turn.mjs';
import { makeModel } from './made-up-model.mjs';
import { measureTasks } from './main-thread.mjs';
import { makeVisitor, VISITOR_ROUTES } from './visitor.mjs';

const CARDS = 1000;
const CLICKS = 20;
/** Event Timing tells nothing of what took less, milliseconds. */
const LEAST_TOLD = 16;
/** A task is long from here on, milliseconds. */
const LONG = 50;

const PROBE = `<script>(${probe})(${LEAST_TOLD});</script>`;
const SCRIPTS = `<script data-consent="granted">${readBuilt('selvedge-early.min.js')}</script><script async src="/selvedge.min.js"></script>`;
const MODELLED = `<script data-consent="granted">${readBuilt('selvedge-early-full.min.js')}</script><script async src="/selvedge-full.min.js"></script><script async src="/model.js"></script>`;
/** What stands in the head of each page. */
const PAGES = { without: PROBE, with: PROBE + SCRIPTS, modelled: PROBE + MODELLED };
const MARKS = ['loaded', 'scrolled'];

/**
 * @param {{ rate?: number, loads?: number }} [options] CPU throttling rate; loads of each page.
 * @returns {Promise<{ section: string, figures: { longTasks: LongTasks } }>} A section in Markdown.
 *
 * @typedef {Readonly<Record<'without' | 'with' | 'modelled', readonly (readonly number[])[]>>} LongTasks Of the page as it is, with Selvedge, and with the full files and a model:
 *   for each load the tasks of more than 50 ms, milliseconds.
 */
export async function benchInteraction({ rate = 4, loads = 5 } = {}) {
  const pages = Object.entries(PAGES).map(([name, head]) => [`/${name}`, cardPage(CARDS, { head })]);
  const model = readBuilt('selvedge-model.min.js').replace('SELVEDGE-MODEL', Buffer.from(makeModel(cardId)).toString('base64'));
  const routes = { ...VISITOR_ROUTES, '/selvedge-full.min.js': readBuilt('selvedge-full.min.js'), '/model.js': model, '/empty': '<!doctype html><title>Empty</title>', ...Object.fromEntries(pages) };
  return withChromium(answerFrom(routes), async (stage) => {
    await makeVisitor(stage.page, stage.url);
    const seen = await inTurn(Object.keys(PAGES), loads, (name) => stage.inNewTab((tab) => usePage(stage.browser, tab, `${stage.url}/${name}`, rate)));
    const of = (name, key) => seen.get(name).map((load) => load[key]);
    const longTasks = Object.fromEntries(Object.keys(PAGES).map((name) => [name, of(name, 'tasks').map((tasks) => tasks.map((duration) => Math.round(duration)))]));
    return { section: section(of, rate, loads), figures: { longTasks } };
  });
}

/** What a load of a page gives, and what it is called in the table. */
const ROWS = {
  slowest: 'slowest click of a load, ms',
  typical: 'click, median of a load, ms',
  count: 'long tasks, whatever has a part in them',
  loading: 'of them while the page loads',
  scrolling: 'of them while it is scrolled',
  clicking: 'of them during clicks and after',
  longest: 'longest task, ms',
  beyond: 'time beyond 50 ms in long tasks, ms',
  told: 'long tasks, as the page is told of them',
  heap: 'JavaScript heap after collection, KB',
};

function section(of, rate, loads) {
  const rows = Object.entries(ROWS).map(([key, title]) => {
    const [without, own, modelled] = Object.keys(PAGES).map((name) => of(name, key));
    const more = (values) => spread(values.map((value, load) => value - without[load]));
    return [title, spread(without), spread(own), more(own), spread(modelled), more(modelled)];
  });
  return `## Using a long page

A page with a list of ${CARDS} cards in Chromium, CPU at 1/${rate}, each load in a new process, for a visitor who was here before: loaded, scrolled
through six screens and back, then ${CLICKS} clicks of the mouse on links and buttons of cards, which Selvedge records. Median (lowest to highest)
of ${loads} loads. Clicks: Event Timing's duration, from the input to the next paint, in steps of 8 ms; what took less than ${LEAST_TOLD} ms counts as
${LEAST_TOLD}. Long tasks: more than 50 ms, from where the document begins, by Chromium's trace. What a page is told (the Long Tasks API) leaves out those in which no script has a
part: this page's own layouts are most of the long ones, and once a script stands in front of one in the same task, that is told, too. More: beyond the page without, load by
load. A model: the full files and a made-up model of 10,000 items, the cards among them.

${markdownTable(['', 'without', 'with Selvedge', 'more', 'with the full files and a model', 'more'], rows)}`;
}

async function usePage(browser, { page, session, throttle }, address, rate) {
  await page.goto(new URL('/empty', address).href); // by now the tab is in the process of this site, so the page loads throttled
  await throttle(rate);
  const parts = await measureTasks(browser, page, MARKS, async () => {
    await page.goto(address);
    await settle(page);
    await mark(page, 'loaded');
    await scroll(page);
    await mark(page, 'scrolled');
    await clickAround(page);
    await settle(page);
  });
  const { clicks, told, clicked } = await page.evaluate(() => observed());
  if (clicked !== CLICKS) throw new Error(`${clicked} of ${CLICKS} clicks arrived`);
  const durations = Array.from({ length: CLICKS }, (_, index) => clicks[index] ?? LEAST_TOLD);
  const [loading, scrolling, clicking] = parts.map((tasks) => tasks.filter((duration) => duration > LONG));
  const tasks = [...loading, ...scrolling, ...clicking];
  return {
    slowest: Math.max(...durations),
    typical: median(durations),
    tasks,
    count: tasks.length,
    loading: loading.length,
    scrolling: scrolling.length,
    clicking: clicking.length,
    longest: Math.max(0, ...tasks),
    beyond: tasks.reduce((sum, duration) => sum + duration - LONG, 0),
    told: told.length,
    heap: await heapKilobytes(session),
  };
}

function mark(page, name) {
  return page.evaluate((name) => void performance.mark(name), name);
}

async function scroll(page) {
  for (const direction of [1, -1]) {
    for (let step = 0; step < 6; step++) {
      await page.mouse.wheel(0, direction * 700);
      await page.waitForTimeout(150);
    }
  }
}

/** Clicks on what is on the screen, one after the other, with the pauses of a quick hand. */
async function clickAround(page) {
  const places = await page.evaluate(() =>
    [...document.querySelectorAll('li a, li button')]
      .map((element) => element.getBoundingClientRect())
      .filter(({ top, bottom }) => top >= 0 && bottom <= innerHeight)
      .map(({ left, top, width, height }) => [left + width / 2, top + height / 2]),
  );
  for (let click = 0; click < CLICKS; click++) {
    await page.mouse.click(...places[click % places.length]);
    await page.waitForTimeout(100);
  }
}

/** Waits until the page is at rest: Selvedge has read, decided and written. */
async function settle(page) {
  await page.evaluate(async () => {
    await globalThis.selvedge?.ready;
    await globalThis.selvedge?.flush();
  });
  await page.waitForTimeout(1500);
}

async function heapKilobytes(session) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024;
}

/** Runs in the page, before everything else; leaves `observed` there. */
function probe(leastTold) {
  const slowest = new Map(); // a click is several events: pressed, let go, clicked
  const told = [];
  let clicked = 0;
  const take = (type, each, options) => new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true, ...options });
  const takeEvent = ({ interactionId, duration }) => interactionId && slowest.set(interactionId, Math.max(duration, slowest.get(interactionId) ?? 0));
  take('event', takeEvent, { durationThreshold: leastTold });
  take('longtask', ({ duration }) => told.push(duration));
  addEventListener('click', () => clicked++, true);
  window.observed = () => ({ clicks: [...slowest.values()], told, clicked });
}
