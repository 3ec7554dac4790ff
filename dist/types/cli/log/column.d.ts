import { type DuckDBDataChunk, type DuckDBType, type JS } from '@duckdb/node-api';
/**
 * One column of an answer: INTEGER as `Int32Array`, UTINYINT as `Uint8Array`, DOUBLE as `Float64Array`, all others as
 * plain values. In a typed array a missing value is 0.
 */
export type Column = Int32Array | Uint8Array | Float64Array | JS[];
/** Takes the chunks of one column, one after the other. */
export interface ColumnReader {
    append(chunk: DuckDBDataChunk, columnIndex: number): void;
    /** All values so far; a view on the memory of the reader. */
    finish(): Column;
}
/** @param capacity Rows to make room for at first; a column of exactly that many rows is never copied. */
export declare function createColumnReader(type: DuckDBType, capacity: number): ColumnReader;
//# sourceMappingURL=column.d.ts.map