// What a thousand events a second from three tabs come to: how many are stored, and how long they keep a page busy.
import { cardPage } from './card-page.mjs';
import { answerFrom, withChromium } from './chromium.mjs';
import { markdownTable } from './figures.mjs';
import { makeVisitor, VISITOR_ROUTES } from './visitor.mjs';

const TABS = 3;
const RATE = 1000;
/** Long tasks are those above, milliseconds. */
const LONG = 50;

/**
 * @param {{ seconds?: number }} [options]
 * @returns {Promise<{ section: string, figures: { storm: Storm } }>} A section in Markdown.
 *
 * @typedef {object} Storm
 * @property {number} recorded Events, all tabs together.
 * @property {number} lost Of them not stored in the end.
 * @property {number} longTasks Above 50 ms, all tabs together.
 */
export async function benchStorm({ seconds = 10 } = {}) {
  const page = cardPage(60, { head: '<script data-consent="granted" async src="/selvedge.min.js"></script>' });
  return withChromium(answerFrom({ ...VISITOR_ROUTES, '/page': page }), async ({ page: first, url }) => {
    await makeVisitor(first, url);
    const before = await first.evaluate(countStored);
    const tabs = await Promise.all(Array.from({ length: TABS }, () => first.context().newPage()));
    for (const tab of tabs) {
      await tab.goto(`${url}/page`);
      await tab.waitForFunction(() => globalThis.selvedge?.status?.().ready);
    }
    const told = await Promise.all(tabs.map((tab) => tab.evaluate(rage, { share: RATE / TABS, seconds, long: LONG })));
    await first.goto(`${url}/start`);
    await first.waitForFunction(() => globalThis.selvedge?.status?.().ready);
    const recorded = told.reduce((sum, { count }) => sum + count, 0);
    const lost = recorded - Math.round((await first.evaluate(countStored)) - before);
    const longTasks = told.reduce((sum, { tasks }) => sum + tasks.length, 0);
    const rows = told.map(({ count, tasks, handler, slowest }, index) => [`${index + 1}`, count, handler.toFixed(1), slowest.toFixed(1), tasks.length, tasks.length > 0 ? Math.max(...tasks).toFixed(0) : '']);
    return {
      section: `## A storm

${RATE.toLocaleString('en')} events a second for ${seconds} s, dealt to ${TABS} tabs of one visitor, the small script. ${recorded.toLocaleString('en')} events, ${lost} of them lost.

${markdownTable(['tab', 'events', 'recording one, µs, mean', 'slowest, ms', `tasks above ${LONG} ms`, 'longest, ms'], rows)}`,
      figures: { storm: { recorded, lost, longTasks } },
    };
  });
}

/** Runs in the page. What was learned of the tag of the storm does not decay within so short a time. */
async function countStored() {
  await selvedge.flush();
  const { profile, events } = await selvedge.exportData();
  const waiting = events.filter(({ tab, seq, item }) => seq > (profile.folded[tab] ?? 0) && item?.tags.includes('kind:storm')).length;
  return (profile.taste['kind:storm'] ?? 0) / 2 ** ((profile.lastAt - Date.UTC(2026, 0, 1)) / (30 * 86_400_000)) + waiting;
}

/** Runs in the page. */
async function rage({ share, seconds, long }) {
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration).filter((duration) => duration > long))).observe({ type: 'longtask' });
  const start = performance.now();
  let [count, busy, slowest] = [0, 0, 0];
  while (performance.now() - start < 1000 * seconds) {
    for (const due = ((performance.now() - start) / 1000) * share; count < due; count++) {
      const began = performance.now();
      selvedge.track('view_item', { id: `item-${count % 50}`, tags: { kind: 'storm' } });
      const took = performance.now() - began;
      busy += took;
      slowest = Math.max(slowest, took);
    }
    await new Promise((next) => setTimeout(next, 4));
  }
  await selvedge.flush();
  return { count, tasks, handler: (1000 * busy) / count, slowest };
}
