// Half an hour of browsing in three tabs, one of which is never left: nothing grows, and nothing is told. `npm test` takes a tenth of the steps, without pauses.
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { early, FULL, list, main, page as smallPage, trees, whenReady } from './small-page.js';
import { useStage } from './stage.js';

const isLong = !!process.env.LONG;
/** Steps of each tab, and milliseconds between two: half an hour, or a tenth of it as fast as it goes. */
const [STEPS, PAUSE] = isLong ? [700, 2000] : [70, 0];
const MINUTES = 30;
const SAMPLES = 7;
/** Until the caps are reached the store grows, as it should. */
const BEFOREHAND = 3500;

const HEAD = early(undefined, FULL) + main('', FULL); // the small files are for pages that a server writes
const product = (id: string) => smallPage(HEAD, `<main data-sv-item="${id}" data-sv-tags="kind: ${id.split('-')[0]!}"><h1>${id}</h1><button data-sv-track="add_to_cart">Add</button></main><a href="/">Home</a>${list(trees(6), { name: 'also' })}`);
const IDS = trees(30);

const stage = useStage({ '/': smallPage(HEAD, `<h1>Trees</h1>${list(IDS)}`), ...Object.fromEntries(IDS.map((id) => [`/tree/${id}`, product(id)])) });

interface Sample {
  /** Bytes behind a collection of garbage. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  /** Characters of everything that is stored, as JSON. */
  readonly store: number;
}

async function sample(page: Page, session: CDPSession): Promise<Sample> {
  const store = await page.evaluate(async () => {
    await selvedge.flush();
    return JSON.stringify(await selvedge.exportData()).length;
  });
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const valueOf = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  return { heap: valueOf('JSHeapUsedSize'), nodes: valueOf('Nodes'), listeners: valueOf('JSEventListeners'), store };
}

/** What a single-page app does when the visitor goes on: another address, another list, a thing that was looked at. */
function turnPage(step: number): void {
  const marked = document.querySelector('[data-sv-rank]')!;
  const fresh = marked.cloneNode(true) as Element;
  fresh.append(...[...fresh.children].slice(step % 7));
  history.replaceState(null, '', `/?page=${step % 50}`);
  if (step % 2) marked.replaceChildren(...fresh.children); // the same list, filled anew
  else marked.replaceWith(fresh);
  selvedge.track('view_item', { id: `oak-${step % 400}`, tags: { kind: 'oak', size: String(step % 9) } });
  scrollTo(0, (step % 5) * 200);
}

test('nothing grows and nothing is told', { timeout: (MINUTES + 15) * 60_000 }, async () => {
  const context = await stage.visitor();
  const open = async () => {
    const page = await context.newPage();
    await page.goto(`${stage.server.url}/`);
    await whenReady(page);
    return page;
  };
  const [stays, ...leave] = [await open(), await open(), await open()];
  const session = await context.newCDPSession(stays);
  await session.send('Performance.enable');
  await stays.evaluate(async (count) => {
    for (let number = 0; number < count; number++) {
      selvedge.track('view_item', { id: `elm-${number % 2000}`, tags: { kind: 'elm', size: String(number % 9) } });
      if (number % 500 === 499) await selvedge.flush();
    }
    await selvedge.flush();
  }, BEFOREHAND);

  const start = Date.now();
  const isOver = (step: number) => step >= STEPS || Date.now() - start > MINUTES * 60_000;
  let visits = 0;
  const browse = async (page: Page, tab: number) => {
    for (let step = 0; !isOver(step); step++) {
      await page.locator(`[data-sv-item="${IDS[(7 * step + tab) % IDS.length]!}"] a`).first().click();
      await page.getByRole('button', { name: 'Add' }).click();
      await whenReady(page);
      await (step % 2 ? page.goBack() : page.getByRole('link', { name: 'Home' }).click());
      await page.getByRole('heading', { name: 'Trees' }).waitFor();
      visits++;
      await page.waitForTimeout(PAUSE);
    }
  };
  const samples: Sample[] = [];
  const stay = async () => {
    for (let step = 0; !isOver(step); step++) {
      await stays.evaluate(turnPage, step);
      await stays.waitForTimeout(PAUSE || 100);
      if (step % Math.floor(STEPS / SAMPLES) === 0) samples.push(await sample(stays, session));
    }
  };
  await Promise.all([stay(), ...leave.map(browse)]);
  samples.push(await sample(stays, session));
  if (isLong) console.log(JSON.stringify({ visits, minutes: (Date.now() - start) / 60_000, samples }));

  expect(visits).toBeGreaterThan(STEPS);
  const [early, late] = [samples.slice(2, 5), samples.slice(-3)];
  const least = (of: readonly Sample[], key: keyof Sample) => Math.min(...of.map((each) => each[key]));
  // Of each the least of three: what has not been collected yet comes on top.
  const grown = (then: readonly Sample[]) => (['heap', 'nodes', 'listeners', 'store'] as const).map((key) => [key, least(then, key) / least(early, key)] as const).filter(([, ratio]) => ratio > 1.05);
  expect(grown(late), JSON.stringify(samples)).toEqual([]);
  expect(samples.at(-1)!.store).toBeLessThan(1_000_000);

  // What a page would keep that keeps one list a step is seen by this.
  await stays.evaluate((steps) => {
    const kept = ((globalThis as unknown as { kept: unknown[] }).kept = [] as unknown[]);
    for (let step = 0; step < steps; step++) kept.push(document.querySelector('[data-sv-rank]')!.cloneNode(true));
  }, STEPS);
  const leaking = await sample(stays, session);
  expect(grown([leaking]).map(([key]) => key)).toContain('nodes');
});
