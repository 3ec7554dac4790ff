/** What is wrong with a record as such. */
export type RecordFault = 'wrong number of fields' | 'unparsable line';
export interface LineScan {
    /** Lines of the wanted rows, in the order asked for; the header is line 1. */
    readonly lines: readonly number[];
    /** Records that are no rows, and the lines of the first ones. */
    readonly faults: Readonly<Record<RecordFault, {
        readonly count: number;
        readonly lines: readonly number[];
    }>>;
}
export interface LineScanOptions {
    readonly delimiter: string;
    /** Fields of a sound record. */
    readonly fieldCount: number;
    /** Rows to find, from 0, ascending: the header and broken records are no rows. */
    readonly rows: readonly number[];
    /** Lines to keep of each fault. */
    readonly keptLines: number;
    /** Go on to the end to count all faults, even when all rows are found. */
    readonly isWhole: boolean;
}
/**
 * Finds the lines of rows in a delimited file, and its broken records.
 *
 * DuckDB leaves broken records out and gives no line for those it keeps; the lines it gives for the broken ones are off
 * in files beyond one buffer or with fields of several lines. So the file is read again, bytes only, when there is
 * something to tell.
 */
export declare function scanLines(path: string, { delimiter, fieldCount, rows, keptLines, isWhole }: LineScanOptions): Promise<LineScan>;
//# sourceMappingURL=line-scan.d.ts.map