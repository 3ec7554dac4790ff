// A visitor whom Selvedge knows: the returning one, for whom it has something to do.
import { readBuilt } from './built-files.mjs';

/** What a server has to answer at `/start` and `/selvedge.min.js` for {@link makeVisitor}. */
export const VISITOR_ROUTES = {
  '/start': '<!doctype html><title>Start</title><link rel="icon" href="data:,"><script data-consent="granted" async src="/selvedge.min.js"></script>',
  '/selvedge.min.js': readBuilt('selvedge.min.js'),
};

/** Looks at five oaks. @param {import('playwright-core').Page} page @param {string} url Of the server. */
export async function makeVisitor(page, url) {
  await page.goto(`${url}/start`);
  await page.waitForFunction(() => typeof selvedge === 'object' && 'status' in selvedge);
  await page.evaluate(async () => {
    for (let number = 9001; number < 9006; number++) selvedge.track('view_item', { id: `oak-${number}`, tags: { kind: 'oak' } });
    await selvedge.ready;
    await selvedge.flush();
  });
}
