import type { ColumnNames } from './column-plan.js';
import { type Database } from './database.js';
/** Rows that could not be used, of one file and for one reason. */
export interface BrokenRows {
    readonly reason: string;
    readonly count: number;
    /**
     * Where the first ones are, at most 10, ascending: lines of the file, its header being line 1; of a Parquet file or a
     * list in XML or JSON the number of the row, from 1.
     */
    readonly lines: readonly number[];
    readonly file: string;
}
/** What a file gave, besides the table. */
export interface LoadedFile {
    /** Rows with an event, broken ones included; a row with a list of items is one for each. */
    readonly rows: number;
    readonly broken: readonly BrokenRows[];
}
/** Lines told for each reason. */
export declare const KEPT_LINES = 10;
/**
 * Reads a file of events into a table of the database, with the columns of `rowQuery`.
 *
 * @throws {LogError} `file-unreadable`, `log-empty` or `columns-unknown`.
 */
export declare function loadFile(database: Database, path: string, table: string, columns?: ColumnNames): Promise<LoadedFile>;
//# sourceMappingURL=load-file.d.ts.map