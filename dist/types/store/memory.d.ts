import { type EventStore, type Stored } from './event-store.js';
/**
 * A store that lasts as long as the page: where storage is refused, and in tests.
 *
 * @param rescued What was known before, with events that are not folded yet.
 */
export declare function createMemoryStore(rescued?: Stored): EventStore;
//# sourceMappingURL=memory.d.ts.map