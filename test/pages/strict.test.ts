// `privacy: 'strict'`: what is asked for over the network does not tell what came up. Beside each, what the default asks for.
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { card, early, FULL, likeOaks, main, order, page as smallPage, trees, whenReady } from './small-page.js';
import { useStage } from './stage.js';

const TREES = trees(60);
const picture = (id: string, attributes: string) => `<a href="/tree/${id}"><img ${attributes} width="40" height="40" alt="">${id}</a>`;
/** Every third card, the elms, has a picture that is asked for when it comes near; all are of the same size. */
const cards = (attributes: (id: string) => string) => `<ul data-sv-rank="trees">${TREES.map((id) => card(id, 'style="height: 400px"', picture(id, attributes(id)))).join('')}</ul>`;
const LAZY = cards((id) => (id.startsWith('elm') ? `loading="lazy" src="/pictures/${id}.svg"` : ''));
const SCRIPTED = cards((id) => (id.startsWith('elm') ? `data-src="/pictures/${id}.svg"` : ''));
const SLOT = '<section data-sv-slot="hero"><p>Trees</p><template data-sv-variant="elms" data-sv-tags="kind: elm"><p>Elms</p><img src="/pictures/hero.svg" alt=""></template><template data-sv-variant="elms-plain" data-sv-tags="kind: elm"><p>Plain elms</p></template><template data-sv-variant="oaks" data-sv-tags="kind: oak"><p>Oaks</p></template></section>';
const head = (attributes: string) => early(`data-consent="granted" ${attributes}`, FULL) + main('', FULL);
const late = (attributes: string) => main(`data-consent="granted" ${attributes}`, FULL);

const stage = useStage({
  '/teach': smallPage(head(''), cards(() => '')),
  '/lazy/default': smallPage(head(''), LAZY),
  '/lazy/strict': smallPage(head('data-privacy="strict"'), LAZY),
  '/late/default': smallPage(late(''), `<div style="height: 2000px"></div>${LAZY}`),
  '/late/strict': smallPage(late('data-privacy="strict"'), `<div style="height: 2000px"></div>${LAZY}`),
  '/scripted/strict': smallPage(head('data-privacy="strict"'), SCRIPTED),
  '/slot/default': smallPage(head(''), SLOT),
  '/slot/strict': smallPage(head('data-privacy="strict"'), SLOT),
  '/slot/late/strict': smallPage(late('data-privacy="strict"'), `<div style="height: 2000px"></div>${SLOT}`),
});

/** Somebody who likes elms. */
async function elmLover(): Promise<BrowserContext> {
  const context = await stage.visitor();
  const page = await context.newPage();
  await page.goto(`${stage.server.url}/teach`);
  await whenReady(page);
  await page.evaluate(async () => {
    for (const number of [9001, 9002, 9003, 9004, 9005]) selvedge.track('view_item', { id: `elm-${number}`, tags: { kind: 'elm' } });
    await selvedge.flush();
  });
  await page.close();
  return context;
}

/** The pictures that a page asks for as it is opened. */
async function asked(context: BrowserContext, path: string): Promise<{ page: Page; pictures: string[] }> {
  const page = await context.newPage();
  const pictures: string[] = [];
  await page.route('**/pictures/*', (route) => {
    pictures.push(new URL(route.request().url()).pathname);
    return route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"/>' });
  });
  await page.goto(`${stage.server.url}${path}`);
  await whenReady(page);
  await page.waitForLoadState('networkidle');
  return { page, pictures: pictures.sort() };
}

describe.each(['lazy', 'late'])('pictures that load when they come near (%s)', (kind) => {
  test('tell of the visitor by default, and in strict privacy are those that everybody’s browser asks for', async () => {
    const everybody = await asked(await stage.visitor(), `/${kind}/strict`);
    const context = await elmLover();
    const open = await asked(context, `/${kind}/default`);
    expect((await order(open.page)).slice(0, 3).every((id) => id.startsWith('elm'))).toBe(true);
    if (kind === 'lazy') expect(open.pictures).not.toEqual(everybody.pictures);

    const strict = await asked(context, `/${kind}/strict`);
    expect(strict.pictures).toEqual(everybody.pictures);
    const standing = await order(strict.page);
    expect(standing.map((id) => id.startsWith('elm'))).toEqual(TREES.map((id) => id.startsWith('elm')));
    expect(standing.filter((id) => id.startsWith('elm')), 'they stay, in their own order').toEqual(TREES.filter((id) => id.startsWith('elm')));
  });
});

describe('in strict privacy', () => {
  test('what has no such picture is put in order around the rest', async () => {
    const context = await stage.visitor();
    const teach = await context.newPage();
    await teach.goto(`${stage.server.url}/teach`);
    await whenReady(teach);
    await likeOaks(teach);
    const { page, pictures } = await asked(context, '/lazy/strict');
    const standing = await order(page);
    expect(standing.slice(0, 6)).toEqual(['oak-1', 'elm-1', 'oak-2', 'oak-3', 'elm-2', 'oak-4']);
    expect(pictures).toEqual((await asked(await stage.visitor(), '/lazy/strict')).pictures);
  });

  test('so it is with pictures that a script of the page loads', async () => {
    const { page } = await asked(await elmLover(), '/scripted/strict');
    expect(await order(page)).toEqual(TREES);
  });

  test('no variant with a picture is shown, and another that fits is', async () => {
    const context = await elmLover();
    const open = await asked(context, '/slot/default');
    expect([await open.page.locator('section').innerText(), open.pictures]).toEqual(['Elms', ['/pictures/hero.svg']]);
    for (const path of ['/slot/strict', '/slot/late/strict']) {
      const { page, pictures } = await asked(context, path);
      expect([await page.locator('section').innerText(), pictures]).toEqual(['Plain elms', []]);
      expect(await page.locator('section template').count()).toBe(3);
    }
  });
});
