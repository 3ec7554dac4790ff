import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { early, likedFirst, list, main, order, SLOT, stored, trees, whenReady } from './small-page.js';
import { useStage } from './stage.js';
import { strictPage } from './strict-page.js';

const TREES = trees(60);
const BELOW = `<div class="tall"></div>${SLOT}${list(TREES.slice(0, 9), { name: 'below' })}`;

const HEAD = early('nonce="n1" data-consent="granted"') + main('nonce="n1"');

const stage = useStage({
  '/': strictPage(HEAD, SLOT + list(TREES)),
  '/main-only': strictPage(main('nonce="n1" data-consent="granted"'), BELOW),
  '/tree/oak-1': strictPage(HEAD, '<main data-sv-item="oak-91" data-sv-tags="kind: oak"><h1>oak-91</h1><button data-sv-track="add_to_cart">Add</button></main><a href="/">Home</a>'),
  '/tree/oak-2': strictPage(HEAD, '<main data-sv-item="oak-92" data-sv-tags="kind: oak"><h1>oak-92</h1></main><a href="/">Home</a>'),
  '/broken': strictPage(HEAD, `${list(TREES)}<script nonce="n1">document.body.lastChild.innerHTML = '<b>late</b>';</script>`),
});

/** Violations so far; read before each page is left. */
async function violationsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => violations);
}

async function visit(page: Page): Promise<void> {
  for (const name of ['oak-1', 'oak-2']) {
    await page.getByRole('link', { name, exact: true }).first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await whenReady(page);
    if (name === 'oak-1') await page.getByRole('button', { name: 'Add' }).click();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('link', { name: 'Home' }).click();
    await page.getByText('ash-1', { exact: true }).first().waitFor();
    await whenReady(page);
    expect(await violationsOn(page)).toEqual([]);
  }
}

test('under a nonce-only policy with Trusted Types everything works and nothing is violated', async () => {
  const page = await stage.open('/');
  await whenReady(page);
  await visit(page);

  // The two that were clicked are lower for it; nothing else is different from an order by kind.
  const seen = ['oak-1', 'oak-2'];
  const withoutSeen = (ids: readonly string[]) => ids.filter((id) => !seen.includes(id));
  const ordered = await order(page, '[data-sv-rank="trees"]');
  expect(withoutSeen(ordered)).toEqual(withoutSeen(likedFirst(TREES, 'oak')));
  expect(await page.evaluate(() => firstOrder)).toBe(ordered.join());
  expect(await page.getByText('Oaks').isVisible()).toBe(true);
  expect(await page.locator('[style]').count()).toBe(0);

  const { events } = await page.evaluate(() => selvedge.exportData());
  expect(events.map(({ name }) => name)).toEqual(expect.arrayContaining(['page_view', 'view_item', 'select_item', 'add_to_cart']));
  expect(await stored(page)).toMatchObject({ databases: ['selvedge'], keys: ['selvedge'] });

  await page.goto(`${stage.server.url}/main-only`);
  await whenReady(page);
  await expect.poll(() => order(page)).toEqual(withoutSeen(likedFirst(TREES.slice(0, 9), 'oak')).concat(expect.any(String) as string, expect.any(String) as string));
  expect(await page.locator('[data-sv-slot]').innerText()).toBe('Oaks');
  expect(await violationsOn(page)).toEqual([]);

  expect(await page.evaluate(() => selvedge.erase())).toEqual({ complete: true, left: [] });
  expect(await order(page)).toEqual(TREES.slice(0, 9));
  expect(await page.locator('[data-sv-slot]').innerText()).toBe('Trees');
  expect(await violationsOn(page)).toEqual([]);
});

test('the same policy stops a page that writes HTML from a string, and this test sees it', async () => {
  const page = await stage.open('/broken');
  await whenReady(page);
  expect(await violationsOn(page)).toEqual([expect.stringMatching(/^require-trusted-types-for trusted-types-sink Element innerHTML/)]);
  expect(stage.takeTroubles().join('\n')).toMatch(/TrustedHTML/);
});
