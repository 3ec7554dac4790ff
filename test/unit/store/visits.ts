import type { SelvedgeError } from '../../../src/core/errors.js';
import type { EventDraft, VisitEvent } from '../../../src/core/event.js';
import type { EventStore } from '../../../src/store/event-store.js';

export const NOW = Date.UTC(2026, 5, 1);

/** A look at an item, before it is recorded. */
export function look(id: string): EventDraft {
  return { name: 'view_item', item: { id, tags: ['brand:acme'] } };
}

/** A recorded look. */
export function view(id: string, seq: number, tab = 'other'): VisitEvent {
  return { ...look(id), at: NOW + seq, tab, seq };
}

export function ids(events: readonly { readonly item?: { readonly id: string } }[]): string[] {
  return events.map(({ item }) => item?.id ?? '');
}

/** A `Report` and what was told to it. */
export function collectReports(): [report: (error: SelvedgeError) => void, errors: SelvedgeError[]] {
  const errors: SelvedgeError[] = [];
  return [(error) => void errors.push(error), errors];
}

type Method = 'read' | 'append' | 'fold' | 'dump' | 'refill' | 'makeRoom' | 'erase';

export interface FlakyStore extends EventStore {
  /** Every call so far, by name. */
  readonly calls: readonly string[];
  /** Makes the next `times` calls of a method do this instead; `Infinity` for good. */
  fail(method: Method, instead: () => Promise<never>, times?: number): void;
}

/** Dresses a store up as IndexedDB, so that it can be made to fail. */
export function flaky(store: EventStore): FlakyStore {
  const calls: string[] = [];
  const faults = new Map<Method, { readonly instead: () => Promise<never>; times: number }>();
  const through = <A extends unknown[], T>(method: Method, work: (...args: A) => Promise<T>) => {
    return (...args: A): Promise<T> => {
      calls.push(method);
      const fault = faults.get(method);
      return fault && fault.times-- > 0 ? fault.instead() : work(...args);
    };
  };
  return {
    kind: 'indexeddb',
    read: through('read', store.read),
    append: through('append', store.append),
    fold: through('fold', store.fold),
    dump: through('dump', store.dump),
    refill: through('refill', store.refill),
    makeRoom: through('makeRoom', store.makeRoom),
    erase: through('erase', store.erase),
    close: () => void calls.push('close'),
    calls,
    fail: (method, instead, times = 1) => void faults.set(method, { instead, times }),
  };
}

export function refuse(name: string): () => Promise<never> {
  return () => Promise.reject(new DOMException('', name));
}
