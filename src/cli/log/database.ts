import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { createColumnReader, type Column } from './column.js';

/** A DuckDB database in a folder of its own, which goes with it. */
export interface Database {
  /** Runs statements whose answer does not matter, on one connection: temporary tables stay for the next call. */
  run(sql: string): Promise<void>;
  /**
   * The answer of a query, column by column.
   *
   * @param capacity Rows that are expected, 0 where that is not known.
   */
  query(sql: string, capacity?: number): Promise<Record<string, Column>>;
  /** Ends the database and deletes its folder. Closing twice is harmless. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** What DuckDB may hold in memory before it writes to disk, as DuckDB writes sizes. Default `2GB`. */
  readonly memoryLimit?: string;
  /** Folder to make the folder of the database in. Default: that of the system. */
  readonly tempDirectory?: string;
}

/** Opens an empty database. Its moments are in UTC, and it loads no extension from the network. */
export async function openDatabase({ memoryLimit = '2GB', tempDirectory = tmpdir() }: DatabaseOptions = {}): Promise<Database> {
  const folder = await mkdtemp(join(tempDirectory, 'selvedge-log-'));
  try {
    return await openIn(folder, memoryLimit);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function openIn(folder: string, memoryLimit: string): Promise<Database> {
  const instance = await DuckDBInstance.create(join(folder, 'log.duckdb'), {
    memory_limit: memoryLimit,
    temp_directory: join(folder, 'spill'),
    autoinstall_known_extensions: 'false',
  });
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  let isOpen = true;

  return {
    async run(sql) {
      await connection.run(sql);
    },
    async query(sql, capacity = 0) {
      const result = await connection.stream(sql);
      const names = result.columnNames();
      const readers = result.columnTypes().map((type) => createColumnReader(type, capacity));
      for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
        for (const [index, reader] of readers.entries()) reader.append(chunk, index);
      }
      return Object.fromEntries(names.map((name, index) => [name, readers[index]!.finish()]));
    },
    async close() {
      if (!isOpen) return;
      isOpen = false;
      connection.disconnectSync();
      instance.closeSync();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A text as a literal of SQL. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as an identifier of SQL. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
