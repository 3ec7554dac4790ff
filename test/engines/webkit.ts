import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Builder, Capabilities } from 'selenium-webdriver';
import { needBrowser, needMiniBrowser } from '../../scripts/browsers.mjs';
import type { EnginePage, EngineTab } from './engine.js';
import type { Setup } from './settings.js';

export async function openWebKit({ args = [] }: Setup): Promise<EnginePage> {
  const home = mkdtempSync(join(tmpdir(), 'selvedge-webkit-'));
  const display = await openDisplay(home);
  const port = await freePort();
  const server = spawn(needBrowser('webkit'), [`--port=${port}`], { env: display.environment, stdio: 'ignore' });
  const end = async () => {
    await Promise.all([stop(server), display.close()]);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await untilAnswering(port);
    const options = { binary: needMiniBrowser(), args: ['--automation', ...args] };
    const driver = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options }))
      .build();
    await driver.manage().setTimeouts({ script: 120_000, pageLoad: 60_000 });
    const front = await driver.getWindowHandle();

    /** Commands go to the tab that the driver was last switched to, so each tab waits for its turn. */
    let turn: Promise<unknown> = Promise.resolve();
    const inTab = <T>(handle: string, work: () => Promise<T>): Promise<T> => {
      const switched = async () => {
        if (handle === front) return work();
        await driver.switchTo().window(handle);
        return work().finally(() => driver.switchTo().window(front));
      };
      const result = turn.then(switched, switched);
      turn = result;
      return result;
    };
    const runIn = (handle: string): EngineTab['run'] => async <T>(body: string) => {
      const answer = await inTab(handle, () =>
        driver.executeAsyncScript<{ value?: T; error?: string }>(
          `const done = arguments[arguments.length - 1]; (async () => {${body}})().then((value) => done({ value }), (error) => done({ error: String(error) }))`,
        ),
      );
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value as T;
    };
    return {
      engine: 'webkit',
      version: (await driver.getCapabilities()).getBrowserVersion() ?? '',
      goto: (url) => inTab(front, () => driver.get(url)),
      back: () => inTab(front, () => driver.navigate().back()),
      run: runIn(front),
      show: null,
      async openBehind(url) {
        const behind = await inTab(front, async () => {
          await driver.switchTo().newWindow('tab'); // which says where commands go: what is in front stays there
          const handle = await driver.getWindowHandle();
          await driver.switchTo().window(front);
          return handle;
        });
        await inTab(behind, () => driver.get(url));
        return { run: runIn(behind), show: null, close: () => inTab(behind, () => driver.close()) };
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

/** MiniBrowser has no headless mode: it gets a virtual display of its own. @param home Folder for what it keeps. */
export async function openDisplay(home: string): Promise<{ readonly environment: NodeJS.ProcessEnv; close(): Promise<void> }> {
  const display = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [number] = (await once(display.stdout, 'data')) as [Buffer];
  const folders = { HOME: home, XDG_RUNTIME_DIR: home, XDG_DATA_HOME: join(home, 'data'), XDG_CACHE_HOME: join(home, 'cache') };
  const plain = { WEBKIT_DISABLE_COMPOSITING_MODE: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1', LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' };
  return { environment: { ...process.env, DISPLAY: `:${number.toString().trim()}`, ...folders, ...plain }, close: () => stop(display) };
}

/** Ends a process that was started here. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
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
