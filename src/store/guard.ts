import { SelvedgeError, type Report } from '../core/errors.js';
import type { EventStore, Stored } from './event-store.js';
import { classifyFailure, type Failure } from './failure.js';
import { createMemoryStore } from './memory.js';

/** The way to a store that goes on in memory when the one underneath fails. */
export interface Guard {
  /** Runs a call on the store, and again on what takes its place. */
  call<T>(work: (store: EventStore) => Promise<T>): Promise<T>;
  readonly store: EventStore;
  /** Why the store is memory, if it fell back. */
  readonly failure: Failure | null;
}

/**
 * Guards a store: a connection that was closed under our hands is opened again and the call repeated once; any other trouble,
 * or a second one, is reported and the rest of the page is kept in memory.
 *
 * @param rescue Called once, before the call that failed is repeated on memory: what must not be lost.
 */
export function createGuard(primary: EventStore, report: Report, rescue: () => Stored): Guard {
  let store = primary;
  let failure: Failure | null = null;

  const fallBack = (cause: unknown) => {
    if (store !== primary) return;
    failure = classifyFailure(cause);
    report(new SelvedgeError('store-unavailable', `No IndexedDB (${failure}): this page stays in memory`, { cause }));
    primary.close();
    store = createMemoryStore(rescue());
  };

  return {
    async call(work) {
      try {
        return await work(store).catch((error: unknown) => {
          if (store.kind === 'memory' || classifyFailure(error) !== 'transient') throw error;
          store.close();
          return work(store);
        });
      } catch (cause) {
        if (store.kind === 'memory' && failure === null) throw cause;
        fallBack(cause);
        return work(store);
      }
    },
    get store() {
      return store;
    },
    get failure() {
      return failure;
    },
  };
}
