import { expect, test } from 'vitest';
import { rowsToLearn } from '../../../../src/cli/embedding/rows-to-learn.js';
import { kindNumber, type EventKind } from '../../../../src/cli/log/event-kind.js';

/** Rows in the order of sessions: visitor, session, item, kind. */
function columns(rows: readonly (readonly [visitor: number, session: number, item: number, kind?: EventKind])[]) {
  const column = (of: 0 | 1 | 2) => Int32Array.from(rows, (row) => row[of]);
  return { visitor: column(0), session: column(1), at: Float64Array.from(rows.keys()), item: column(2), kind: Uint8Array.from(rows, ([, , , kind = 'view']) => kindNumber(kind)) };
}

const ALL = Int32Array.of(0, 1, 2);

test('so often one visitor teaches that an item is chosen, the latest times; the rest tells where the visitor was', () => {
  const { item, kind } = rowsToLearn(columns([[0, 0, 0], [0, 0, 1], [0, 1, 0], [0, 1, 2], [0, 2, 0], [1, 3, 0]]), ALL, 9, 2);
  expect([...item]).toEqual([0, 1, 0, 2, 0, 0]);
  expect([...kind!]).toEqual([1, 0, 0, 0, 0, 0]);
});

test('what was a return or a landing is no choice, what was listed says nothing, and of an item without a number nothing is learned', () => {
  const { item, kind, session } = rowsToLearn(columns([[0, 0, 0, 'landing'], [0, 0, 1, 'list'], [0, 0, 2], [0, 0, 0, 'back'], [0, 0, 1, 'cart'], [0, 1, 2]]), Int32Array.of(1, -1, 0), 1, 1);
  expect([...item]).toEqual([1, 0, 1]);
  expect([...kind!]).toEqual([1, 0, 1]);
  expect([...session]).toEqual([0, 0, 0]);
});
