// What a page's main thread does, from Chromium's own trace: an idle wait does not count.

const CATEGORIES = ['toplevel', 'blink.user_timing', '__metadata'];

/**
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').Page} page
 * @param {{ from: string, to: string }} marks Names given to `performance.mark` in the page, each once.
 * @param {() => Promise<unknown>} work After it both marks are set.
 * @returns {Promise<{ busy: number, longest: number }>} Milliseconds in which the thread that sets the marks runs tasks, all of them and the longest one.
 */
export async function measureBusy(browser, page, { from, to }, work) {
  const events = await trace(browser, page, work);
  const [start, end] = [from, to].map((name) => markIn(events, name));
  const within = tasksOf(events, start).map(([begins, ends]) => Math.min(ends, end.ts) - Math.max(begins, start.ts)).filter((duration) => duration > 0);
  return { busy: within.reduce((sum, duration) => sum + duration, 0) / 1000, longest: Math.max(0, ...within) / 1000 };
}

/**
 * All tasks of a page from where its document begins: also those in which no script has a part, like laying out, of which the Long Tasks API of Chromium says nothing.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').Page} page
 * @param {readonly string[]} marks Names given to `performance.mark` in the page, each once, in this order: they part the time.
 * @param {() => Promise<unknown>} work Loads the page; after it all marks are set.
 * @returns {Promise<number[][]>} Milliseconds of each task: of those that begin before the first mark, of those behind it, and so on.
 */
export async function measureTasks(browser, page, marks, work) {
  const events = await trace(browser, page, work);
  const parts = marks.map((name) => markIn(events, name));
  const { ts: begin } = events.findLast(({ name, pid }) => name === 'domLoading' && pid === parts[0].pid);
  const tasks = tasksOf(events, parts[0]).filter(([begins]) => begins >= begin);
  const bounds = [begin, ...parts.map(({ ts }) => ts), Infinity];
  return bounds.slice(0, -1).map((from, part) => tasks.filter(([begins]) => begins >= from && begins < bounds[part + 1]).map(([begins, ends]) => (ends - begins) / 1000));
}

async function trace(browser, page, work) {
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  // A task is in the trace when it has ended, which the one that set the last mark need not have.
  await page.evaluate(() => new Promise((nextTask) => setTimeout(nextTask)));
  return JSON.parse((await browser.stopTracing()).toString()).traceEvents;
}

function markIn(events, name) {
  const mark = events.find((event) => event.cat.includes('user_timing') && event.name === name);
  if (!mark) throw new Error(`The trace has no mark "${name}"`);
  return mark;
}

/** @returns When each task of the thread that set the mark begins and ends, microseconds; those that run inside another, in a nested loop, are a part of that. */
function tasksOf(events, { pid, tid }) {
  const all = events
    .filter((event) => event.ph === 'X' && event.name.endsWith('RunTask') && event.pid === pid && event.tid === tid)
    .map(({ ts, dur }) => [ts, ts + dur])
    .sort(([a, aEnd], [b, bEnd]) => a - b || bEnd - aEnd);
  const tasks = [];
  for (const task of all) if (task[1] > (tasks.at(-1)?.[1] ?? 0)) tasks.push(task);
  return tasks;
}
