import { openBytes } from './log-file.js';

/** What is wrong with a record as such. */
type RecordFault = 'wrong number of fields' | 'unparsable line';

export interface LineScan {
  /** Lines of the wanted rows, in the order asked for; the header is line 1. */
  readonly lines: readonly number[];
  /** Records that are no rows, and the lines of the first ones. */
  readonly faults: Readonly<Record<RecordFault, { readonly count: number; readonly lines: readonly number[] }>>;
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

const [QUOTE, NEW_LINE, RETURN] = [0x22, 0x0a, 0x0d];

/**
 * Finds the lines of rows in a delimited file, and its broken records.
 *
 * DuckDB leaves broken records out and gives no line for those it keeps; the lines it gives for the broken ones are off
 * in files beyond one buffer or with fields of several lines. So the file is read again, bytes only, when there is
 * something to tell.
 */
export async function scanLines(path: string, { delimiter, fieldCount, rows, keptLines, isWhole }: LineScanOptions): Promise<LineScan> {
  const faults = { 'wrong number of fields': { count: 0, lines: [] as number[] }, 'unparsable line': { count: 0, lines: [] as number[] } };
  const lines: number[] = [];
  let row = -2; // the header is the first record
  const scanner = createScanner(delimiter.charCodeAt(0), ({ line, fields, isSound }) => {
    if (row === -2 || (isSound && fields === fieldCount)) {
      if (++row === rows[lines.length]) lines.push(line);
      return;
    }
    const fault = faults[isSound ? 'wrong number of fields' : 'unparsable line'];
    if (fault.count++ < keptLines) fault.lines.push(line);
  });
  for await (const bytes of openBytes(path)) {
    scanner.take(bytes as Uint8Array);
    if (!isWhole && lines.length === rows.length) return { lines, faults };
  }
  scanner.end();
  return { lines, faults };
}

interface ScannedRecord {
  readonly line: number;
  readonly fields: number;
  /** Its quotes are as they should be, and it is UTF-8. */
  readonly isSound: boolean;
}

/** Splits bytes into records. An empty line is none. */
function createScanner(delimiter: number, onRecord: (record: ScannedRecord) => void) {
  type Place = 'start' | 'plain' | 'quoted' | 'closed';
  let place: Place = 'start';
  let [line, recordLine, fields, length] = [1, 1, 1, 0];
  let [isSound, pendingBytes, previous] = [true, 0, 0];

  function endRecord() {
    if (pendingBytes > 0) isSound = false;
    if (length > 0) onRecord({ line: recordLine, fields, isSound });
    [place, fields, length, isSound, pendingBytes] = ['start', 1, 0, true, 0];
  }

  function take(byte: number) {
    const isBreak = byte === RETURN || (byte === NEW_LINE && previous !== RETURN);
    if (isBreak) line++;
    previous = byte;
    if (place !== 'quoted' && (byte === NEW_LINE || byte === RETURN)) {
      if (isBreak) endRecord();
      recordLine = line;
      return;
    }
    length++;
    if (byte >= 0x80 || pendingBytes > 0) checkUtf8(byte);
    if (place === 'quoted') {
      if (byte === QUOTE) place = 'closed';
    } else if (byte === delimiter) {
      fields++;
      place = 'start';
    } else if (place === 'start') {
      place = byte === QUOTE ? 'quoted' : 'plain';
    } else if (place === 'closed') {
      if (byte === QUOTE) place = 'quoted'; // two in a row stand for one
      else isSound = false;
    }
  }

  function checkUtf8(byte: number) {
    const isContinuation = byte >= 0x80 && byte < 0xc0;
    if (isContinuation !== pendingBytes > 0) isSound = false;
    if (isContinuation) pendingBytes = Math.max(0, pendingBytes - 1);
    else pendingBytes = byte < 0x80 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
  }

  return {
    take(bytes: Uint8Array) {
      for (const byte of bytes.subarray(hasMark(bytes, length, line) ? 3 : 0)) take(byte);
    },
    end() {
      if (place === 'quoted') isSound = false;
      endRecord();
    },
  };
}

/** The mark that some spreadsheets put before UTF-8 would hide a quote behind it. */
function hasMark(bytes: Uint8Array, length: number, line: number): boolean {
  return length === 0 && line === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
