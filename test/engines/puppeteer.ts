import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import puppeteer, { type Page } from 'puppeteer-core';
import { needBrowser } from '../../scripts/browsers.mjs';
import { CHROMIUM_ARGS } from '../support/browser.js';
import type { EnginePage, EngineTab } from './engine.js';
import type { Setup } from './settings.js';

/** Not by Playwright: it switches the back/forward cache off, shows every tab as visible, and loses a page that was prerendered. */
export async function openWithPuppeteer(engine: 'chromium' | 'firefox', { args = [], preferences = {}, folder }: Setup): Promise<EnginePage> {
  const own = folder ?? mkdtempSync(join(tmpdir(), `selvedge-${engine}-`));
  if (engine === 'chromium') writePreferences(own, preferences);
  const kind =
    engine === 'chromium'
      ? { browser: 'chrome' as const, args: [...CHROMIUM_ARGS, ...args] }
      : { browser: 'firefox' as const, args: [...args], extraPrefsFirefox: { ...preferences } };
  const browser = await puppeteer.launch({ ...kind, executablePath: needBrowser(engine), headless: true, userDataDir: own, defaultViewport: { width: 1280, height: 800 } });
  const page = await browser.newPage();
  return {
    ...tabOf(page),
    engine,
    version: (await browser.version()).split('/')[1]!,
    ...(engine === 'chromium' ? { goto: async (url) => void (await page.goto(url)), back: async () => void (await page.goBack()) } : travelInFirefox(page)),
    async openBehind(url) {
      const behind = await browser.newPage({ background: true });
      await behind.goto(url);
      return tabOf(behind);
    },
    async close() {
      await browser.close();
      if (folder === undefined) rmSync(own, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Chromium reads them when it starts, and adds its own. */
function writePreferences(folder: string, preferences: NonNullable<Setup['preferences']>): void {
  if (Object.keys(preferences).length === 0) return;
  mkdirSync(join(folder, 'Default'), { recursive: true });
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** Nobody tells Puppeteer of a page that comes from Firefox's cache: it waits for ever for that one, and then for the next one too. */
function travelInFirefox(page: Page): Pick<EnginePage, 'goto' | 'back'> {
  let isFromCache = false;
  /** Asked again and again: a page on its way out never answers. */
  const until = async (condition: string) => {
    let isMet: unknown = false;
    while (!isMet) {
      void page.evaluate(condition).then((answer) => (isMet ||= answer), () => undefined);
      await delay(50);
    }
  };
  const leave = (by: string) => page.evaluate(`void setTimeout(() => ${by})`);
  return {
    async goto(url) {
      if (!isFromCache) return void (await page.goto(url));
      await leave(`location.assign(${JSON.stringify(url)})`);
      await until(`location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`);
      isFromCache = false;
    },
    async back() {
      const from = await page.evaluate('location.href');
      await leave('history.back()');
      await until(`location.href !== ${JSON.stringify(from)} && document.readyState === 'complete'`);
      isFromCache = true;
    },
  };
}

function tabOf(page: Page): EngineTab {
  return {
    run: <T>(body: string) => page.evaluate(`(async () => {${body}})()`) as Promise<T>,
    show: () => page.bringToFront(),
    close: () => page.close(),
  };
}
