import type { Readable } from 'node:stream';
import { type Database } from './database.js';
/** A file of events, and what its beginning says about it. */
export interface LogFile {
    readonly path: string;
    readonly kind: 'delimited' | 'lines' | 'parquet';
    /** Of a delimited file; empty for the others. */
    readonly delimiter: string;
    /** Names of the columns in the order of the file; of a file with a JSON object a line, the keys of the first ones. */
    readonly columns: readonly string[];
}
/**
 * Looks at the ending and the first lines of a file.
 *
 * @throws {LogError} `file-unreadable`, or `log-empty` for a file without any text.
 */
export declare function inspectFile(database: Database, path: string): Promise<LogFile>;
/** The bytes of a file, unpacked where its name ends with `.gz`. */
export declare function openBytes(path: string): Readable;
//# sourceMappingURL=log-file.d.ts.map