import { quoteName, type Database } from './database.js';
import { scanLines } from './line-scan.js';
import type { LogFile } from './log-file.js';

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

/** Lines told for each reason. */
export const KEPT_LINES = 10;

/** What a query made of the rows of a file: a table with a column `verdict`, places in `verdicts`. */
export interface JudgedTable {
  readonly table: string;
  /** Column with the number of the row, from 0: `rowid` where rows stand in the order of the file. */
  readonly row: 'row' | 'rowid';
  /** Those from `unparsable line` on are of broken rows, and `blank` is of no row. */
  readonly verdicts: readonly string[];
}

/** What a file gave, besides the table. */
export interface LoadedFile {
  /** Rows, broken ones included. */
  readonly rows: number;
  readonly broken: readonly BrokenRows[];
}

/** Counts the rows of a table that was just made of a file, and finds the lines of the broken ones. */
export async function findBrokenRows(database: Database, file: LogFile, judged: JudgedTable): Promise<LoadedFile> {
  const broken = await brokenRows(database, judged);
  const rejects = file.kind === 'delimited' ? await takeRejects(database) : 0;
  const [all] = await numbers(database, `SELECT CAST(count(*) AS DOUBLE) AS value FROM ${quoteName(judged.table)} WHERE verdict <> ${judged.verdicts.indexOf('blank')}`);
  return { rows: all! + rejects, broken: await withLines(file, broken, rejects) };
}

interface BrokenAt {
  readonly reason: string;
  readonly count: number;
  /** Numbers of the first rows, from 0. */
  readonly rows: readonly number[];
}

async function brokenRows(database: Database, { table, row, verdicts }: JudgedTable): Promise<BrokenAt[]> {
  const broken: BrokenAt[] = [];
  const counts = await database.query(
    `SELECT CAST(verdict AS INTEGER) AS verdict, CAST(count(*) AS DOUBLE) AS count FROM ${quoteName(table)} WHERE verdict >= ${verdicts.indexOf('unparsable line')} GROUP BY verdict ORDER BY verdict`,
  );
  for (const [index, verdict] of (counts.verdict as Int32Array).entries()) {
    const rows = await numbers(
      database,
      `SELECT DISTINCT CAST(${row} AS DOUBLE) AS value FROM ${quoteName(table)} WHERE verdict = ${verdict} ORDER BY value LIMIT ${KEPT_LINES}`,
    );
    broken.push({ reason: verdicts[verdict]!, count: (counts.count as Float64Array)[index]!, rows: [...rows] });
  }
  return broken;
}

/** How many records DuckDB left out. What it keeps of them holds addresses and names, so it goes at once. */
async function takeRejects(database: Database): Promise<number> {
  await database.run('CREATE OR REPLACE TEMP TABLE reject_count AS SELECT count(DISTINCT (scan_id, line)) AS value FROM rejects; DROP TABLE rejects; DROP TABLE reject_scans');
  const [count] = await numbers(database, 'SELECT CAST(value AS DOUBLE) AS value FROM reject_count');
  return count!;
}

async function withLines(file: LogFile, broken: readonly BrokenAt[], rejects: number): Promise<BrokenRows[]> {
  if (file.kind !== 'delimited') return broken.map(({ reason, count, rows }) => ({ reason, count, lines: rows.map((row) => row + 1), file: file.path }));
  if (broken.length === 0 && rejects === 0) return [];
  const rows = [...new Set(broken.flatMap((one) => one.rows))].sort((one, other) => one - other);
  const scan = await scanLines(file.path, { delimiter: file.delimiter, fieldCount: file.columns.length, rows, keptLines: KEPT_LINES, isWhole: rejects > 0 });
  const lineOf = new Map(rows.map((row, index) => [row, scan.lines[index]]));
  const found = broken.map(({ reason, count, rows: of }): BrokenRows => ({ reason, count, lines: of.flatMap((row) => lineOf.get(row) ?? []), file: file.path }));
  const { 'wrong number of fields': fields, 'unparsable line': unparsable } = scan.faults;
  // DuckDB decides what is a row: where it refuses more than the scan would, the rest is told without lines.
  const others = Math.max(unparsable.count, rejects - fields.count);
  if (others > 0) found.unshift({ reason: 'unparsable line', count: others, lines: unparsable.lines, file: file.path });
  if (fields.count > 0) found.unshift({ reason: 'wrong number of fields', count: fields.count, lines: fields.lines, file: file.path });
  return found;
}

async function numbers(database: Database, sql: string): Promise<Float64Array> {
  return (await database.query(sql)).value as Float64Array;
}
