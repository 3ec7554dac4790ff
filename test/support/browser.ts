import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright-core';
import { findBrowser, needBrowser } from '../../scripts/browsers.mjs';

/** What every Chromium of the tests is started with. */
export const CHROMIUM_ARGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium's shell, or headless Chromium where there is none; the test closes it. Contexts made from it start with empty storage. */
export async function openBrowser(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch(withDefaults(options));
}

export interface Profile {
  readonly folder: string;
  /** Starts Chromium on the profile's folder; to start it again, close the context first. */
  open(): Promise<BrowserContext>;
  /** Deletes the folder. */
  remove(): Promise<void>;
}

/** A profile on disk: for what must survive the end of the browser. */
export async function createProfile(options: LaunchOptions = {}): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'selvedge-profile-'));
  return {
    folder,
    open: () => chromium.launchPersistentContext(folder, withDefaults(options)),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}

function withDefaults(options: LaunchOptions): LaunchOptions {
  return { executablePath: findBrowser('shell') ?? needBrowser('chromium'), headless: true, ...options, args: [...CHROMIUM_ARGS, ...(options.args ?? [])] };
}
