// What starting costs: Selvedge's files, and packages that personalise pages, on the same page in the same run.
import { cardPage } from './card-page.mjs';
import { answerFrom, withChromium } from './chromium.mjs';
import { markdownTable, median, ratioSpread, spread } from './figures.mjs';
import { inTurn } from './in-turn.mjs';
import { measureBusy } from './main-thread.mjs';
import { readScriptFiles } from './script-files.mjs';
import { makeVisitor, VISITOR_ROUTES } from './visitor.mjs';

const CARDS = 60;
const OWN = '`selvedge.min.js`';

/**
 * @param {{ rates?: readonly number[], loads?: number }} [options] CPU throttling rates; loads of each script at each rate.
 * @returns {Promise<{ section: string, figures: { startUp: StartUp[] } }>} A section in Markdown; `selvedge.min.js` at each rate.
 *
 * @typedef {object} StartUp Milliseconds from the first instruction to `ready`: medians.
 * @property {number} rate
 * @property {number} first Of the main thread, on the first page in a tab.
 * @property {number} next Of the main thread, on the next page.
 */
export async function benchStartUp({ rates = [1, 4, 6], loads = 7 } = {}) {
  const files = new Map((await readScriptFiles()).map((file) => [file.name, file]));
  return withChromium(answerFrom({ ...VISITOR_ROUTES, '/': cardPage(CARDS) }), async (stage) => {
    const { page, url } = stage;
    // The packages ask their servers; no server is the same to all of them.
    await page.context().route((address) => address.origin !== url, (route) => route.fulfill({ status: 404, body: '' }));
    await makeVisitor(page, url);
    const parts = [];
    const startUp = [];
    for (const rate of rates) {
      const measured = await inTurn([...files.keys()], loads, (name) => measureLoad(stage, files.get(name), rate));
      const own = (key) => measured.get(OWN).map((each) => each[key]);
      parts.push(`CPU at 1/${rate}:\n\n${timesTable(measured, own)}`);
      startUp.push({ rate, first: median(own('first').map(({ busy }) => busy)), next: median(own('next').map(({ busy }) => busy)) });
    }
    const section = `## Starting up

A page with a list of ${CARDS} cards in Chromium, loaded and at rest; then the script is put into it as inline text, so that all of reading and
compiling it falls on the main thread. First page: in a new tab, in a process that has run nothing yet. Next page: the same again in that
tab. The visitor was here before. Milliseconds: median (lowest to highest) of ${loads} loads. Script: until the text is read, compiled and run.
Initialised: from the first instruction, by the clock; Selvedge decides the list behind that, in steps that "Using a long page" is about. Main thread: how much of that it was busy, by Chromium's trace. Packages are bundled
and minified by esbuild, each with the least set-up that its documentation gives; requests to servers are answered with 404.

${filesTable(files)}

${parts.join('\n\n')}`;
    return { section, figures: { startUp } };
  });
}

function filesTable(files) {
  const kilobytes = (bytes) => (bytes / 1024).toFixed(1);
  return markdownTable(['script', 'KB, minified', 'KB, brotli', 'what is started, and when it counts as initialised'], [...files.values()].map(({ name, bytes, brotli, initialised }) => [name, kilobytes(bytes), kilobytes(brotli), initialised]));
}

function timesTable(measured, own) {
  const columns = ['first', 'next'].flatMap((which) => ['script', 'initialised', 'busy'].map((key) => [which, key]));
  const rows = [...measured].map(([name, loads]) => {
    const of = (which, key, all = loads.map((load) => load[which])) => all.map((load) => load[key]);
    const ratios = ['first', 'next'].map((which) => (name === OWN ? '' : ratioSpread(of(which, 'busy'), of(which, 'busy', own(which)), 2)));
    return [name, ...columns.map(([which, key]) => spread(of(which, key), 1)), ...ratios];
  });
  const head = columns.map(([which, key]) => `${which} page: ${key === 'busy' ? 'main thread' : key}`);
  return markdownTable(['script', ...head, ...['first', 'next'].map((which) => `${which} page: main thread / ${OWN}`)], rows);
}

/** The first page in a new tab, then the next. */
function measureLoad({ browser, url, inNewTab }, file, rate) {
  return inNewTab(async ({ page, throttle }) => {
    const first = await measurePage(browser, page, url, file, () => throttle(rate));
    const next = await measurePage(browser, page, url, file);
    return { first, next };
  });
}

/** One load of a file, milliseconds: `script`, `initialised`, `busy`. */
export async function measurePage(browser, page, url, { name, code, wait }, prepare) {
  await page.goto(url);
  await prepare?.();
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
  // Behind a comment on top, which may say how the file is to be compiled.
  const text = code.replace(/^(\/\/.*\n)?/, "$&performance.mark('first-instruction');");
  let times;
  const { busy } = await measureBusy(browser, page, { from: 'first-instruction', to: 'initialised' }, async () => {
    times = await page.evaluate(startScript, { text, wait });
  });
  if (!(busy > 0)) throw new Error(`${name}: nothing in the trace between its first instruction and when it was initialised`);
  return { ...times, busy };
}

/** Runs in the page. */
async function startScript({ text, wait }) {
  const script = document.createElement('script');
  script.dataset.consent = 'granted';
  script.text = text;
  const start = performance.now();
  document.head.append(script);
  const ran = performance.now();
  // Not by `eval`, which would be compiled within the time that is measured: two names are all that is waited for.
  await (wait === 'selvedge.ready' ? selvedge.ready : window[wait]);
  performance.mark('initialised');
  const [first] = performance.getEntriesByName('first-instruction');
  const [last] = performance.getEntriesByName('initialised');
  return { script: ran - start, initialised: last.startTime - first.startTime };
}
