import { type IsSensitive } from '../core/sensitive/without-sensitive.js';
import type { EventStore } from './event-store.js';
/** A store out of which nothing sensitive comes that an earlier version, or a page with other words, has written; what is folded is written without it. */
export declare function createHarmlessStore(store: EventStore, isSensitive: IsSensitive): EventStore;
//# sourceMappingURL=harmless-store.d.ts.map