import { type Database } from './database.js';
/**
 * Makes the tables `events` and `items` of the tables that `loadFile` made, and drops those.
 *
 * All numbers come from an order that is total, so they do not depend on threads: visitors by their id, sessions by
 * their start, visitor and id, items by the sessions that chose them and their id.
 *
 * @param tables In the order of the files; at least one.
 * @param onStep Called when a part of the work begins.
 */
export declare function numberEvents(database: Database, tables: readonly string[], onStep: (step: string) => void): Promise<void>;
//# sourceMappingURL=number-events.d.ts.map