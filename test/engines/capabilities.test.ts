import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { page as smallPage } from '../pages/small-page.js';
import { startServer, type TestServer } from '../support/server.js';
import { probeCapabilities, readTable, renderTable } from './capabilities.js';
import { inEachEngine, openEngine } from './engine.js';

const FILE = new URL('../../docs/engines.md', import.meta.url);
const isWriting = process.env.ENGINE_TABLE === 'write';

const page = { body: smallPage('', '<h1>Empty</h1>'), headers: { 'cache-control': 'no-cache' } };
const before = readFileSync(FILE, 'utf8');
const columns = readTable(before);

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ '/': page, '/elsewhere': page });
});

afterAll(async () => {
  await server?.close();
  if (isWriting) writeFileSync(FILE, before.replace(/^\|.*\|$/ms, () => renderTable(columns)));
});

inEachEngine((engine) => {
  test('docs/engines.md says what it can do', async ({ skip }) => {
    const browser = await openEngine(engine);
    try {
      if (isWriting) columns[engine] = await probeCapabilities(browser, server.url);
      skip(browser.version !== columns[engine].version, `it is ${browser.version}, and what is written is of ${columns[engine].version}: node scripts/engine-table.mjs`);
      expect(await probeCapabilities(browser, server.url)).toEqual(columns[engine]);
    } finally {
      await browser.close();
    }
  });
});

test('the table has the rows of these tests', () => {
  if (!isWriting) expect(before).toContain(renderTable(columns));
});
