import type { BrowserContext, Page } from 'playwright-core';
import type { Stage } from './stage.js';

declare global {
  var storageCalls: string[];
}

/** Notes every use of a place where a page can keep something, before any script of the page runs. */
export function spyOnStorage(): void {
  globalThis.storageCalls = [];
  const watchGetter = (owner: object, name: string) => {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name);
    if (!descriptor) return; // about:blank has less
    const { get, set } = descriptor;
    Object.defineProperty(owner, name, {
      configurable: true,
      get(this: unknown) {
        storageCalls.push(name);
        return get!.call(this) as unknown;
      },
      set(this: unknown, value: unknown) {
        storageCalls.push(`${name} = ${String(value)}`);
        set?.call(this, value);
      },
    });
  };
  const watchMethods = (owner: object, names: readonly string[]) => {
    for (const name of names) {
      const method = (owner as Record<string, (...values: unknown[]) => unknown>)[name]!;
      Object.defineProperty(owner, name, {
        configurable: true,
        value(this: unknown, ...values: unknown[]) {
          storageCalls.push(`${name}(${String(values[0] ?? '')})`);
          return method.apply(this, values);
        },
      });
    }
  };
  for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'caches', 'cookieStore']) watchGetter(window, name);
  watchGetter(Document.prototype, 'cookie');
  watchGetter(Navigator.prototype, 'storage');
  watchGetter(Navigator.prototype, 'storageBuckets');
  if ('subtle' in Crypto.prototype) watchGetter(Crypto.prototype, 'subtle');
  watchGetter(Navigator.prototype, 'serviceWorker');
  watchMethods(IDBFactory.prototype, ['open', 'deleteDatabase', 'databases']);
  watchMethods(Storage.prototype, ['getItem', 'setItem', 'removeItem', 'key', 'clear']);
}

/** A visitor whose pages are watched by {@link calls}. */
export async function spiedVisitor(stage: Stage): Promise<BrowserContext> {
  const context = await stage.visitor();
  await context.addInitScript(spyOnStorage);
  return context;
}

/** What was used so far, in order. */
export function calls(page: Page): Promise<string[]> {
  return page.evaluate(() => storageCalls);
}

/** A short visit with everything that would be recorded, ending with the page hidden. */
export async function lookAround(page: Page): Promise<void> {
  for (const id of ['oak-1', 'oak-2', 'oak-3']) await page.getByText(id, { exact: true }).click();
  await page.getByRole('button', { name: 'Add' }).click();
  await page.evaluate(async () => {
    selvedge.track('view_item', { id: 'oak-9', tags: { kind: 'oak' } });
    selvedge.rank([{ id: 'one' }]);
    selvedge.profile();
    selvedge.declare({ kind: 'oak' });
    await selvedge.ready;
    await selvedge.flush();
    await selvedge.exportData();
    document.dispatchEvent(new Event('visibilitychange'));
    dispatchEvent(new PageTransitionEvent('pagehide'));
  });
}
