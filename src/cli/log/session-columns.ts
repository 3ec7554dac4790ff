import type { TimeSpan } from './counts.js';
import { quoteText, type Database } from './database.js';
import { KINDS, type EventKind } from './event-kind.js';

export interface SessionOptions extends TimeSpan {
  /** Kinds to give. Default: all. */
  readonly kinds?: readonly EventKind[];
}

/** Events, one a row, ordered by session, time and place in the files. */
export interface SessionColumns {
  readonly visitor: Int32Array;
  readonly session: Int32Array;
  /** Epoch seconds. */
  readonly at: Float64Array;
  readonly item: Int32Array;
  /** Numbers of kinds: places in `KINDS`. */
  readonly kind: Uint8Array;
}

/** Fetches events chunk by chunk into arrays of their final length: 21 bytes a row. */
export async function readSessions(database: Database, { from, to, kinds = KINDS }: SessionOptions = {}): Promise<SessionColumns> {
  // Not IN: of a longer list DuckDB makes a join, and a stream of that comes in another order every time.
  const tests = KINDS.every((kind) => kinds.includes(kind)) ? ['true'] : [`(${kinds.map((kind) => `kind = ${quoteText(kind)}`).join(' OR ') || 'false'})`];
  if (from !== undefined) tests.push(`"at" >= ${Number(from)}`);
  if (to !== undefined) tests.push(`"at" < ${Number(to)}`);
  const rows = `FROM events WHERE ${tests.join(' AND ')}`;
  const { value } = await database.query(`SELECT CAST(count(*) AS DOUBLE) AS value ${rows}`);
  // The table is written in this order, and DuckDB keeps the order of a table: sorting again would cost a copy.
  const number = `CASE kind ${KINDS.map((kind, index) => `WHEN ${quoteText(kind)} THEN ${index}`).join(' ')} END`;
  const answer = await database.query(`SELECT visitor, session, "at", item, CAST(${number} AS UTINYINT) AS kind ${rows}`, (value as Float64Array)[0]);
  return answer as unknown as SessionColumns;
}
