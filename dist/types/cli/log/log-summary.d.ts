import { type Database } from './database.js';
import type { EventKind } from './event-kind.js';
import type { BrokenRows } from './load-file.js';
import { LogError } from './log-error.js';
/** What a log holds. */
export interface LogSummary {
    /** Rows of all files; a row with a list of items is one for each of them. */
    readonly rows: number;
    /** Rows that became events. */
    readonly usedRows: number;
    /** Rows of events that say nothing about an item, by their names, the most frequent first, at most 20 names. */
    readonly ignored: readonly {
        readonly name: string;
        readonly count: number;
    }[];
    /** All ignored rows. */
    readonly ignoredRows: number;
    readonly visitors: number;
    readonly sessions: number;
    readonly items: number;
    /** Moments of the first and the last event, epoch seconds. */
    readonly from: number;
    readonly to: number;
    readonly byKind: Readonly<Record<EventKind, number>>;
}
/** What was loaded. */
export interface Loaded {
    readonly rows: number;
    readonly broken: readonly BrokenRows[];
}
/** The ignored events of loaded tables, as {@link LogSummary} has them. */
export type Ignored = Pick<LogSummary, 'ignored' | 'ignoredRows'>;
/** Counts ignored events; to be called before the tables are dropped. */
export declare function countIgnored(database: Database, tables: readonly string[]): Promise<Ignored>;
/**
 * Counts what the tables `events` and `items` hold.
 *
 * @throws {LogError} `log-one-visitor`.
 */
export declare function summarise(database: Database, rows: number, ignored: Ignored): Promise<LogSummary>;
/** The error for a log without a single event, with what was found instead. */
export declare function nothingUsable({ rows, broken }: Loaded, { ignored, ignoredRows }: Ignored): LogError;
//# sourceMappingURL=log-summary.d.ts.map