import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.js';
import { startServer, type TestServer } from '../support/server.js';

const EARLY_PLACEHOLDER = '/* the content of selvedge-early.min.js */';

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  const [readme, early, main] = await Promise.all(['README.md', 'dist/selvedge-early.min.js', 'dist/selvedge.min.js'].map((file) => readFile(file, 'utf8')));
  const [snippet, queue] = [...readme!.matchAll(/^```html\n(.*?)^```/gms)].map(([, html]) => html!);
  expect(snippet).toContain(EARLY_PLACEHOLDER);
  const page = snippet!.replace(EARLY_PLACEHOLDER, () => early!);
  const product = '<!doctype html><title>A shoe</title><script async src="/selvedge.min.js" data-consent="granted"></script><h1>A shoe</h1><a href="/">Back</a>';
  server = await startServer({
    '/': page.replace('</head>', () => `${queue!}</head>`),
    '/selvedge.min.js': { body: main!, headers: { 'content-type': 'text/javascript' } },
    '/sku-13': product,
    '/sku-14': product,
  });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test("the README's page, pasted as it stands, puts the third running shoe first after two others were clicked", async () => {
  const page = await browser.newPage();
  const errors: unknown[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(server.url);
  expect(await order(page)).toEqual(['sku-12', 'sku-13', 'sku-14', 'sku-15', 'sku-16']);
  for (const [shoe, title] of [['Fresh Foam', 'Arrivals (1)'], ['Gel Nimbus', 'Arrivals (2)']] as const) {
    await page.getByRole('link', { name: shoe }).click();
    await page.getByRole('link', { name: 'Back' }).click();
    await expect.poll(() => page.title()).toBe(title); // the README's queue snippet has run: the visit is known
  }
  expect((await order(page))[0]).toBe('sku-16');
  expect(errors).toEqual([]);
  await page.close();
});

function order(page: Page): Promise<(string | null)[]> {
  return page.locator('[data-sv-item]').evaluateAll((items) => items.map((item) => item.getAttribute('data-sv-item')));
}
