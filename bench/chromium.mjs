// A page in Chromium to measure in.
import { chromium } from 'playwright-core';
import { needBrowser } from '../scripts/browsers.mjs';
import { listen } from '../scripts/static-server.mjs';

/**
 * What a bench works with.
 *
 * @typedef {object} Tab
 * @property {import('playwright-core').Page} page 1280 x 800.
 * @property {import('playwright-core').CDPSession} session The page's, for what only Chromium's own protocol can do.
 * @property {(rate: number) => Promise<unknown>} throttle Makes the page's processor that many times slower; call it after the first navigation, which may start another process.
 *
 * @typedef {object} OwnStage
 * @property {import('playwright-core').Browser} browser
 * @property {string} url Of the server, without a slash at its end.
 * @property {<T>(work: (tab: Tab) => Promise<T>) => Promise<T>} inNewTab Opens a tab, which has a process of its own: nothing is compiled or warm from the loads before. The visitor is the same.
 *
 * @typedef {Tab & OwnStage} Stage
 */

/**
 * Opens a page on a server of its own, and closes both when the work is done.
 *
 * @template T
 * @param {Parameters<typeof listen>[0]} answer
 * @param {(stage: Stage) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withChromium(answer, work) {
  const server = await listen(answer);
  const browser = await chromium.launch({ executablePath: needBrowser('chromium'), headless: true, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const inNewTab = async (each) => {
      const tab = await openTab(context);
      const result = await each(tab);
      await tab.page.close();
      return result;
    };
    return await work({ browser, url: server.url, inNewTab, ...(await openTab(context)) });
  } finally {
    await browser.close();
    await server.close();
  }
}

async function openTab(context) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  return { page, session, throttle: (rate) => session.send('Emulation.setCPUThrottlingRate', { rate }) };
}

/**
 * Answers from a table of paths: scripts where the path ends in `.js`, else HTML. The pages are isolated from other origins, so that
 * their clock ticks each 5 microseconds; else it ticks each 100.
 *
 * @param {Readonly<Record<string, string>>} routes
 * @returns {Parameters<typeof listen>[0]}
 */
export function answerFrom(routes) {
  return (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const body = Object.hasOwn(routes, pathname) ? routes[pathname] : null;
    response.writeHead(body === null ? 404 : 200, {
      'content-type': pathname.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(body ?? '');
  };
}
