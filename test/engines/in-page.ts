import type { EngineTab } from './engine.js';

/** Notes what a visitor's console would show as an error of the page; has to stand before every other script. */
export const WATCHED = `<script>
  troubles = [];
  addEventListener('error', ({ message }) => troubles.push(message));
  addEventListener('unhandledrejection', ({ reason }) => troubles.push(String(reason)));
</script>`;

/** What bodies that run in a page may call. By timers, since a tab behind has no frames. */
const HELPERS = `
  const until = async (condition) => { while (!await condition()) await new Promise((resolve) => setTimeout(resolve, 10)); };
  const ready = () => until(() => window.selvedge?.status && selvedge.status().ready && !selvedge.status().deciding);
  const look = (...ids) => { for (const id of ids) selvedge.track('view_item', { id, tags: { kind: id.split('-')[0] } }); };
  const leave = () => dispatchEvent(new PageTransitionEvent('pagehide'));
  const order = (name = 'trees') => [...document.querySelectorAll('[data-sv-rank="' + name + '"] > [data-sv-item]')].map((card) => card.dataset.svItem);
  const looks = async () => (await selvedge.exportData()).events.flatMap(({ name, item }) => name === 'view_item' ? item.id : []);
  const stored = async () => ({ databases: (await indexedDB.databases()).filter(({ version }) => version > 0).map(({ name }) => name), keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)], cookies: document.cookie });
`;

/**
 * Runs the body of an async function in a page. It may call `until(condition)`, `ready()`, `look(...ids)`, which records looks at items, `leave()`, which tells the
 * page that it is left, `order(list)`, `looks()`, the ids of all looks that are stored, and `stored()`, everything that a site can leave behind; WebKit
 * also lists databases of version 0, whose making was aborted, with nothing in them.
 */
export function run<T>(tab: Pick<EngineTab, 'run'>, body: string): Promise<T> {
  return tab.run<T>(HELPERS + body);
}
