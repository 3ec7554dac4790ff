import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { quoteText, type Database } from './database.js';
import { readRecords } from './delimited-records.js';
import { LogError, unreadable } from './log-error.js';

/** A file of events, and what its beginning says about it. */
export interface LogFile {
  readonly path: string;
  readonly kind: 'delimited' | 'lines' | 'parquet';
  /** Of a delimited file; empty for the others. */
  readonly delimiter: string;
  /** Names of the columns in the order of the file; of a file with a JSON object a line, the keys of the first ones. */
  readonly columns: readonly string[];
}

const HEAD_CHARACTERS = 1 << 20;

/**
 * Looks at the ending and the first lines of a file.
 *
 * @throws {LogError} `file-unreadable`, or `log-empty` for a file without any text.
 */
export async function inspectFile(database: Database, path: string): Promise<LogFile> {
  const kind = kindOf(path);
  try {
    if ((await stat(path)).size === 0) throw empty(path);
    if (kind === 'parquet') return { path, kind, delimiter: '', columns: await parquetColumns(database, path) };
    const head = await readHead(path);
    if (head.trim() === '') throw empty(path);
    if (head.includes('\0')) throw new LogError('file-unreadable', `${path} is no text in UTF-8: spreadsheets also write UTF-16, then save it as CSV in UTF-8, and so does Matomo, unless its address has convertToUnicode=0`);
    await checkPacking(path);
    if (kind === 'lines') return { path, kind, delimiter: '', columns: keysOf(path, head) };
    const delimiter = delimiterOf(path, head);
    const header = readRecords(head, delimiter).next().value;
    return { path, kind, delimiter, columns: header?.fields.map((name) => name.trim()) ?? [] };
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/** The bytes of a file, unpacked where its name ends with `.gz`. */
export function openBytes(path: string): Readable {
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  if (!/\.gz$/i.test(path)) return file;
  const unpacked = createGunzip({ chunkSize: 1 << 20 });
  file.on('error', (error) => unpacked.destroy(error));
  return file.pipe(unpacked);
}

function kindOf(path: string): LogFile['kind'] {
  if (/\.(csv|tsv)(\.gz)?$/i.test(path)) return 'delimited';
  if (/\.(jsonl|ndjson)(\.gz)?$/i.test(path)) return 'lines';
  if (/\.parquet$/i.test(path)) return 'parquet';
  throw new LogError('file-unreadable', `${path} must end with .csv, .tsv, .jsonl, .ndjson (each may be .gz) or .parquet`);
}

function empty(path: string): LogError {
  return new LogError('log-empty', `${path} is empty`);
}

async function readHead(path: string): Promise<string> {
  let head = '';
  for await (const text of openBytes(path).setEncoding('utf8')) {
    head += text as string;
    if (head.length > HEAD_CHARACTERS) break;
  }
  return head.replace(/^\uFEFF/, '');
}

/** DuckDB takes a .gz that is cut off for a shorter one, and never comes to the end of one that is damaged. */
async function checkPacking(path: string): Promise<void> {
  if (/\.gz$/i.test(path)) await finished(openBytes(path).resume());
}

/** Spreadsheets of half of Europe write `;` into a .csv; the header tells. */
function delimiterOf(path: string, head: string): string {
  if (/\.tsv(\.gz)?$/i.test(path)) return '\t';
  const header = head.split(/\r|\n/, 1)[0]!;
  const found = [',', ';', '\t', '|'].map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return found.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}

function keysOf(path: string, head: string): string[] {
  const objects = head.split('\n').slice(0, 100).flatMap(parseObject);
  if (objects.length === 0) throw new LogError('log-unusable', `${path}: none of the first lines is an object of JSON, one a line`);
  return [...new Set(objects.flatMap(Object.keys))].filter((key) => !/["\\]/.test(key)); // a key in a path of DuckDB stands in quotes
}

function parseObject(line: string): object[] {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? [value] : [];
  } catch {
    return []; // Counted as a broken row when all rows are read; the last line of the head is often cut.
  }
}

async function parquetColumns(database: Database, path: string): Promise<string[]> {
  const { column_name: names } = await database.query(`DESCRIBE SELECT * FROM read_parquet(${quoteText(path)})`);
  return Array.from(names as string[]);
}
