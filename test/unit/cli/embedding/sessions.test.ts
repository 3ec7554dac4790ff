import { expect, test } from 'vitest';
import { layOutSessions } from '../../../../src/cli/embedding/sessions.js';

const columns = (rows: readonly (readonly [visitor: number, session: number, item: number, kind?: number])[]) => ({
  visitor: Int32Array.from(rows, ([visitor]) => visitor),
  session: Int32Array.from(rows, ([, session]) => session),
  item: Int32Array.from(rows, ([, , item]) => item),
  kind: Uint8Array.from(rows, ([, , , kind = 0]) => kind),
});

test('brings the visits of a visitor together, whoever came in between', () => {
  const { item, visitStart, visitorStart, examples } = layOutSessions(columns([[0, 0, 1], [0, 0, 2], [1, 1, 5], [0, 2, 3], [0, 2, 4]]), 6);
  expect([...item]).toEqual([1, 2, 3, 4, 5]);
  expect([...visitStart]).toEqual([0, 0, 2, 2, 4]);
  expect([...visitorStart]).toEqual([0, 0, 0, 0, 4]);
  expect([...examples]).toEqual([1, 2, 3]);
});

test('takes the same item twice in a row for one, but not across visits', () => {
  expect([...layOutSessions(columns([[0, 0, 1], [0, 0, 1], [0, 1, 1]]), 2).item]).toEqual([1, 1]);
});

test('foretells neither unknown items nor where a visitor landed or went back to', () => {
  const { item, examples, urn } = layOutSessions(columns([[0, 0, 0, 1], [0, 0, 1], [0, 0, 9], [0, 0, 0, 1], [0, 0, 2]]), 3);
  expect([...item]).toEqual([0, 1, -1, 0, 2]);
  expect([...examples]).toEqual([1, 4]);
  expect([...urn]).toEqual([0, 1, 2, 1, 2]);
});
