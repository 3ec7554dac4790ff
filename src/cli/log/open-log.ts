import type { BrokenRows } from './broken-rows.js';
import type { ColumnNames } from './column-plan.js';
import type { Column } from './column.js';
import { countPairs, countPopularity, countSteps, type PairOptions, type Pairs, type Popularity, type PopularityOptions, type Steps } from './counts.js';
import { openDatabase, type Database, type DatabaseOptions } from './database.js';
import { loadFile } from './load-file.js';
import { LogError } from './log-error.js';
import { countIgnored, nothingUsable, summarise, type LogSummary } from './log-summary.js';
import { numberEvents } from './number-events.js';
import { ROW_MACROS } from './row-query.js';
import { readSessions, type SessionColumns, type SessionOptions } from './session-columns.js';

export interface LogOptions extends DatabaseOptions {
  /** Files in the order of time: .csv, .tsv, .jsonl, .ndjson (each may be .gz) or .parquet; each may have its own format. */
  readonly events: readonly string[];
  /** Names of columns, of all files; default: they are recognised. */
  readonly columns?: ColumnNames;
  /** Ids of items by what else the log calls them, as a catalogue tells. Default: none. */
  readonly otherNames?: ReadonlyMap<string, string>;
  /** Ids of items that count as if they were not in the log. Default: none. */
  readonly without?: readonly string[];
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
export async function openLog(options: LogOptions): Promise<SiteLog> {
  const database = await openDatabase(options);
  try {
    return await read(database, options);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Shares of the work, by the measure of `bench/log-rows.mjs`. */
const STEP_SHARES: Readonly<Record<string, number>> = { 'numbering visitors': 0.4, 'finding sessions': 0.45, 'ordering events': 0.8 };

async function read(database: Database, { events, columns, otherNames = new Map(), without = [], onProgress = () => {} }: LogOptions): Promise<SiteLog> {
  if (events.length === 0) throw new LogError('log-empty', 'No file of events was given');
  await database.run(ROW_MACROS);
  const broken: BrokenRows[] = [];
  const tables: string[] = [];
  let rows = 0;
  for (const [index, path] of events.entries()) {
    onProgress(`reading ${path}`, (index / events.length) * STEP_SHARES['numbering visitors']!);
    const table = `file_${index}`;
    const loaded = await loadFile(database, path, table, columns);
    tables.push(table);
    broken.push(...loaded.broken);
    rows += loaded.rows;
  }
  const ignored = await countIgnored(database, tables);
  const brokenCount = broken.reduce((sum, { count }) => sum + count, 0);
  if (rows - brokenCount - ignored.ignoredRows <= 0) throw nothingUsable({ rows, broken }, ignored);
  await numberEvents(database, tables, { otherNames, without }, (step) => onProgress(step, STEP_SHARES[step]!));
  const summary = await summarise(database, rows, ignored);
  onProgress('done', 1);
  return {
    summary,
    broken,
    query: (sql) => database.query(sql),
    sessions: (asked) => readSessions(database, asked),
    steps: (asked) => countSteps(database, asked),
    pairs: (asked) => countPairs(database, asked),
    popularity: (asked) => countPopularity(database, { now: summary.to, ...asked }),
    close: () => database.close(),
  };
}
