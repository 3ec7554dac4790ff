// The demos without a single attribute, used as a visitor uses them.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { whenReady } from './small-page.js';
import { useStage } from './stage.js';

const stage = useStage();

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${stage.server.url}/examples/${path}`);
  await whenReady(page);
}

/** Clicks a card of the page, and waits for the page that it leads to. */
async function follow(page: Page, href: string): Promise<void> {
  await page.locator(`main a[href$="${href}"]`).first().click();
  await page.waitForURL(`**${href}`);
  await whenReady(page);
}

test('the plain shop puts skirts first after three were looked at, says why, and forgets when it is told to', async () => {
  const page = await (await stage.visitor()).newPage();
  await open(page, 'shop-plain/index.html');
  const given = await order(page);
  for (const id of ['B3', 'B28', 'B20']) {
    await open(page, 'shop-plain/index.html');
    await follow(page, `products/${id}.html`);
  }
  await open(page, 'shop-plain/index.html');
  const skirts = (ids: readonly string[]) => ids.filter((id) => id.startsWith('B')).length;
  expect(skirts(given.slice(0, 6))).toBeLessThan(3);
  expect(skirts((await order(page)).slice(0, 6)), 'trousers of the same colour may be among them').toBeGreaterThanOrEqual(5);
  await page.getByRole('button', { name: 'Your fitting card' }).click();
  await expect.poll(() => page.getByRole('dialog').textContent()).toContain('you just looked at skirts');
  await page.getByRole('button', { name: 'Erase' }).click();
  await expect.poll(() => order(page)).toEqual(given);
});

test('the newspaper puts its technology first after two pieces of it were read; its list by date keeps its order', async () => {
  const page = await (await stage.visitor()).newPage();
  await open(page, 'news/index.html');
  for (const piece of ['librivox-founder-hugh-mcguire.html', 'afghan-girls-honored-at-robotics-competition.html']) {
    await open(page, 'news/technology/index.html');
    await follow(page, piece);
  }
  await open(page, 'news/index.html');
  const sections = await page.locator('.teasers').nth(1).locator('> * h3 a, > * h2 a').evaluateAll((links) => links.map((each) => each.getAttribute('href')!.split('/').at(-2)));
  expect(sections.slice(0, 3)).toEqual(['technology', 'technology', 'technology']);
  await open(page, 'news/world/index.html');
  expect(await page.evaluate(() => selvedge.lists())).toContainEqual(expect.objectContaining({ status: 'left-alone', why: expect.stringMatching(/dates|time|latest/) }));
});

function order(page: Page): Promise<string[]> {
  return page.locator('.grid > li > a').evaluateAll((links) => links.map((each) => /(\w+)\.html$/.exec(each.getAttribute('href')!)![1]!));
}
