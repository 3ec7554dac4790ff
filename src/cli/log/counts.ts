import type { Database } from './database.js';
import { sqlText } from './sql-text.js';

/** Which events count. */
export interface TimeSpan {
  /** Epoch seconds, included. Default: from the first event. */
  readonly from?: number;
  /** Epoch seconds, not included. Default: to the last event and with it. */
  readonly to?: number;
}

export interface PairOptions extends TimeSpan {
  /** Distinct visitors that a pair needs, 1 or more: with fewer it is left out, so that no single visitor shows. */
  readonly minVisitors: number;
  /** What one visitor adds to one pair at most, above 0: steps, or weight of pairs. */
  readonly cap: number;
}

export interface PopularityOptions extends TimeSpan {
  /** Epoch seconds at which a session weighs 1. Default: the last event of the log. */
  readonly now?: number;
  /** Seconds until a session weighs half, above 0. */
  readonly halfLife: number;
  /** Distinct visitors that an item needs, 1 or more. Default: 1. */
  readonly minVisitors?: number;
  /** Sessions of one visitor that count for one item, the latest, 1 or more. Default: all. */
  readonly cap?: number;
}

/** Row by row, ordered by `from` and `to`; `weight` in steps. */
export interface Steps {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
}

/** Row by row, ordered by `a` and `b`, `a` being below `b`; a session of n items adds 1/log2(1+n) each, 1 for n = 2. */
export interface Pairs {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weight: Float64Array;
}

/** Row by row, ordered by `item`; `weight` is `sessions` with old ones counting less. Items never chosen are left out. */
export interface Popularity {
  readonly item: Int32Array;
  readonly sessions: Int32Array;
  readonly visitors: Int32Array;
  readonly weight: Float64Array;
}

/** Runs `sql/steps.sql`. Throws a `RangeError` for a number that is none. */
export async function countSteps(database: Database, { minVisitors, cap, ...span }: PairOptions): Promise<Steps> {
  const sql = sqlText('steps', { ...limits(span), min_visitors: minVisitors, cap });
  const answer = await database.query(
    `SELECT CAST(from_item AS INTEGER) AS "from", CAST(to_item AS INTEGER) AS "to", CAST(weight AS DOUBLE) AS weight FROM (${sql}) ORDER BY from_item, to_item`,
  );
  return answer as unknown as Steps;
}

/** Runs `sql/pairs.sql`. Throws a `RangeError` for a number that is none. */
export async function countPairs(database: Database, { minVisitors, cap, ...span }: PairOptions): Promise<Pairs> {
  const sql = sqlText('pairs', { ...limits(span), min_visitors: minVisitors, cap });
  const answer = await database.query(
    `SELECT CAST(item_a AS INTEGER) AS a, CAST(item_b AS INTEGER) AS b, CAST(weight AS DOUBLE) AS weight FROM (${sql}) ORDER BY item_a, item_b`,
  );
  return answer as unknown as Pairs;
}

/** Runs `sql/popularity.sql`. Throws a `RangeError` for a number that is none. */
export async function countPopularity(database: Database, { now, halfLife, minVisitors = 1, cap = ALL, ...span }: PopularityOptions & { readonly now: number }): Promise<Popularity> {
  const sql = sqlText('popularity', { ...limits(span), now, half_life: halfLife, min_visitors: minVisitors, cap });
  const answer = await database.query(
    `SELECT CAST(item AS INTEGER) AS item, CAST(sessions AS INTEGER) AS sessions, CAST(visitors AS INTEGER) AS visitors, CAST(weight AS DOUBLE) AS weight FROM (${sql}) ORDER BY item`,
  );
  return answer as unknown as Popularity;
}

/** No visitor has so many sessions. */
const ALL = 1e9;
/** No moment of a log lies beyond: its largest number is read as microseconds. */
const FAR = 1e12;

function limits({ from = -FAR, to = FAR }: TimeSpan): { from_time: number; to_time: number } {
  return { from_time: from, to_time: to };
}
