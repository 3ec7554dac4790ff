import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LogError, unreadable } from '../log/log-error.js';
import type { SqlName } from '../log/sql-text.js';

/** What the three queries gave, each in one file or more. */
export type CountFiles = Readonly<Record<SqlName, readonly string[]>>;

const READABLE = /\.((csv|tsv|jsonl|ndjson)(\.gz)?|parquet)$/i;

/**
 * Finds the answers of the three queries in a folder, in the shapes in which engines write them: `steps.parquet`, several `steps-000….parquet` as
 * BigQuery has them, or a folder `steps/` or `steps.parquet/` of files as Spark leaves it.
 *
 * @throws {LogError} `file-unreadable` for a folder that cannot be read, or that lacks one of the three.
 */
export async function findCountFiles(folder: string): Promise<CountFiles> {
  const [popularity, steps, pairs] = [await filesOf(folder, 'popularity'), await filesOf(folder, 'steps'), await filesOf(folder, 'pairs')];
  return { popularity, steps, pairs };
}

async function filesOf(folder: string, name: SqlName): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await entriesOf(folder)) {
    if (!new RegExp(`^${name}([-_.].*)?$`, 'i').test(entry.name)) continue;
    const path = join(folder, entry.name);
    // Spark's `_SUCCESS` and `.crc` files have other endings.
    if (entry.isDirectory()) found.push(...(await entriesOf(path)).filter((part) => READABLE.test(part.name) && !part.name.startsWith('.')).map((part) => join(path, part.name)));
    else if (READABLE.test(entry.name)) found.push(path);
  }
  if (found.length === 0) throw new LogError('file-unreadable', `${folder} has no ${name}.parquet or ${name}.csv, no ${name}-….parquet and no folder ${name}/ with such files: it takes what ${name}.sql gave`);
  return found.sort();
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    throw unreadable(folder, cause);
  }
}
