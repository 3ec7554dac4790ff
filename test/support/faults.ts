/** What becomes of the n-th call on storage. */
export const FAULTS = ['throws', 'errors', 'aborts', 'hangs', 'closes', 'is late'] as const;
export type Fault = (typeof FAULTS)[number];

declare global {
  /** The call that was struck; empty while none was. */
  var struck: string;
}

/**
 * Makes one call on IndexedDB or localStorage fail, before any script of the page runs. It is given to a browser as text, so it knows nothing but what is in it.
 *
 * @param nth From 1: calls of all kinds are counted together, as far as this can happen to them.
 */
export function strikeStorage([fault, nth]: readonly [fault: Fault, nth: number]): void {
  globalThis.struck = '';
  const LATE = 2500; // behind every deadline
  let calls = 0;
  let isNext = false;

  const on = <T extends object>(prototype: T, names: readonly (keyof T & string)[], strike: (self: never, go: () => unknown, name: string) => unknown) => {
    for (const name of names) {
      const original = prototype[name] as (...all: unknown[]) => unknown;
      Object.defineProperty(prototype, name, {
        configurable: true,
        writable: true,
        value(this: never, ...all: unknown[]) {
          const go = () => original.apply(this, all);
          if (++calls !== nth && !isNext) return go();
          isNext = false;
          globalThis.struck = name;
          return strike(this, go, name);
        },
      });
    }
  };

  /** A request that ends with an error, or never. */
  const request = (error: DOMException | null) => {
    const events = new EventTarget();
    const made = Object.create(IDBRequest.prototype, { error: { value: error }, result: { value: undefined } }) as IDBRequest;
    for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const) Object.defineProperty(made, name, { value: events[name].bind(events) });
    if (error) setTimeout(() => events.dispatchEvent(new Event('error')));
    return made;
  };
  const trouble = (name = 'UnknownError') => new DOMException('made by a test', name);
  const throwing = (name?: string) => {
    throw trouble(name);
  };
  const closeByForce = (database: IDBDatabase) => {
    database.close();
    database.dispatchEvent(new Event('close'));
  };
  /** Its success is told so much later. */
  const delay = (asked: IDBOpenDBRequest) => {
    const listen = asked.addEventListener.bind(asked) as (type: string, heard: (event: Event) => void) => void;
    Object.defineProperty(asked, 'addEventListener', { value: (type: string, heard: (event: Event) => void) => listen(type, (event) => void (type === 'success' ? setTimeout(heard, LATE, event) : heard(event))) });
    return asked;
  };

  on(IDBFactory.prototype, ['open', 'deleteDatabase'], (_self, go) => {
    if (fault === 'throws') return throwing('SecurityError');
    if (fault === 'errors') return request(trouble());
    if (fault === 'aborts') return request(trouble('AbortError'));
    if (fault === 'hangs') return request(null);
    const asked = go() as IDBOpenDBRequest;
    if (fault === 'is late') return delay(asked);
    asked.addEventListener('success', () => asked.result instanceof IDBDatabase && closeByForce(asked.result));
    return asked;
  });
  const tryToAbort = (transaction: IDBTransaction) => {
    try {
      transaction.abort();
    } catch {
      // it has ended or was committed meanwhile
    }
  };
  on(IDBDatabase.prototype, ['transaction'], (self: IDBDatabase, go) => {
    if (fault === 'throws') return throwing('InvalidStateError');
    if (fault === 'closes') closeByForce(self);
    const transaction = go() as IDBTransaction;
    if (fault === 'aborts' || fault === 'errors') queueMicrotask(() => tryToAbort(transaction));
    else isNext = true; // it hangs by what is asked of it first; nothing can come late that has to end before
    return transaction;
  });
  on(IDBObjectStore.prototype, ['get', 'getAll', 'getAllKeys', 'put', 'delete', 'clear', 'count'], (self: IDBObjectStore, go) => {
    if (fault === 'throws') return throwing('DataError');
    if (fault === 'hangs' || fault === 'is late') return request(null);
    const { transaction } = self;
    if (fault === 'errors') {
      setTimeout(() => tryToAbort(transaction));
      return request(trouble('QuotaExceededError'));
    }
    const asked = go();
    transaction.abort();
    if (fault === 'closes') closeByForce(transaction.db);
    return asked;
  });
  if (fault !== 'throws') return; // nothing else can happen to these
  on(IDBTransaction.prototype, ['commit'], () => throwing('InvalidStateError'));
  on(Storage.prototype, ['getItem', 'setItem', 'removeItem'], () => throwing('SecurityError'));
}
