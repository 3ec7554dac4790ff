import type { EngineName, EnginePage } from './engine.js';

/** Something that not every engine has. */
interface Capability {
  readonly name: string;
  /** Body of an async function in a page, or more than one page. */
  readonly probe: string | ((browser: EnginePage, url: string) => Promise<boolean>);
  /** What Selvedge does where it is missing. */
  readonly detour: string;
}

/** What an engine can do, by the names of the capabilities. */
export interface Column {
  readonly version: string;
  readonly answers: Readonly<Record<string, string>>;
}

const has = (name: string, owner = 'window') => `return ${JSON.stringify(name)} in ${owner};`;
const NOT_USED = 'Not used';

const OPEN = `
  const open = (name, upgrade) => new Promise((resolve, reject) => {
    const asked = indexedDB.open(name);
    asked.onupgradeneeded = () => upgrade(asked);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const make = ({ result }) => result.createObjectStore('all');`;

/** In the order of the table. */
const CAPABILITIES: readonly Capability[] = [
  { name: '`moveBefore()`', probe: has('moveBefore', 'Element.prototype'), detour: 'Cards are moved by `insertBefore()`. One that has the focus, plays, or holds a frame is left where it is, in every engine' },
  {
    name: '`moveBefore()` keeps how far something is scrolled',
    probe: `
      const list = document.createElement('div');
      if (!list.moveBefore) return false;
      list.innerHTML = '<div></div><div style="height: 40px; overflow: auto"><div style="height: 900px"></div></div>';
      document.body.append(list);
      list.lastChild.scrollTop = 123;
      list.moveBefore(list.lastChild, list.firstChild);
      const isKept = list.firstChild.scrollTop === 123;
      list.remove();
      return isKept;`,
    detour: 'A card with something scrolled in it is left where it is, in every engine',
  },
  { name: '`adoptedStyleSheets`', probe: has('adoptedStyleSheets', 'document'), detour: '`data-sv-by="order"` needs it; nothing else does' },
  { name: '`requestIdleCallback()`', probe: has('requestIdleCallback'), detour: 'A model is read in a task of its own' },
  { name: '`scheduler.yield()`', probe: `return !!window.scheduler && 'yield' in scheduler;`, detour: `${NOT_USED}: long work is done in stretches of 8 ms with \`setTimeout()\` between them` },
  { name: 'View transitions', probe: has('startViewTransition', 'document'), detour: NOT_USED },
  { name: 'Navigation API', probe: has('navigation'), detour: 'Routes of an app are seen by `popstate`, `hashchange`, clicks, and what the app writes into the page' },
  { name: 'Speculation rules (pages prerendered)', probe: `return !!HTMLScriptElement.supports?.('speculationrules');`, detour: 'Nothing is prerendered, so nothing has to wait' },
  {
    name: 'Back/forward cache',
    async probe(browser, url) {
      await browser.run('window.isKept = true;');
      await browser.goto(`${url}/elsewhere`);
      await browser.back();
      return browser.run('return !!window.isKept;');
    },
    detour: 'The page is loaded anew, which is a page view as well',
  },
  { name: '`indexedDB.databases()`', probe: has('databases', 'IDBFactory.prototype'), detour: `${NOT_USED}: whether there is a database is asked by opening it` },
  {
    name: 'A database whose making was aborted is not listed',
    probe: `${OPEN}
      await open('never made', (asked) => asked.transaction.abort()).catch(() => {});
      const names = (await indexedDB.databases()).map(({ name }) => name);
      indexedDB.deleteDatabase('never made');
      return !names.includes('never made');`,
    detour: 'When a tab that has not heard of an erasure writes, an empty database of version 0 may be left, with our name and nothing in it',
  },
  {
    name: 'Durability of a transaction can be chosen',
    probe: `${OPEN}
      const database = await open('durable', make);
      const { durability } = database.transaction('all', 'readwrite', { durability: 'relaxed' });
      database.close();
      indexedDB.deleteDatabase('durable');
      return durability === 'relaxed';`,
    detour: 'The option is passed over: a write is as durable as the engine makes it',
  },
  { name: '`commit()` of a transaction', probe: has('commit', 'IDBTransaction.prototype'), detour: 'None: events are kept in memory, which is said' },
  {
    name: 'What is put and committed when a page is left is stored',
    async probe(browser, url) {
      await browser.run(`${OPEN}
        const database = await open('left', make);
        addEventListener('pagehide', () => {
          const transaction = database.transaction('all', 'readwrite');
          transaction.objectStore('all').put(1, 'left');
          transaction.commit();
        });`);
      await browser.goto(`${url}/elsewhere`);
      return browser.run(`${OPEN}
        const database = await open('left', make);
        const asked = database.transaction('all').objectStore('all').get('left');
        await new Promise((resolve) => (asked.onsuccess = resolve));
        database.close();
        indexedDB.deleteDatabase('left');
        return asked.result === 1;`);
    },
    detour: 'The full files and npm have it in a journal in localStorage; with the small ones, lost is what was recorded within the last second before, unless the page comes back from the back/forward cache',
  },
  { name: '`BroadcastChannel`', probe: has('BroadcastChannel'), detour: 'Another tab notices an erasure when it writes, or when it is left' },
  {
    name: '`cookieStore` tells of cookies that scripts write',
    probe: `
      if (!window.cookieStore) return false;
      let isTold = false;
      cookieStore.addEventListener('change', () => (isTold = true));
      // Chromium tells from a little later on.
      for (let time = 0; time < 50 && !isTold; time++) {
        document.cookie = 'told=' + time;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      document.cookie = 'told=; max-age=0';
      return isTold;`,
    detour: 'The cookie of a consent tool is looked at behind clicks and keys and once a second',
  },
  { name: '`navigator.storage.estimate()`', probe: `return !!navigator.storage && 'estimate' in navigator.storage;`, detour: NOT_USED },
  { name: 'Web Locks', probe: has('locks', 'navigator'), detour: `${NOT_USED}: what tabs share is changed in one transaction` },
  { name: 'Global Privacy Control', probe: has('globalPrivacyControl', 'navigator'), detour: 'Nothing is said, so nothing is denied by it' },
  { name: 'Trusted Types', probe: has('trustedTypes'), detour: `${NOT_USED}: Selvedge writes no HTML from text` },
];

