import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openLog, type LogOptions, type SiteLog } from '../../../../src/cli/log/open-log.js';

/** Files of a test file, in a folder that goes when its tests are done. */
export function temporaryFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'selvedge-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let count = 0;
  return {
    folder,
    /** Writes a file and gives its path. */
    write(name: string, content: string | Uint8Array): string {
      const path = join(folder, `${count++}-${name}`);
      writeFileSync(path, content);
      return path;
    },
  };
}

/** Opens logs, does something with them, and closes them. */
export async function withLog<T>(events: string | readonly string[], use: (log: SiteLog) => T | Promise<T>, options: Omit<LogOptions, 'events'> = {}): Promise<T> {
  const log = await openLog({ ...options, events: typeof events === 'string' ? [events] : events });
  try {
    return await use(log);
  } finally {
    await log.close();
  }
}

/** The events as texts `visitor session at item kind`, in the order of sessions, with the ids of items. */
export async function eventTexts(log: SiteLog): Promise<string[]> {
  const rows = await log.query(
    `SELECT concat_ws(' ', visitor, session, CAST("at" AS BIGINT), id, kind) AS text FROM events JOIN items ON items.item = events.item ORDER BY session, "at", seq`,
  );
  return rows.text as string[];
}
