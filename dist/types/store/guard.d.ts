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
    /**
     * Asks the store that failed once more, and goes on with it where it answers. Not in the small script-tag file.
     *
     * @returns What the call came to; nothing where memory stays, or is all there ever was.
     */
    comeBack<T>(work: (store: EventStore) => Promise<T>): Promise<T | undefined>;
}
/**
 * Guards a store: a connection that was closed under our hands is opened again and the call repeated once, and where there is no room some is made;
 * any other trouble, or a second one, is reported, and the page goes on in memory.
 *
 * @param rescue Called before the call that failed is repeated on memory: what must not be lost.
 */
export declare function createGuard(primary: EventStore, report: Report, rescue: () => Stored): Guard;
//# sourceMappingURL=guard.d.ts.map