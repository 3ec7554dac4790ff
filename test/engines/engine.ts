import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import puppeteer, { type Page } from 'puppeteer-core';
import { Builder, Capabilities } from 'selenium-webdriver';
import { findBrowser, needBrowser, needMiniBrowser } from '../../scripts/browsers.mjs';
import { CHROMIUM_ARGS } from '../support/browser.js';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** Those that this machine has; in CI all. */
export const ENGINES = (['chromium', 'firefox', 'webkit'] as const).filter((engine) => process.env.CI || findBrowser(engine) !== null);

/** A page that runs code. */
export interface EngineTab {
  /** Runs the body of an async function in the page; the result is plain JSON. */
  run<T>(body: string): Promise<T>;
  /** Puts it in front of the other tabs; `null` where the driver has no way to. */
  readonly show: (() => Promise<void>) | null;
  close(): Promise<void>;
}

/** One page of a running browser: as much of it as all three engines can be driven with. The window is about 1280 x 800. */
export interface EnginePage extends EngineTab {
  readonly engine: EngineName;
  /** Resolves when the page is loaded. */
  goto(url: string): Promise<void>;
  /** Goes back to another page, which may come from the back/forward cache; resolves when it is there. */
  back(): Promise<void>;
  /** Opens another page of the same browser, in a tab behind this one. */
  openBehind(url: string): Promise<EngineTab>;
}

/** Starts a browser with empty storage. The engine is closed with its page. */
export async function openEngine(engine: EngineName): Promise<EnginePage> {
  return engine === 'webkit' ? openWebKit() : openWithPuppeteer(engine);
}

/** Not by Playwright: it switches the back/forward cache off, shows every tab as visible, and loses a page that was prerendered. */
async function openWithPuppeteer(engine: 'chromium' | 'firefox'): Promise<EnginePage> {
  const kind = engine === 'chromium' ? { browser: 'chrome' as const, args: [...CHROMIUM_ARGS] } : { browser: 'firefox' as const };
  const browser = await puppeteer.launch({ ...kind, executablePath: needBrowser(engine), headless: true, defaultViewport: { width: 1280, height: 800 } });
  const page = await browser.newPage();
  return {
    ...tabOf(page),
    engine,
    ...(engine === 'chromium' ? { goto: async (url) => void (await page.goto(url)), back: async () => void (await page.goBack()) } : travelInFirefox(page)),
    async openBehind(url) {
      const behind = await browser.newPage({ background: true });
      await behind.goto(url);
      return tabOf(behind);
    },
    close: () => browser.close(),
  };
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

/** MiniBrowser has no headless mode: it gets a virtual display of its own. */
async function openWebKit(): Promise<EnginePage> {
  const home = mkdtempSync(join(tmpdir(), 'selvedge-webkit-'));
  const display = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [number] = (await once(display.stdout, 'data')) as [Buffer];
  const port = await freePort();
  const environment = { DISPLAY: `:${number.toString().trim()}`, HOME: home, XDG_RUNTIME_DIR: home, WEBKIT_DISABLE_COMPOSITING_MODE: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1', LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' };
  const server = spawn(needBrowser('webkit'), [`--port=${port}`], { env: { ...process.env, ...environment }, stdio: 'ignore' });
  const end = async () => {
    await Promise.all([stop(server), stop(display)]);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await untilAnswering(port);
    const options = { binary: needMiniBrowser(), args: ['--automation'] };
    const driver = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options }))
      .build();
    await driver.manage().setTimeouts({ script: 120_000, pageLoad: 60_000 });
    const run = async <T>(body: string) => {
      const answer = await driver.executeAsyncScript<{ value?: T; error?: string }>(
        `const done = arguments[arguments.length - 1]; (async () => {${body}})().then((value) => done({ value }), (error) => done({ error: String(error) }))`,
      );
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value as T;
    };
    return {
      engine: 'webkit',
      goto: (url) => driver.get(url),
      back: () => driver.navigate().back(),
      run,
      show: null,
      async openBehind(url) {
        const front = await driver.getWindowHandle();
        await driver.switchTo().newWindow('tab'); // which says where commands go: what is in front stays there
        const behind = await driver.getWindowHandle();
        const inside = async <T>(work: () => Promise<T>) => {
          await driver.switchTo().window(behind);
          return work().finally(() => driver.switchTo().window(front));
        };
        await inside(() => driver.get(url));
        return { run: <T>(body: string) => inside(() => run<T>(body)), show: null, close: () => inside(() => driver.close()) };
      },
      async close() {
        await driver.quit();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

async function untilAnswering(port: number): Promise<void> {
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    const isUp = await fetch(`http://127.0.0.1:${port}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await delay(50);
  }
  throw new Error('WebKitWebDriver did not answer within 20 s');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}

/** Makes the visitor of a browser one who likes oaks, by five looks at oaks that stand in no list. */
export async function likeOaks(browser: EnginePage): Promise<void> {
  await browser.run(`
    for (const number of [9001, 9002, 9003, 9004, 9005]) selvedge.track('view_item', { id: 'oak-' + number, tags: { kind: 'oak' } });
    await selvedge.ready;
    await selvedge.flush();
  `);
}
