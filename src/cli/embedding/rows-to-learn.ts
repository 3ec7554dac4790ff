import { kindNumber } from '../log/event-kind.js';
import type { SessionColumns } from '../log/session-columns.js';
import type { SessionColumns as LearnedRows } from './sessions.js';

/** Events that vectors are learned from, the latest: more take hours. */
const MOST_LEARNED = 1_500_000;

/**
 * What vectors are learned from: what was chosen, and where the visitor was.
 *
 * @param cap So often one visitor teaches that an item is chosen, the latest times; what is beyond only tells where the visitor was.
 */
export function rowsToLearn({ visitor, session, item, kind }: SessionColumns, numbers: Int32Array, toSession: number, cap: number): LearnedRows {
  const isUsed = (row: number) => session[row]! < toSession && kind[row] !== kindNumber('list') && numbers[item[row]!]! >= 0;
  const rows: number[] = [];
  for (let row = visitor.length - 1; row >= 0 && rows.length < MOST_LEARNED; row--) if (isUsed(row)) rows.push(row);
  rows.reverse();
  const choices = new Map<number, number>();
  const isBeyondCap = (row: number) => {
    const key = visitor[row]! * numbers.length + item[row]!;
    choices.set(key, (choices.get(key) ?? 0) + 1);
    return choices.get(key)! > cap;
  };
  const contextOnly = new Set([...rows].reverse().filter((row) => kind[row] === kindNumber('back') || kind[row] === kindNumber('landing') || isBeyondCap(row)));
  return {
    visitor: Int32Array.from(rows, (row) => visitor[row]!),
    session: Int32Array.from(rows, (row) => session[row]!),
    item: Int32Array.from(rows, (row) => numbers[item[row]!]!),
    kind: Uint8Array.from(rows, (row) => Number(contextOnly.has(row))),
  };
}
