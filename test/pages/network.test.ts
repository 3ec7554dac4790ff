import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { openBrowser } from '../support/browser.js';
import { startServer, type TestServer } from '../support/server.js';
import { page as smallPage, whenReady } from './small-page.js';

interface Request {
  readonly url: string;
  readonly method: string;
  /** Origin of the page that asked. */
  readonly initiator: string;
}

let server: TestServer;
let elsewhere: TestServer;

beforeAll(async () => {
  elsewhere = await startServer({ '/collect': '' });
  server = await startServer({
    '/beacon': smallPage('', `<a href="/next">Next</a><script>addEventListener('pagehide', () => navigator.sendBeacon('${elsewhere.url}/collect', 'who'));</script>`),
    '/same-origin': smallPage('', `<a href="/next">Next</a><script>addEventListener('click', () => fetch('/dist/core.js', { method: 'POST', body: 'who', keepalive: true }));</script>`),
    '/query': smallPage('', `<a href="/next">Next</a><script>addEventListener('click', () => { new Image().src = '/examples/icon.svg?who'; });</script>`),
    '/next': smallPage('', '<p>Next</p>'),
  });
});

afterAll(async () => {
  await server.close();
  await elsewhere.close();
});

/**
 * Makes a visit in a browser of its own that writes down its network activity.
 *
 * @returns Every request that the network layer of the browser started for a page, in whatever way the page asked for it.
 */
async function logVisit(visit: (page: Page) => Promise<void>): Promise<Request[]> {
  const folder = await mkdtemp(join(tmpdir(), 'selvedge-net-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  const file = join(folder, 'net.json');
  const browser = await openBrowser({ args: [`--log-net-log=${file}`] });
  try {
    await visit(await browser.newPage());
  } finally {
    await browser.close();
  }
  return readNetLog(await readFile(file, 'utf8'));
}

/** @see https://www.chromium.org/developers/design-documents/network-stack/netlog/ */
function readNetLog(text: string): Request[] {
  const log = JSON.parse(text) as { constants: { logEventTypes: Record<string, number> }; events: { type: number; params?: Partial<Request> }[] };
  const { URL_REQUEST_START_JOB: start } = log.constants.logEventTypes;
  const requests = log.events.flatMap(({ type, params }) => (type === start && params?.url ? [{ url: params.url, method: params.method ?? '', initiator: params.initiator ?? '' }] : []));
  // The browser asks for updates of itself, and opens what is typed into its address bar, in nobody's name.
  return requests.filter(({ initiator }) => initiator !== 'not an origin');
}

/** What the shop's pages themselves load and link, by reading their files. */
async function addressesOfShop(): Promise<Set<string>> {
  const found = new Set<string>();
  const waiting = [`${server.url}/examples/shop/index.html`];
  for (let address = waiting.pop(); address; address = waiting.pop()) {
    if (found.has(address) || !address.startsWith(`${server.url}/examples/shop`)) continue;
    found.add(address);
    const html = await (await fetch(address)).text();
    for (const [, path] of html.matchAll(/(?:href|src)="([^"#]+)/g)) {
      const { href } = new URL(path!, address);
      if (href.endsWith('.html')) waiting.push(href);
      else if (href.startsWith(server.url)) found.add(href);
    }
  }
  return found;
}

/** Requests that are more than a plain load of something that the site's pages name. */
function beyond(requests: readonly Request[], allowed: ReadonlySet<string>): string[] {
  return requests.filter(({ url, method }) => method !== 'GET' || !allowed.has(url)).map(({ url, method }) => `${method} ${url}`);
}

/** What is looked at and put into the bag, from which list; the whole of it in `npm run test:long`. */
const PIECES = [
  ['trousers-1', ['A3', 'A8', 'A12', 'A2']],
  ['skirts-1', ['B2', 'B7', 'B9', 'B4']],
  ['blouses-1', ['C3', 'C9']],
].slice(...(process.env.LONG ? [] : [2])) as [string, string[]][];
const ACTIONS = 5 * PIECES.flatMap(([, ids]) => ids).length;

test(`a visit of ${ACTIONS} actions loads what the pages name, by plain GET requests, and nothing else`, { timeout: 90_000 }, async () => {
  const allowed = await addressesOfShop();
  let actions = 0;
  const requests = await logVisit(async (page) => {
    const click = async (selector: string) => {
      await page.locator(selector).first().click();
      actions++;
    };
    await page.goto(`${server.url}/examples/shop/index.html`);
    for (const [list, ids] of PIECES) {
      for (const id of ids) {
        await click(`nav[aria-label="Shop"] a[href$="${list}.html"]`);
        await click(`.grid > [data-sv-item="${id}"] > a`);
        await page.waitForURL(`**/${id}.html`, { waitUntil: 'domcontentloaded' });
        await click('[data-sv-track="add_to_cart"]');
        await click('[data-sv-track="add_to_wishlist"]');
        await click('.brand');
      }
    }
    await whenReady(page);
    // The visit was counted, or the log would prove nothing: the last 32 actions, at most four on each piece.
    expect(await page.evaluate(() => selvedge.profile().evidence)).toBeGreaterThanOrEqual(Math.min(8, ACTIONS / 5));
    await page.evaluate(() => selvedge.erase());
  });
  expect(actions).toBe(ACTIONS);
  expect(requests.length).toBeGreaterThan(2 * ACTIONS);
  expect(beyond(requests, allowed)).toEqual([]);
});

test.each([
  ['a beacon on leaving', '/beacon', () => `POST ${elsewhere.url}/collect`],
  ['a request to the site itself', '/same-origin', () => `POST ${server.url}/dist/core.js`],
  ['a query on a picture of the site', '/query', () => `GET ${server.url}/examples/icon.svg?who`],
])('the same check finds %s', async (_what, path, expected) => {
  const allowed = new Set([path, '/next', '/dist/core.js', '/examples/icon.svg'].map((each) => server.url + each));
  const requests = await logVisit(async (page) => {
    await page.goto(server.url + path);
    await page.getByRole('link', { name: 'Next' }).click();
    await page.locator('p', { hasText: 'Next' }).waitFor();
  });
  expect(beyond(requests, allowed)).toEqual([expected()]);
});
