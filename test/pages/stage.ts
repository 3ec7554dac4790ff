import type { Browser, BrowserContext, BrowserContextOptions, ConsoleMessage, LaunchOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Personalizer } from '../../src/index.js';
import { openBrowser } from '../support/browser.js';
import { startServer, type Route, type TestServer } from '../support/server.js';

declare global {
  var selvedge: Personalizer & { push(...callbacks: ((selvedge: Personalizer) => void)[]): void };
}

/** A server and a browser for one file of tests. */
export interface Stage {
  readonly server: TestServer;
  /** What the server answers: more may be added. */
  readonly routes: Record<string, Route>;
  readonly browser: Browser;
  /** A visitor: storage of its own, closed after the test. */
  visitor(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** A new visitor's first page. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /**
   * Uncaught errors, unhandled rejections, and errors and warnings in the console since the last call. What a test does not take
   * fails it.
   */
  takeTroubles(): string[];
}

/** Registers the hooks of a file of tests. Routes may be added later, also by a test. */
export function useStage(routes: Record<string, Route> = {}, launch: LaunchOptions = {}): Stage {
  let server: TestServer;
  let browser: Browser;
  let visitors: BrowserContext[] = [];
  let troubles: string[] = [];

  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(launch), startServer(routes)]);
  });
  afterEach(async () => {
    const closing = visitors;
    visitors = [];
    await Promise.all(closing.map((each) => each.close()));
    expect(takeTroubles()).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const takeTroubles = () => {
    const met = troubles;
    troubles = [];
    return met;
  };
  const visitor = async (options?: BrowserContextOptions) => {
    const context = await browser.newContext(options);
    visitors.push(context);
    watchTroubles(context, (trouble) => troubles.push(trouble));
    return context;
  };

  return {
    get server() {
      return server;
    },
    routes,
    get browser() {
      return browser;
    },
    visitor,
    async open(path, options) {
      const page = await (await visitor(options)).newPage();
      await page.goto(server.url + path);
      return page;
    },
    takeTroubles,
  };
}

/** Calls back with everything that a developer would see in red or yellow. */
export function watchTroubles(context: BrowserContext, onTrouble: (trouble: string) => void): void {
  context.on('weberror', (error) => onTrouble(String(error.error())));
  context.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error' || message.type() === 'warning') onTrouble(message.text());
  });
}