/** @param url Of a server with two empty pages, `/` and `/elsewhere`, that a browser may keep. */
export async function probeCapabilities(browser: EnginePage, url: string): Promise<Column> {
  const answers: Record<string, string> = {};
  for (const { name, probe } of CAPABILITIES) {
    if (typeof probe !== 'string') await browser.goto(`${url}/`);
    answers[name] = (await (typeof probe === 'string' ? browser.run<boolean>(probe) : probe(browser, url))) ? 'yes' : 'no';
  }
  return { version: browser.version, answers };
}

const NAMES: Readonly<Record<EngineName, string>> = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK' };
const ORDER = ['chromium', 'firefox', 'webkit'] as const;

/** The table as `docs/engines.md` has it. */
export function renderTable(columns: Readonly<Record<EngineName, Column>>): string {
  const rows = CAPABILITIES.map(({ name, detour }) => [name, ...ORDER.map((engine) => columns[engine].answers[name] ?? ''), detour]);
  const head = ['', ...ORDER.map((engine) => `${NAMES[engine]} ${columns[engine].version}`), 'Where it is missing'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What {@link renderTable} was given; columns are empty where there is no table. */
export function readTable(markdown: string): Record<EngineName, Column> {
  const [head = [], , ...rows] = markdown.split('\n').filter((line) => line.startsWith('|')).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
  const columnOf = (engine: EngineName): Column => {
    const place = ORDER.indexOf(engine) + 1;
    return { version: head[place]?.split(' ').at(-1) ?? '', answers: Object.fromEntries(rows.map((cells) => [cells[0], cells[place]])) };
  };
  return { chromium: columnOf('chromium'), firefox: columnOf('firefox'), webkit: columnOf('webkit') };
}
