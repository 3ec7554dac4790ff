import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.js';
import { startServer, type TestServer } from '../support/server.js';

const JAVASCRIPT = { 'content-type': 'text/javascript; charset=utf-8' };

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  const [page, runner, suite, entry] = await Promise.all([
    read('test/pages/store-contract/index.html'),
    read('test/pages/store-contract/vitest-in-page.js'),
    read('test/contract/event-store.ts'),
    read('dist/index.js'),
  ]);
  const { outputText } = ts.transpileModule(suite, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022, verbatimModuleSyntax: true } });
  [browser, server] = await Promise.all([
    openBrowser(),
    startServer({
      '/': page,
      '/test/pages/store-contract/vitest-in-page.js': { body: runner, headers: JAVASCRIPT },
      '/test/contract/event-store.js': { body: outputText, headers: JAVASCRIPT },
      // What ships, with one line more: the package does not export its store.
      '/dist/store.js': { body: `${entry}\nexport { createIndexedDbStore };`, headers: JAVASCRIPT },
    }),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

function read(path: string): Promise<string> {
  return readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
}

test('the IndexedDB of Chromium holds the contract of every store', async () => {
  const page = await browser.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => troubles.push(message.text()));
  await page.goto(server.url);
  await page.waitForFunction(() => 'results' in window, null, { timeout: 5000 }).catch(() => expect(troubles).toEqual([]));
  const results = await page.evaluate(() => (window as unknown as { results: Promise<{ name: string; error: string | null }[]> }).results);
  expect(results.filter(({ error }) => error !== null)).toEqual([]);
  expect(results).toHaveLength(32);
  expect(troubles).toEqual([]);
});
