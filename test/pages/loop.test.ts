import type { BrowserContext, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { createProfile } from '../support/browser.js';
import { main, NOTHING, page as smallPage, stored, whenReady } from './small-page.js';
import { useStage, watchTroubles } from './stage.js';

const UNKNOWN = '/consent-unknown.html';

const stage = useStage({ [UNKNOWN]: smallPage(main(), '<ul data-sv-rank="few"><li data-sv-item="one">One</li></ul>') });

async function openHome(context: BrowserContext): Promise<Page> {
  const [page = await context.newPage()] = context.pages();
  await page.goto(`${stage.server.url}/examples/shop/index.html`);
  await whenReady(page);
  return page;
}

/** Looks at products of the first blouses page, as a visitor does: by the menu, then by the card. */
async function lookAtBlouses(page: Page, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await page.getByRole('navigation', { name: 'Shop' }).getByRole('link', { name: 'Blouses' }).click();
    await page.locator(`.grid > [data-sv-item="${id}"] > a`).click();
    await page.waitForURL(`**/${id}.html`);
    await whenReady(page);
  }
}

async function goHome(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Weft' }).click();
  await page.waitForURL('**/index.html');
  await whenReady(page);
}

interface Home {
  readonly firstRow: readonly { readonly id: string; readonly tags: string; readonly reasons: readonly string[] }[];
  readonly hero: string;
  /** Places of the pins among the list's children, from 1. */
  readonly pins: readonly number[];
  readonly visibility: string;
}

function readHome(page: Page): Promise<Home> {
  return page.evaluate(() => {
    const list = document.querySelector('[data-sv-rank="home"]')!;
    const cards = [...list.children] as HTMLElement[];
    const top = Math.min(...cards.map((card) => card.getBoundingClientRect().top));
    const firstRow = cards.filter((card) => card.getBoundingClientRect().top === top);
    return {
      firstRow: firstRow.map((card) => {
        const id = card.dataset.svItem ?? '';
        const reasons = selvedge.explain('home', id)?.reasons ?? [];
        return { id, tags: card.dataset.svTags ?? '', reasons: reasons.map(({ term, tag, score }) => `${term} ${tag ?? ''} ${Math.sign(score)}`) };
      }),
      hero: document.querySelector('.hero h1')!.textContent,
      pins: cards.flatMap((card, index) => (card.matches('[data-sv-pin]') ? [index + 1] : [])),
      visibility: getComputedStyle(list).visibility,
    };
  });
}

/** The list and the slot, and how the site's file has them: same nodes, same text between them, same attributes. */
function compareWithFile(page: Page): Promise<{ now: string[]; file: string[] }> {
  return page.evaluate(async () => {
    const read = (root: Document) => [...root.querySelectorAll('[data-sv-rank], [data-sv-slot]')].map((element) => element.outerHTML);
    const source = await (await fetch(location.href)).text();
    return { now: read(document), file: read(new DOMParser().parseFromString(source, 'text/html')) };
  });
}

function expectBlouses({ firstRow, hero, pins, visibility }: Home): void {
  expect(firstRow.length).toBeGreaterThan(2);
  for (const { tags, reasons } of firstRow) {
    expect(tags).toContain('category: blouses');
    expect(reasons).toContain('intent category:blouses 1');
    expect(reasons).toContain('taste category:blouses 1');
  }
  expect(hero).toBe('Blouses, with and without a bow.');
  expect(pins).toEqual([8]);
  expect(visibility).toBe('visible');
}

test('five looks at blouses bring blouses to the first row, with reasons, also after the browser was closed, until erased', { timeout: 60_000 }, async () => {
  const profile = await createProfile();
  const troubles: string[] = [];
  let context = await profile.open();
  onTestFinished(async () => {
    await context.close();
    await profile.remove();
  });
  watchTroubles(context, (trouble) => troubles.push(trouble));
  let page = await openHome(context);
  const given = await compareWithFile(page);
  expect(given.now).toEqual(given.file);

  await lookAtBlouses(page, ['C5', 'C9', 'C12', 'C3', 'C15']);
  await goHome(page);
  const home = await readHome(page);
  expectBlouses(home);
  // What was just looked at makes room for what was not.
  expect(home.firstRow.map(({ id }) => id).filter((id) => ['C5', 'C9', 'C12', 'C3', 'C15'].includes(id))).toEqual([]);

  await context.close();
  context = await profile.open();
  watchTroubles(context, (trouble) => troubles.push(trouble));
  page = await openHome(context);
  expect(await readHome(page)).toEqual(home);

  expect(await page.evaluate(() => selvedge.erase())).toEqual({ complete: true, left: [] });
  const erased = await compareWithFile(page);
  expect(erased.now).toEqual(erased.file);
  expect(await stored(page)).toEqual(NOTHING);

  await page.goto(stage.server.url + UNKNOWN);
  await whenReady(page);
  await page.reload();
  await whenReady(page);
  expect(await stored(page)).toEqual(NOTHING);
  expect(troubles).toEqual([]);
});

test('after erasing, the next page view begins anew with the site’s own order', async () => {
  const page = await openHome(await stage.visitor());
  await lookAtBlouses(page, ['C5', 'C9', 'C12']);
  await page.evaluate(() => selvedge.erase());
  await goHome(page);
  const { now, file } = await compareWithFile(page);
  expect(now).toEqual(file);
  expect(await page.evaluate(() => selvedge.profile().evidence)).toBe(0);
});

test('one action changes nothing, and the reason says so', async () => {
  const page = await openHome(await stage.visitor());
  await lookAtBlouses(page, ['C5']);
  await goHome(page);
  const { now, file } = await compareWithFile(page);
  expect(now).toEqual(file);
  expect(await page.evaluate(() => selvedge.explain('home', 'C5')?.reasons)).toEqual([{ term: 'thin-evidence', score: 0 }]);
});
