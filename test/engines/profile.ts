import { spawn, type ChildProcess } from 'node:child_process';
import type { IncomingMessage } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needMiniBrowser } from '../../scripts/browsers.mjs';
import type { Handler } from '../support/server.js';
import { openEngine, type EngineName, type EnginePage } from './engine.js';
import { openDisplay, stop } from './webkit.js';

/** A page of a browser that keeps what it stores. */
export type ProfilePage = Pick<EnginePage, 'goto' | 'run' | 'close'>;

/** A folder for what a browser stores, so that it can be closed and opened again. */
export interface Profile {
  /** Stands in the environment of the browser's processes in WebKit. */
  readonly folder: string;
  /** Has to stand in the head of each page. */
  readonly script: string;
  /** Has to be served with the pages. */
  readonly routes: Readonly<Record<string, Handler>>;
  /** Starts the browser; to start it again, close the page first. */
  open(url: string): Promise<ProfilePage>;
  remove(): void;
}

export function createProfile(engine: EngineName): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'selvedge-profile-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  if (engine === 'webkit') return { ...createWebKitProfile(folder), folder, remove };
  return {
    folder,
    script: '',
    routes: {},
    async open(url) {
      const page = await openEngine(engine, { folder });
      await page.goto(url);
      return page;
    },
    remove,
  };
}

/** Asks the server what to do next, does it and tells how it went. */
const ASKING = `<script>
  (async () => {
    if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
    for (;;) {
      const body = await fetch('/next').then((response) => response.text(), () => '');
      if (!body) { // the browser's own trouble: it is asked again
        await new Promise((later) => setTimeout(later, 100));
        continue;
      }
      const answer = await (async () => ({ value: await (0, eval)('(async () => {' + body + '})()') }))().catch((error) => ({ error: String(error) }));
      await fetch('/answer', { method: 'POST', body: JSON.stringify(answer) }).catch(() => {}); // it has arrived, and the process was killed before it said so
    }
  })();
</script>`;

/** What WebKit's driver opens keeps nothing, so here the browser has no driver: its page asks for what it has to do. */
function createWebKitProfile(folder: string): Omit<Profile, 'folder' | 'remove'> {
  let giveNext: (body: string) => void;
  let takeAnswer: (answer: { value?: unknown; error?: string }) => void;
  let asking: Promise<void>;
  let hasAsked: () => void;
  const expectPage = () => {
    asking = new Promise((resolve) => (hasAsked = resolve));
  };
  expectPage();

  const routes: Record<string, Handler> = {
    '/next': async (_request, response) => {
      let give: typeof giveNext;
      const next = new Promise<string>((resolve) => (give = giveNext = resolve));
      // Where the process that asked is gone, whoever has something to give waits for the next one.
      response.on('close', () => !response.writableEnded && giveNext === give && expectPage());
      hasAsked();
      response.end(await next);
    },
    '/answer': async (request, response) => {
      takeAnswer(JSON.parse(await textOf(request)) as Parameters<typeof takeAnswer>[0]);
      response.end();
    },
  };
  const run = async <T>(body: string): Promise<T> => {
    await asking;
    expectPage();
    const answer = new Promise<Parameters<typeof takeAnswer>[0]>((resolve) => (takeAnswer = resolve));
    giveNext(body);
    const { value, error } = await answer;
    if (error !== undefined) throw new Error(error);
    return value as T;
  };
  return {
    script: ASKING,
    routes,
    async open(url) {
      const display = await openDisplay(folder);
      const browser: ChildProcess = spawn(needMiniBrowser(), [url], { env: display.environment, stdio: 'ignore' });
      await asking;
      return {
        run,
        async goto(next) {
          await asking;
          expectPage();
          giveNext(`location.assign(${JSON.stringify(next)}); await new Promise(() => {});`); // this page asks no more
          await asking;
        },
        async close() {
          await stop(browser);
          await display.close();
          expectPage();
        },
      };
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}
