// How long a page's main thread is busy between two marks, from Chromium's own trace: an idle wait does not count.

const CATEGORIES = ['toplevel', 'blink.user_timing', '__metadata'];

/**
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').Page} page
 * @param {{ from: string, to: string }} marks Names given to `performance.mark` in the page, each once.
 * @param {() => Promise<unknown>} work After it both marks are set.
 * @returns {Promise<{ busy: number, longest: number }>} Milliseconds in which the thread that sets the marks runs tasks, all of them and the longest one.
 */
export async function measureBusy(browser, page, { from, to }, work) {
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  // A task is in the trace when it has ended, which the one that set the last mark need not have.
  await page.evaluate(() => new Promise((nextTask) => setTimeout(nextTask)));
  const trace = await browser.stopTracing();
  return busyBetween(JSON.parse(trace.toString()).traceEvents, from, to);
}

function busyBetween(events, from, to) {
  const [start, end] = [from, to].map((name) => events.find((event) => event.cat.includes('user_timing') && event.name === name));
  if (!start || !end) throw new Error(`The trace has no mark "${start ? to : from}"`);
  const tasks = events
    .filter(({ ph, name, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && pid === start.pid && tid === start.tid)
    .map(({ ts, dur }) => [Math.max(ts, start.ts), Math.min(ts + dur, end.ts)])
    .sort(([a], [b]) => a - b);
  let [busy, longest] = [0, 0];
  let counted = start.ts; // a task may run inside another, in a nested loop
  for (const [begins, ends] of tasks) {
    const own = Math.max(0, ends - Math.max(begins, counted));
    busy += own;
    longest = Math.max(longest, own);
    counted = Math.max(counted, ends);
  }
  return { busy: busy / 1000, longest: longest / 1000 };
}
