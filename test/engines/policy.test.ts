import { afterAll, beforeAll, expect, test } from 'vitest';
import { early, likedFirst, list, main, page as smallPage, SLOT, trees } from '../pages/small-page.js';
import { strictPage } from '../pages/strict-page.js';
import { startServer, type TestServer } from '../support/server.js';
import { inEachEngine, likeOaks, openEngine, type EnginePage } from './engine.js';
import { run } from './in-page.js';

const TREES = trees(60);
const BELOW = trees(9);

let server: TestServer;

beforeAll(async () => {
  server = await startServer({
    '/start': smallPage(main('data-consent="granted"'), '<h1>Start</h1>'),
    '/': strictPage(early('nonce="n1" data-consent="granted"') + main('nonce="n1"'), `${SLOT}${list(TREES)}<div class="tall"></div>${list(BELOW, { name: 'below' })}`),
    '/main-only': strictPage(main('nonce="n1" data-consent="granted"'), `<div class="tall"></div>${SLOT}${list(BELOW)}`),
    '/broken': strictPage('', `${list(BELOW)}<script nonce="n1">try { document.body.lastChild.innerHTML = '<b>late</b>'; } catch {}</script>`),
  });
});

afterAll(() => server?.close());

inEachEngine((engine) => {
  let browser: EnginePage;

  beforeAll(async () => {
    browser = await openEngine(engine);
    await browser.goto(`${server.url}/start`);
    await likeOaks(browser);
  });

  afterAll(() => browser?.close());

  test('under a nonce-only policy with Trusted Types the first frame and what is below are in order, it can be undone, and nothing is violated', async () => {
    await browser.goto(`${server.url}/`);
    const shown = await run<unknown>(browser, `
      await ready();
      return { first: firstOrder, order: order(), below: order('below'), slot: document.querySelector('[data-sv-slot]').innerText.trim(), styled: document.querySelectorAll('[style]').length, violations };
    `);
    const liked = likedFirst(TREES, 'oak');
    expect(shown).toEqual({ first: liked.join(), order: liked, below: likedFirst(BELOW, 'oak'), slot: 'Oaks', styled: 0, violations: [] });
    const undone = await run<unknown>(browser, `selvedge.stop(); return { order: order(), slot: document.querySelector('[data-sv-slot]').innerText.trim(), violations };`);
    expect(undone).toEqual({ order: TREES, slot: 'Trees', violations: [] });
  });

  test('a late list is put in order without the early part, records and is erased under the same policy', async () => {
    await browser.goto(`${server.url}/main-only`);
    const late = await run<unknown>(browser, `
      await ready();
      const ordered = order();
      look('oak-92');
      await selvedge.flush();
      const looked = (await looks()).includes('oak-92');
      return { ordered, looked, erased: await selvedge.erase(), after: order(), violations };
    `);
    expect(late).toEqual({ ordered: likedFirst(BELOW, 'oak'), looked: true, erased: { complete: true, left: [] }, after: BELOW, violations: [] });
  });

  test('this test sees what the policy stops', async () => {
    await browser.goto(`${server.url}/broken`);
    expect(await run(browser, 'await until(() => violations.length); return violations;')).toEqual([expect.stringMatching(/^require-trusted-types-for trusted-types-sink Element innerHTML/)]);
  });
});
