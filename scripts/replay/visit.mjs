// One recorded visit, clicked through in a browser that knows nothing of the visitor yet.
import { aim, askRank, countEvents, look, whenReady } from './in-page.mjs';

/** Selvedge's intent looks at this many actions; a click on a card and the view of its page are one each. */
const MAX_ACTIONS = 32;

/**
 * Replays one session in a fresh browser context.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{ url: string, orders: ReturnType<typeof import('./shop-server.mjs').readSiteOrders>, terms: import('./shops.mjs').Shop['terms'] }} shop `url` of
 *   its folder, without a slash at its end.
 * @param {readonly string[]} products Ids in the order of the clicks.
 */
export async function replayVisit(browser, { url, orders, terms }, products) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const troubles = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => troubles.push(`error on ${page.url()}: ${error.message}`));
  page.on('crash', () => troubles.push(`the page crashed: ${page.url()}`));
  page.on('console', (message) => ['warning', 'error'].includes(message.type()) && troubles.push(`${message.type()} on ${page.url()}: ${message.text()}`));
  const open = (name) => page.goto(`${url}/${name}.html`, { waitUntil: 'domcontentloaded' });
  const expected = (clicks) => ({ evidence: countRuns(clicks), actions: 2 * clicks.length, selections: clicks.length, views: clicks.length });
  const lookFor = async (product, site) => {
    const { order, ...seen } = await page.evaluate(look, { site, product });
    return { ...seen, ...(terms && (await page.evaluate(askRank, { site, product, order, terms }))) };
  };

  const targets = [];
  try {
    for (const [step, product] of products.entries()) {
      const list = orders.pageOf.get(product);
      const clicked = products.slice(0, step);
      const isTarget = step > 0 && product !== products[step - 1];
      let home = null;
      if (isTarget) {
        await open('index');
        home = await lookFor(product, orders.home);
      }
      await open(list);
      if (isTarget) targets.push({ step, product, expected: expected(clicked), home, list: await lookFor(product, orders.pages.get(list)) });
      const { x, y } = await page.evaluate(aim, product);
      await Promise.all([page.waitForURL(`${url}/products/${product}.html`, { waitUntil: 'domcontentloaded' }), page.mouse.click(x, y)]);
      await page.evaluate(whenReady);
    }
    // One more page, to see that the last click arrived.
    const list = orders.pageOf.get(products[0]);
    await open(list);
    const seen = await lookFor(products[0], orders.pages.get(list));
    return { targets, end: { step: products.length, expected: expected(products), ...seen, ...(await page.evaluate(countEvents)) }, troubles };
  } catch (error) {
    return { targets, end: null, troubles: [...troubles, `the visit broke off on ${page.url()}: ${error.message.split('\n')[0]}`] };
  } finally {
    await context.close();
  }
}

/** Products that Selvedge counts as acted on: neighbouring actions on one product are one piece of evidence. */
function countRuns(clicks) {
  const actions = clicks.flatMap((product) => [product, product]).slice(-MAX_ACTIONS);
  return actions.filter((product, index) => product !== actions[index - 1]).length;
}
