import { type EventStore } from './event-store.js';
/** Name of the database of a scope. */
export declare function databaseName(scope: string): string;
/** The store in IndexedDB. Opens on first use; after a forced close the next call opens it again. */
export declare function createIndexedDbStore(scope: string): EventStore;
//# sourceMappingURL=indexeddb.d.ts.map