import { findBrokenRows, type BrokenRows } from '../log/broken-rows.js';
import { openDatabase, quoteName, type Database, type DatabaseOptions } from '../log/database.js';
import { LogError, unreadable } from '../log/log-error.js';
import { inspectFile } from '../log/log-file.js';
import { ROW_MACROS } from '../log/row-query.js';
import type { SqlName } from '../log/sql-text.js';
import type { PairCounts } from '../model/tables.js';
import { countQuery, COUNT_COLUMNS, COUNT_VERDICTS, repeatedQuery } from './count-query.js';
import { findCountFiles } from './find-count-files.js';

/** What `steps.sql`, `pairs.sql` and `popularity.sql` gave on another engine. Items by number, 0 being chosen in the most sessions. */
export interface TakenCounts {
  readonly ids: readonly string[];
  /** Sessions that chose each item, and the same with a half-life; 0 for one that visitors only came in by. */
  readonly chosen: Float64Array;
  readonly lately: Float64Array;
  readonly steps: PairCounts;
  readonly pairs: PairCounts;
  /** Moment of the last choice that was counted, epoch seconds. */
  readonly until: number;
  /** Rows left out since fewer visitors than asked for stand behind them. */
  readonly fewRows: number;
  readonly broken: readonly BrokenRows[];
}

export interface CountOptions extends DatabaseOptions {
  /** Distinct visitors that a step or a pair needs, 1 or more. */
  readonly minVisitors: number;
  /** Called when a stage of the work begins, with the share of the work that is done, 0 to 1. */
  readonly onProgress?: (stage: string, share: number) => void;
}

/** Popularity first: what it does not know nobody can have chosen. */
const NAMES: readonly SqlName[] = ['popularity', 'steps', 'pairs'];

/**
 * Reads the counts in a folder, as {@link findCountFiles} finds them.
 *
 * Numbers are those that a log with the same events would have, in the same order, so that the same model comes of both.
 *
 * @throws {LogError} `file-unreadable`, `columns-unknown`, `log-empty`, `log-unusable`, `log-one-visitor`, or `counts-repeated`.
 */
export async function takeCounts(folder: string, options: CountOptions): Promise<TakenCounts> {
  const files = await findCountFiles(folder);
  const database = await openDatabase(options);
  try {
    await database.run(ROW_MACROS);
    const broken: BrokenRows[] = [];
    for (const [index, name] of NAMES.entries()) {
      options.onProgress?.(`reading ${name}`, index / NAMES.length);
      broken.push(...(await load(database, name, files[name], options.minVisitors)));
    }
    return { ...(await read(database)), broken };
  } finally {
    await database.close();
  }
}

/** Reads the files of one query into a table of its name. @returns Its broken rows. */
async function load(database: Database, name: SqlName, paths: readonly string[], minVisitors: number): Promise<BrokenRows[]> {
  const { items, numbers } = COUNT_COLUMNS[name];
  await database.run(`CREATE TABLE ${name} (verdict UTINYINT, ${[...items.map((column) => `${column} VARCHAR`), ...numbers.map((column) => `${column} DOUBLE`)].join(', ')})`);
  const broken: BrokenRows[] = [];
  let rows = 0;
  for (const path of paths) {
    const file = await inspectFile(database, path);
    const query = countQuery(name, file, minVisitors);
    try {
      await database.run(`CREATE TABLE part AS ${query}`);
    } catch (cause) {
      throw unreadable(path, cause);
    }
    const loaded = await findBrokenRows(database, file, { table: 'part', row: 'rowid', verdicts: COUNT_VERDICTS });
    rows += loaded.rows;
    broken.push(...loaded.broken);
    await database.run(`INSERT INTO ${name} SELECT * FROM part; DROP TABLE part`);
  }
  await check(database, name, paths, rows, broken);
  return broken;
}

async function check(database: Database, name: SqlName, paths: readonly string[], rows: number, broken: readonly BrokenRows[]): Promise<void> {
  const brokenCount = broken.reduce((sum, { count }) => sum + count, 0);
  // Of a small site no step may have enough visitors; without a single item there is nothing.
  if (rows === 0 && name === 'popularity') throw new LogError('log-empty', `${paths.join(', ')}: no rows`);
  if (rows > 0 && rows === brokenCount) throw new LogError('log-unusable', `None of the ${rows} rows of ${paths.join(', ')} can be used. ${broken.map(({ reason, count, lines }) => `${reason}: ${count} (line ${lines.join(', ')})`).join('; ')}`);
  const repeated = await database.query(repeatedQuery(name));
  const [first] = repeated.name as string[];
  if (first !== undefined) throw new LogError('counts-repeated', `${paths.join(', ')}: ${first} stands in ${(repeated.count as Float64Array)[0]} rows, where ${name}.sql gives one. Are there two exports in the folder?`);
  if (name !== 'popularity') return;
  const { most } = await database.query('SELECT max(visitors) AS most FROM popularity WHERE verdict = 0');
  if ((most as Float64Array)[0]! < 2) throw new LogError('log-one-visitor', `${paths.join(', ')}: no item was chosen by more than one visitor, so there is nothing to learn. Was the right column taken for the visitor?`);
}

/** Numbers as `numberEvents` gives them: by the sessions that chose an item, and by its id. */
const ITEMS = `
  CREATE TABLE items AS
    WITH known AS (
      SELECT item AS id, sessions, weight FROM popularity WHERE verdict = 0
      UNION ALL
      SELECT DISTINCT from_item, 0, 0 FROM steps WHERE verdict = 0 AND from_item NOT IN (SELECT item FROM popularity WHERE verdict = 0))
    SELECT CAST(row_number() OVER (ORDER BY sessions DESC, id) - 1 AS INTEGER) AS number, id, sessions, weight FROM known`;

async function read(database: Database): Promise<Omit<TakenCounts, 'broken'>> {
  await database.run(ITEMS);
  const items = await database.query('SELECT id, sessions, weight FROM items ORDER BY number');
  const steps = await database.query(between('steps', 'one.number', 'other.number'));
  const pairs = await database.query(between('pairs', 'least(one.number, other.number)', 'greatest(one.number, other.number)'));
  const rest = await database.query(`
    SELECT (SELECT max(last_time) FROM popularity WHERE verdict = 0) AS until,
      (SELECT CAST(count(*) AS DOUBLE) FROM (SELECT verdict FROM steps UNION ALL SELECT verdict FROM pairs) WHERE verdict = ${COUNT_VERDICTS.indexOf('of too few visitors')}) AS few`);
  return {
    ids: items.id as string[],
    chosen: items.sessions as Float64Array,
    lately: items.weight as Float64Array,
    steps: steps as unknown as PairCounts,
    pairs: pairs as unknown as PairCounts,
    until: (rest.until as Float64Array)[0]!,
    fewRows: (rest.few as Float64Array)[0]!,
  };
}

function between(name: 'steps' | 'pairs', from: string, to: string): string {
  const [one, other] = COUNT_COLUMNS[name].items;
  return `
    SELECT CAST(${from} AS INTEGER) AS "from", CAST(${to} AS INTEGER) AS "to", ${name}.weight AS weight
    FROM ${quoteName(name)} JOIN items AS one ON one.id = ${name}.${one} JOIN items AS other ON other.id = ${name}.${other}
    WHERE ${name}.verdict = 0 ORDER BY 1, 2`;
}
