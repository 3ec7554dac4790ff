import { type Column } from './column.js';
/** A DuckDB database in a folder of its own, which goes with it. */
export interface Database {
    /** Runs statements whose answer does not matter, on one connection: temporary tables stay for the next call. */
    run(sql: string): Promise<void>;
    /**
     * The answer of a query, column by column.
     *
     * @param capacity Rows that are expected, 0 where that is not known.
     */
    query(sql: string, capacity?: number): Promise<Record<string, Column>>;
    /** Ends the database and deletes its folder. Closing twice is harmless. */
    close(): Promise<void>;
}
export interface DatabaseOptions {
    /** What DuckDB may hold in memory before it writes to disk, as DuckDB writes sizes. Default `2GB`. */
    readonly memoryLimit?: string;
    /** Folder to make the folder of the database in. Default: that of the system. */
    readonly tempDirectory?: string;
}
/** Opens an empty database. Its moments are in UTC, and it loads no extension from the network. */
export declare function openDatabase({ memoryLimit, tempDirectory }?: DatabaseOptions): Promise<Database>;
/** A text as a literal of SQL. */
export declare function quoteText(text: string): string;
/** A name as an identifier of SQL. */
export declare function quoteName(name: string): string;
//# sourceMappingURL=database.d.ts.map