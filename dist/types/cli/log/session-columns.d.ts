import type { TimeSpan } from './counts.js';
import { type Database } from './database.js';
import { type EventKind } from './event-kind.js';
export interface SessionOptions extends TimeSpan {
    /** Kinds to give. Default: all. */
    readonly kinds?: readonly EventKind[];
}
/** Events, one a row, ordered by session, time and place in the files. */
export interface SessionColumns {
    readonly visitor: Int32Array;
    readonly session: Int32Array;
    /** Epoch seconds. */
    readonly at: Float64Array;
    readonly item: Int32Array;
    /** Numbers of kinds: places in `KINDS`. */
    readonly kind: Uint8Array;
}
/** Fetches events chunk by chunk into arrays of their final length: 21 bytes a row. */
export declare function readSessions(database: Database, { from, to, kinds }?: SessionOptions): Promise<SessionColumns>;
//# sourceMappingURL=session-columns.d.ts.map