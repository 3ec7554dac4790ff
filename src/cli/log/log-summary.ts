import { quoteName, type Database } from './database.js';
import type { EventKind } from './event-kind.js';
import { KINDS } from './event-kind.js';
import type { BrokenRows } from './broken-rows.js';
import { LogError } from './log-error.js';

/** What a log holds. */
export interface LogSummary {
  /** Rows of all files; a row with a list of items is one for each of them. */
  readonly rows: number;
  /** Rows that became events. */
  readonly usedRows: number;
  /** Rows of events that say nothing about an item, by their names, the most frequent first, at most 20 names. */
  readonly ignored: readonly { readonly name: string; readonly count: number }[];
  /** All ignored rows. */
  readonly ignoredRows: number;
  readonly visitors: number;
  readonly sessions: number;
  readonly items: number;
  /** Moments of the first and the last event, epoch seconds. */
  readonly from: number;
  readonly to: number;
  readonly byKind: Readonly<Record<EventKind, number>>;
}

/** What was loaded. */
export interface Loaded {
  readonly rows: number;
  readonly broken: readonly BrokenRows[];
}

/** The ignored events of loaded tables, as {@link LogSummary} has them. */
export type Ignored = Pick<LogSummary, 'ignored' | 'ignoredRows'>;

/** Counts ignored events; to be called before the tables are dropped. */
export async function countIgnored(database: Database, tables: readonly string[]): Promise<Ignored> {
  const all = tables.map((table) => `SELECT ignored FROM ${quoteName(table)} WHERE verdict = 1`).join(' UNION ALL ');
  const answer = await database.query(
    `SELECT ignored AS name, CAST(count(*) AS DOUBLE) AS count, CAST(sum(count(*)) OVER () AS DOUBLE) AS total FROM (${all}) GROUP BY ignored ORDER BY count DESC, name LIMIT 20`,
  );
  const [names, counts, totals] = [answer.name as string[], answer.count as Float64Array, answer.total as Float64Array];
  return { ignored: names.map((name, index) => ({ name, count: counts[index]! })), ignoredRows: totals[0] ?? 0 };
}

/**
 * Counts what the tables `events` and `items` hold.
 *
 * @throws {LogError} `log-one-visitor`, or `log-unusable` where every event was left out.
 */
export async function summarise(database: Database, rows: number, ignored: Ignored): Promise<LogSummary> {
  const one = await database.query(
    `SELECT CAST(count(*) AS DOUBLE) AS used, CAST(max(visitor) + 1 AS DOUBLE) AS visitors, CAST(max(session) + 1 AS DOUBLE) AS sessions,
      (SELECT CAST(count(*) AS DOUBLE) FROM items) AS items, min("at") AS first, max("at") AS last FROM events`,
  );
  const value = (name: string) => (one[name] as Float64Array)[0]!;
  if (value('used') === 0) throw new LogError('log-unusable', 'All events are of items that are left out as sensitive, so there is nothing to learn');
  if (value('visitors') < 2) throw new LogError('log-one-visitor', `All ${value('used')} events are of one visitor: several are needed. Is the right column taken for the visitor?`);
  const kinds = await database.query('SELECT kind, CAST(count(*) AS DOUBLE) AS count FROM events GROUP BY kind');
  const counts = new Map((kinds.kind as string[]).map((kind, index) => [kind, (kinds.count as Float64Array)[index]!]));
  return {
    rows,
    usedRows: value('used'),
    ...ignored,
    visitors: value('visitors'),
    sessions: value('sessions'),
    items: value('items'),
    from: value('first'),
    to: value('last'),
    byKind: Object.fromEntries(KINDS.map((kind) => [kind, counts.get(kind) ?? 0])) as Record<EventKind, number>,
  };
}

/** The error for a log without a single event, with what was found instead. */
export function nothingUsable({ rows, broken }: Loaded, { ignored, ignoredRows }: Ignored): LogError {
  if (rows === 0) return new LogError('log-empty', 'The log has a header and no rows');
  const reasons = broken.map(({ reason, count, lines, file }) => `${reason}: ${count} (${file}, line ${lines.join(', ')})`);
  if (ignoredRows > 0) reasons.push(`events that are none of view, cart, purchase, back, landing or list: ${ignoredRows} (${ignored.map(({ name }) => name).join(', ')})`);
  return new LogError('log-unusable', `None of the ${rows} rows can be used. ${reasons.join('; ')}`);
}
