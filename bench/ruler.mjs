// How fast a browser is on this machine while a bench runs, so that what a shared machine does to a figure can be told from what Selvedge does.
import { answerFrom, withChromium } from './chromium.mjs';
import { median } from './figures.mjs';
import { readScriptFiles } from './script-files.mjs';
import { measurePage } from './start-up.mjs';

const RULER = 'posthog-js';
/** Milliseconds that the ruler takes on this kind of machine when nobody else uses it: 53 to 59 in the bench's runs of such days. */
const ON_A_FREE_MACHINE = 55.5;

/**
 * Starts a large script that is not Selvedge's in a process that has run nothing yet, unthrottled: reading and compiling code and running it once are what a busy host makes slow first,
 * while loops in warm code go on as fast as ever.
 *
 * @param {number} [loads]
 * @returns {Promise<number>} How many times as long as on a free machine it takes.
 */
export async function measurePace(loads = 5) {
  const file = (await readScriptFiles()).find(({ name }) => name.startsWith(RULER));
  return withChromium(answerFrom({ '/': '<!doctype html><title>Ruler</title><link rel="icon" href="data:,">' }), async ({ browser, page, url, inNewTab }) => {
    await page.context().route((address) => address.origin !== url, (route) => route.fulfill({ status: 404, body: '' }));
    const times = [];
    for (let load = 0; load < loads; load++) times.push((await inNewTab((tab) => measurePage(browser, tab.page, url, file))).busy);
    return median(times) / ON_A_FREE_MACHINE;
  });
}
