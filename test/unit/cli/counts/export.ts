import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { quoteText } from '../../../../src/cli/log/database.js';
import { sqlText } from '../../../../src/cli/log/sql-text.js';

/** Runs SQL on a database of its own. */
export async function withDuckDb(use: (run: (sql: string) => Promise<unknown>) => Promise<unknown>): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await use((sql) => connection.run(sql));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

export interface ExportOptions {
  /** A CSV file with visitor, session, time (epoch seconds), item and type. */
  readonly events: string;
  readonly folder: string;
  readonly ending?: 'csv' | 'parquet';
  /** In the place of the parameters of the queries. */
  readonly parameters?: Readonly<Record<'steps' | 'pairs' | 'popularity', Record<string, number>>>;
}

/** Counts as a warehouse does: the queries of the package over a table of events, ids of items and sessions being texts. */
export async function exportCounts({ events, folder, ending = 'parquet', parameters }: ExportOptions): Promise<string> {
  mkdirSync(folder, { recursive: true });
  await withDuckDb(async (run) => {
    await run(`CREATE TABLE events AS SELECT visitor, visitor || ' ' || session AS session, CAST(time AS DOUBLE) AS "at", row_number() OVER () AS seq, item, "type" AS kind
      FROM read_csv(${quoteText(events)}, all_varchar = true)`);
    for (const name of ['steps', 'pairs', 'popularity'] as const) {
      await run(`COPY (${sqlText(name, parameters?.[name])}) TO ${quoteText(join(folder, `${name}.${ending}`))}`);
    }
  });
  return folder;
}
