import { type Report } from '../core/errors.js';
import type { EventStore, Stored } from './event-store.js';
import { type Failure } from './failure.js';
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
export declare function createGuard(primary: EventStore, report: Report, rescue: () => Stored): Guard;
//# sourceMappingURL=guard.d.ts.map