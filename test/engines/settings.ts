import type { EngineName } from './engine.js';

/** What a browser is started with. */
export interface Setup {
  /** Arguments of the command line. */
  readonly args?: readonly string[];
  /** Chromium's by group, Firefox's by name; WebKitGTK has arguments only. */
  readonly preferences?: Readonly<Record<string, unknown>>;
  /** Keeps what is stored when the browser is closed, to be opened again. WebKit's driver knows no such folder: see `openProfile()`. */
  readonly folder?: string;
}

/** Ways in which a visitor may have set up the browser, and how each engine that has it is told. */
export const SETTINGS = {
  'Global Privacy Control': {
    firefox: { preferences: { 'privacy.globalprivacycontrol.enabled': true, 'privacy.globalprivacycontrol.functionality.enabled': true } },
  },
  'a private window': {
    chromium: { args: ['--incognito'] },
    firefox: { preferences: { 'browser.privatebrowsing.autostart': true } },
    webkit: {}, // what its driver opens is one
  },
  'a private window without IndexedDB': {
    // As every private window of Firefox before 115.
    firefox: { preferences: { 'browser.privatebrowsing.autostart': true, 'dom.indexedDB.privateBrowsing.enabled': false } },
  },
  'cookies and site data refused': {
    chromium: { preferences: { profile: { default_content_setting_values: { cookies: 2 } } } },
    firefox: { preferences: { 'network.cookie.cookieBehavior': 2 } },
  },
  'IndexedDB switched off': {
    webkit: { args: ['--enable-html5-database=false'] },
  },
  'localStorage switched off': {
    firefox: { preferences: { 'dom.storage.enabled': false } },
    webkit: { args: ['--enable-html5-local-storage=false'] },
  },
} satisfies Readonly<Record<string, Partial<Record<EngineName, Setup>>>>;
