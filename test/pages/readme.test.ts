import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.js';
import { startServer, type TestServer } from '../support/server.js';

let browser: Browser;
let server: TestServer;

const read = (file: string) => readFile(file, 'utf8');
const script = async (file: string) => ({ body: await read(`dist/${file}`), headers: { 'content-type': 'text/javascript' } });

beforeAll(async () => {
  const snippets = [...(await read('README.md')).matchAll(/^```html\n(.*?)^```/gms)].map(([, html]) => html!);
  const queue = snippets.find((each) => each.includes('selvedge ||= []'))!;
  const inlined = async (early: string) => {
    const placeholder = `/* the content of ${early} */`;
    const text = await read(`dist/${early}`);
    const snippet = snippets.find((each) => each.includes(placeholder))!;
    return snippet.replace(placeholder, () => text).replace('</head>', () => `${queue}</head>`);
  };
  const product = (main: string, back: string) => `<!doctype html><title>A shoe</title><script async src="/${main}" data-consent="granted"></script><h1>A shoe</h1><a href="${back}">Back</a>`;
  server = await startServer({
    '/': await inlined('selvedge-early-full.min.js'),
    '/marked': await inlined('selvedge-early.min.js'),
    '/selvedge.min.js': await script('selvedge.min.js'),
    '/selvedge-full.min.js': await script('selvedge-full.min.js'),
    ...Object.fromEntries(['/running/fresh-foam', '/running/gel-nimbus'].map((path) => [path, product('selvedge-full.min.js', '/')])),
    ...Object.fromEntries(['/sku-13', '/sku-14'].map((path) => [path, product('selvedge.min.js', '/marked')])),
  });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test.each([
  ['without any attribute', '/', 'a[href^="/running/"], a[href^="/hiking/"]', 'Clifton'],
  ['with marked lists', '/marked', '[data-sv-item] a', 'Clifton'],
])("the README's page %s, pasted as it stands, puts the third running shoe first after two others were clicked", async (_, path, links, first) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors: unknown[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const order = () => page.locator(links).evaluateAll((all) => all.map((each) => each.textContent!.replace(/ (hiking|running) shoe/, '')));
  await page.goto(server.url + path);
  expect(await order()).toEqual(['X Ultra', 'Fresh Foam', 'Gel Nimbus', 'Moab', 'Clifton']);
  for (const [shoe, title] of [['Fresh Foam', 'Arrivals (1)'], ['Gel Nimbus', 'Arrivals (2)']] as const) {
    await page.getByRole('link', { name: shoe }).click();
    await page.getByRole('link', { name: 'Back' }).click();
    await expect.poll(() => page.title()).toBe(title); // the README's queue snippet has run: the visit is known
  }
  expect((await order())[0]).toBe(first);
  expect(errors).toEqual([]);
  await context.close();
});
