import { findBrokenRows, type LoadedFile } from './broken-rows.js';
import type { ColumnNames } from './column-plan.js';
import { planColumns } from './column-plan.js';
import { quoteName, type Database } from './database.js';
import { unreadable } from './log-error.js';
import { inspectFile } from './log-file.js';
import { hasRowNumbers, rowQuery, VERDICTS } from './row-query.js';

/**
 * Reads a file of events into a table of the database, with the columns of `rowQuery`. A row with a list of items counts as one for each of them.
 *
 * @throws {LogError} `file-unreadable`, `log-empty` or `columns-unknown`.
 */
export async function loadFile(database: Database, path: string, table: string, columns?: ColumnNames): Promise<LoadedFile> {
  const file = await inspectFile(database, path);
  const plan = planColumns(file.columns, path, columns);
  try {
    await database.run(`CREATE TABLE ${quoteName(table)} AS ${rowQuery(file, plan)}`);
  } catch (cause) {
    throw unreadable(path, cause);
  }
  return findBrokenRows(database, file, { table, row: hasRowNumbers(plan) ? 'row' : 'rowid', verdicts: VERDICTS });
}
