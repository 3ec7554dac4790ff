import { LogError } from '../log/log-error.js';
import type { SiteLog } from '../log/open-log.js';
import type { SessionColumns } from '../log/session-columns.js';
import type { TakenCounts } from './take-counts.js';

/** Visits, with the ids behind their numbers of items. */
export interface Visits {
  readonly ids: readonly string[];
  readonly events: SessionColumns;
  /** How many sessions there are. */
  readonly sessions: number;
}

/** The visits of a log. */
export async function visitsOf(log: SiteLog): Promise<Visits> {
  const ids = (await log.query('SELECT id FROM items ORDER BY item')).id as string[];
  return { ids, events: await log.sessions(), sessions: log.summary.sessions };
}

/**
 * Numbers the items of visits as counts do; those that the counts do not know come behind them.
 *
 * @throws {LogError} `counts-foreign` where they have no item in common: the ids are of two kinds.
 */
export function joinVisits(counts: TakenCounts, visits: Visits | null): Visits {
  if (!visits) return { ids: counts.ids, events: NONE, sessions: 0 };
  const numbers = new Map(counts.ids.map((id, number) => [id, number]));
  const ids = [...counts.ids];
  const numberOf = visits.ids.map((id) => numbers.get(id) ?? ids.push(id) - 1);
  if (ids.length === counts.ids.length + visits.ids.length) {
    throw new LogError('counts-foreign', `The counts know none of the ${visits.ids.length} items of the events: are their ids of the same kind? Counts: ${some(counts.ids)}. Events: ${some(visits.ids)}`);
  }
  return { ...visits, ids, events: { ...visits.events, item: visits.events.item.map((item) => numberOf[item]!) } };
}

const NONE: SessionColumns = { visitor: new Int32Array(), session: new Int32Array(), at: new Float64Array(), item: new Int32Array(), kind: new Uint8Array() };

function some(ids: readonly string[]): string {
  return `${ids.slice(0, 3).join(', ')}${ids.length > 3 ? ' …' : ''}`;
}

/** Number of the first session of which nothing was counted; all of those behind it began later. */
export function firstBehind(until: number, { events, sessions }: Visits): number {
  const row = events.at.findIndex((at, index) => at > until && events.session[index] !== events.session[index - 1]);
  return row < 0 ? sessions : events.session[row]!;
}

/** The numbers of the counts, and 0 for each item behind them. */
export function padded(values: Float64Array, length: number): Float64Array {
  const all = new Float64Array(length);
  all.set(values);
  return all;
}
