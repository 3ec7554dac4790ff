import { type EventStore } from './event-store.js';
/** The store in IndexedDB. Opens on first use; after a forced close the next call opens it again. */
export declare function createIndexedDbStore(scope: string): EventStore;
//# sourceMappingURL=indexeddb.d.ts.map