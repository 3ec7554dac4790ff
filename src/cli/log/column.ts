import { DuckDBDoubleVector, DuckDBIntegerVector, DuckDBUTinyIntVector, JSDuckDBValueConverter, type DuckDBDataChunk, type DuckDBType, type JS } from '@duckdb/node-api';

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
export function createColumnReader(type: DuckDBType, capacity: number): ColumnReader {
  switch (String(type)) {
    case 'INTEGER':
      return typedReader((length) => new Int32Array(length), DuckDBIntegerVector, capacity);
    case 'UTINYINT':
      return typedReader((length) => new Uint8Array(length), DuckDBUTinyIntVector, capacity);
    case 'DOUBLE':
      return typedReader((length) => new Float64Array(length), DuckDBDoubleVector, capacity);
    default:
      return plainReader();
  }
}

type Numbers = Int32Array | Uint8Array | Float64Array;
type NumberVector = DuckDBIntegerVector | DuckDBUTinyIntVector | DuckDBDoubleVector;

function typedReader<T extends Numbers>(allocate: (length: number) => T, kind: abstract new (...given: never[]) => NumberVector, capacity: number): ColumnReader {
  let values = allocate(capacity);
  let length = 0;
  return {
    append(chunk, columnIndex) {
      const vector = chunk.getColumnVector(columnIndex);
      if (!(vector instanceof kind)) throw new TypeError(`Column ${columnIndex} changed its type between two chunks`);
      const count = vector.itemCount;
      if (length + count > values.length) {
        const grown = allocate(Math.max(length + count, values.length * 2));
        grown.set(values);
        values = grown;
      }
      for (let row = 0; row < count; row++) values[length + row] = vector.getItem(row) ?? 0;
      length += count;
    },
    finish: () => values.subarray(0, length),
  };
}

function plainReader(): ColumnReader {
  const values: JS[] = [];
  return {
    append(chunk, columnIndex) {
      for (const value of chunk.convertColumnValues(columnIndex, JSDuckDBValueConverter)) values.push(value);
    },
    finish: () => values,
  };
}
