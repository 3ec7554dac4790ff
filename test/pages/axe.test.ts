import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { whenReady } from './small-page.js';
import { useStage } from './stage.js';

const stage = useStage();

// A store that is slow to open on a busy machine says so in the console; here it is looked at what people meet.
afterEach(() => void stage.takeTroubles());

/** What axe-core objects to, with the elements; in dark colours, what depends on them. */
async function objections(page: Page): Promise<unknown> {
  await page.evaluate(`${axe.source}; 0`);
  const run = (rules: readonly string[]) => page.evaluate(`axe.run(${JSON.stringify(rules.length ? { runOnly: rules } : {})}).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))]))`);
  const light = await run([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished)); // colours may fade
  });
  return { light, dark: await run(['color-contrast', 'link-in-text-block']) };
}

const NONE = { light: [], dark: [] };

describe('axe-core has no objection to', () => {
  test.each(['', 'news/', 'news/world/', 'news/science/self-medicating-ants.html', 'replay/', 'shop/', 'shop/skirts-1.html', 'shop/products/A10.html', 'shop-plain/', 'shop-plain/products/A10.html', 'privacy/'])('examples/%s', async (path) => {
    const page = await stage.open(`/examples/${path}`);
    if (path === 'replay/') await page.locator('#replay').waitFor();
    expect(await objections(page)).toEqual(NONE);
  });

  test('the fitting card, with interests in it', async () => {
    const page = await stage.open('/examples/shop/products/A10.html');
    await whenReady(page);
    await page.getByRole('button', { name: 'Add to bag' }).click();
    await page.goto(`${stage.server.url}/examples/shop/products/B3.html`);
    await whenReady(page);
    await page.getByRole('button', { name: /Your fitting card/ }).click();
    await page.getByRole('dialog').locator('output').first().waitFor();
    expect(await objections(page)).toEqual(NONE);
  });
});

test('on the home page that was put in order for the visitor, Tab goes as the eye does', async () => {
  const page = await stage.open('/examples/shop/skirts-1.html');
  for (const id of ['B2', 'B7', 'B9']) {
    await page.goto(`${stage.server.url}/examples/shop/products/${id}.html`);
    await whenReady(page);
  }
  await page.getByRole('link', { name: 'Weft' }).click();
  await page.waitForURL('**/index.html');
  await whenReady(page);
  const seen = await page.locator('[data-sv-rank="home"] > li').evaluateAll((cards) => {
    const place = (card: Element) => card.getBoundingClientRect();
    const links = cards.sort((a, b) => place(a).top - place(b).top || place(a).left - place(b).left).flatMap((card) => [...card.querySelectorAll('a')]);
    return links.slice(0, 12).map((link) => link.href);
  });
  expect(seen[0]).toContain('/products/B');
  await page.locator('[data-sv-rank="home"] a').first().focus();
  const tabbed: string[] = [];
  while (tabbed.length < seen.length) {
    tabbed.push(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href));
    await page.keyboard.press('Tab');
  }
  expect(tabbed).toEqual(seen);
});
