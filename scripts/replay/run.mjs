// Replays recorded visits of the demo shop in headless Chromium: real pages, real clicks, real storage.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findBrowser, needBrowser } from '../browsers.mjs';
import { readShop, readSiteOrders, serveShop } from './shop-server.mjs';
import { SHOPS } from './shops.mjs';
import { replayVisit } from './visit.mjs';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** The recorded visits: product ids in the order of the clicks. @returns {readonly (readonly string[])[]} */
export function readSample() {
  return JSON.parse(readFileSync(new URL('../../examples/replay/sessions.json', import.meta.url), 'utf8')).sessions;
}

/**
 * Replays sessions, several at a time, each in a browser context of its own.
 *
 * @param {object} options
 * @param {readonly (readonly string[])[]} options.sessions
 * @param {keyof typeof SHOPS} [options.shop] Which copy of the shop. Default `'annotated'`.
 * @param {number} [options.parallel] Contexts at a time. Default 2.
 * @param {(done: number) => void} [options.onProgress] Called after each session.
 * @returns The visits, in the order of `sessions`.
 * @throws {Error} No browser, no build, or pages of another build; says what to do.
 */
export async function replaySessions({ sessions, shop: name = 'annotated', parallel = 2, onProgress = () => undefined }) {
  const executablePath = findBrowser('shell') ?? needBrowser('chromium');
  const shop = SHOPS[name];
  const files = readShop(shop);
  const orders = readSiteOrders(files, shop);
  const server = await serveShop(files);
  const browser = await chromium.launch({ executablePath, headless: true, args: ARGS });
  const visits = [];
  let next = 0;
  let done = 0;
  const work = async () => {
    while (next < sessions.length) {
      const index = next++;
      visits[index] = await replayVisit(browser, { url: `${server.url}/${shop.folder}`, orders, terms: shop.terms }, sessions[index]);
      onProgress(++done);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(parallel, sessions.length) }, work));
  } finally {
    await browser.close();
    await server.close();
  }
  return visits;
}
