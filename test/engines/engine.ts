import { describe } from 'vitest';
import { findBrowser } from '../../scripts/browsers.mjs';
import { openWithPuppeteer } from './puppeteer.js';
import type { Setup } from './settings.js';
import { openWebKit } from './webkit.js';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

const ENGINES: readonly EngineName[] = ['chromium', 'firefox', 'webkit'];

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
  /** Of the browser, as it tells it. */
  readonly version: string;
  /** Resolves when the page is loaded. */
  goto(url: string): Promise<void>;
  /** Goes back to another page, which may come from the back/forward cache; resolves when it is there. */
  back(): Promise<void>;
  /** Opens another page of the same browser, in a tab behind this one. */
  openBehind(url: string): Promise<EngineTab>;
}

/**
 * The same tests in each engine. Those of an engine that this machine has not are skipped, so that whoever counts tests counts them, and the
 * title says why; in CI, where every engine has to be there, they fail.
 */
export function inEachEngine(tests: (engine: EngineName) => void, engines = ENGINES): void {
  for (const engine of engines) {
    const isThere = !!process.env.CI || findBrowser(engine) !== null;
    describe.skipIf(!isThere)(`in ${engine}${isThere ? '' : ', which is not installed'}`, () => tests(engine));
  }
}

/** Starts a browser with empty storage, set up as said. The engine is closed with its page. */
export async function openEngine(engine: EngineName, setup: Setup = {}): Promise<EnginePage> {
  return engine === 'webkit' ? openWebKit(setup) : openWithPuppeteer(engine, setup);
}

/** Makes the visitor of a browser one who likes oaks, by five looks at oaks that stand in no list. */
export async function likeOaks(browser: Pick<EngineTab, 'run'>): Promise<void> {
  await browser.run(`
    for (const number of [9001, 9002, 9003, 9004, 9005]) selvedge.track('view_item', { id: 'oak-' + number, tags: { kind: 'oak' } });
    await selvedge.ready;
    await selvedge.flush();
  `);
}
