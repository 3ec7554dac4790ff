import type { ColumnNames } from './column-plan.js';
import type { Column } from './column.js';
import { type PairOptions, type Pairs, type Popularity, type PopularityOptions, type Steps } from './counts.js';
import { type DatabaseOptions } from './database.js';
import { type BrokenRows } from './load-file.js';
import { type LogSummary } from './log-summary.js';
import { type SessionColumns, type SessionOptions } from './session-columns.js';
export interface LogOptions extends DatabaseOptions {
    /** Files in the order of time: .csv, .tsv, .jsonl, .ndjson (each may be .gz) or .parquet; each may have its own format. */
    readonly events: readonly string[];
    /** Names of columns, of all files; default: they are recognised. */
    readonly columns?: ColumnNames;
    /** Called when a stage of the work begins, with the share of the work that is done, 0 to 1. */
    readonly onProgress?: (stage: string, share: number) => void;
}
/**
 * The events of a site, in a database on disk:
 *
 * - `events(visitor INTEGER, session INTEGER, at DOUBLE, seq BIGINT, item INTEGER, kind VARCHAR)`, `at` in epoch
 *   seconds, `seq` the place of the row in the files; DuckDB wants it written `"at"` or `events.at`;
 * - `items(item INTEGER, id VARCHAR)`, item 0 being chosen in the most sessions.
 */
export interface SiteLog {
    readonly summary: LogSummary;
    /** Rows that could not be used, by file and reason. */
    readonly broken: readonly BrokenRows[];
    /** The answer to a query of one's own, column by column. */
    query(sql: string): Promise<Record<string, Column>>;
    /** Events in the order of their sessions. */
    sessions(options?: SessionOptions): Promise<SessionColumns>;
    steps(options: PairOptions): Promise<Steps>;
    pairs(options: PairOptions): Promise<Pairs>;
    popularity(options: PopularityOptions): Promise<Popularity>;
    /** Deletes the database. Closing twice is harmless. */
    close(): Promise<void>;
}
/**
 * Reads the logs of a site.
 *
 * Visitors are numbered and their ids forgotten; an id that is an e-mail address is hashed before it is written anywhere.
 * The same files give the same tables, whatever the threads.
 *
 * @throws {LogError} For a log that cannot be used; its code says why.
 */
export declare function openLog(options: LogOptions): Promise<SiteLog>;
//# sourceMappingURL=open-log.d.ts.map