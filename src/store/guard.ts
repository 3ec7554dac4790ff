import { isFull } from '../core/edition.js';
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
  /**
   * Asks the store that failed once more, and goes on with it where it answers. Not in the small script-tag file.
   *
   * @returns What the call came to; nothing where memory stays, or is all there ever was.
   */
  comeBack<T>(work: (store: EventStore) => Promise<T>): Promise<T | undefined>;
}

/** After these the next call may be answered; the others say that none will be while the page is there. */
const MAY_PASS: readonly Failure[] = ['transient', 'corrupt', 'capacity', 'timeout'];

/**
 * Guards a store: a connection that was closed under our hands is opened again and the call repeated once, and where there is no room some is made;
 * any other trouble, or a second one, is reported, and the page goes on in memory.
 *
 * @param rescue Called before the call that failed is repeated on memory: what must not be lost.
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
        return await work(store).catch(async (error: unknown) => {
          const kind = classifyFailure(error);
          if (isFull && kind === 'capacity') await store.makeRoom();
          else if (store.kind === 'memory' || kind !== 'transient') throw error;
          else store.close();
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
    ...(isFull
      ? {
          async comeBack<T>(work: (store: EventStore) => Promise<T>) {
            if (!failure || !MAY_PASS.includes(failure)) return undefined;
            try {
              const answer = await work(primary);
              store = primary;
              failure = null;
              return answer;
            } catch {
              primary.close(); // told when it failed first
              return undefined;
            }
          },
        }
      : ({} as Pick<Guard, 'comeBack'>)),
  };
}
