import { expect, test } from 'vitest';
import { kindNumber, type EventKind } from '../../../../src/cli/log/event-kind.js';
import { recordVisitors } from '../../../../src/cli/replay/recorded.js';

const IDS = Array.from({ length: 50 }, (_, item) => `item-${item}`);

function record(rows: readonly (readonly [visitor: number, session: number, at: number, item: number, kind: EventKind])[], fromSession = 0, most = 100, more: { readonly seed?: number; readonly pick?: 'first' | 'any'; readonly tellsLists?: boolean } = {}) {
  const column = (place: number) => rows.map((row) => row[place] as number);
  const events = { visitor: Int32Array.from(column(0)), session: Int32Array.from(column(1)), at: Float64Array.from(column(2)), item: Int32Array.from(column(3)), kind: Uint8Array.from(rows, (row) => kindNumber(row[4])) };
  return recordVisitors(events, { ids: IDS, chosen: IDS.map((_, item) => 50 - item), fromSession, most, seed: 1, ...more });
}

test('each choice after the first is asked on a page of 30 that holds it and not what was just chosen', () => {
  const { steps } = record([[0, 0, 10, 3, 'view'], [0, 0, 20, 4, 'view'], [0, 0, 30, 5, 'purchase']])[0]!;
  expect(steps.map(({ event }) => event)).toEqual([{ name: 'view_item', id: 'item-3' }, { name: 'view_item', id: 'item-4' }, { name: 'purchase', id: 'item-5' }]);
  expect(steps[0]!.question).toBeUndefined();
  for (const [place, before] of [[1, 'item-3'], [2, 'item-4']] as const) {
    const { ids, chosen, isShown } = steps[place]!.question!;
    expect([new Set(ids).size, chosen, isShown]).toEqual([30, [steps[place]!.event!.id], false]);
    expect(ids).toContain(chosen[0]);
    expect(ids).not.toContain(before);
  }
});

test('a list that was shown is asked about where one of its items was chosen next', () => {
  const shown = [7, 8, 9].map((item) => [0, 0, 15, item, 'list'] as const);
  const questions = (chosen: number) => record([[0, 0, 10, 3, 'view'], ...shown, [0, 0, 20, chosen, 'view']])[0]!.steps.flatMap(({ question }) => (question?.isShown ? [question] : []));
  expect(questions(8)).toEqual([{ ids: ['item-7', 'item-8', 'item-9'], chosen: ['item-8'], isShown: true }]);
  expect(questions(12)).toEqual([]);
});

test('who came in and who went back chose nothing, but it is told where they are', () => {
  const { steps } = record([[0, 0, 10, 3, 'landing'], [0, 0, 20, 4, 'view'], [0, 0, 30, 3, 'back'], [0, 0, 40, 5, 'view']])[0]!;
  expect(steps.map(({ event, question }) => [event!.id, !!question])).toEqual([['item-3', false], ['item-4', true], ['item-3', false], ['item-5', true]]);
});

test('of earlier sessions nothing is asked, and of who never came again nothing is told', () => {
  const recorded = record([[0, 0, 10, 3, 'view'], [0, 0, 20, 4, 'view'], [1, 1, 30, 3, 'view'], [1, 1, 40, 4, 'view'], [0, 2, 9000, 5, 'view']], 2);
  expect(recorded.map(({ visitor }) => visitor)).toEqual([0]);
  expect(recorded[0]!.steps.map(({ question }) => !!question)).toEqual([false, false, true]);
});

test('the same item again is no new choice', () => {
  const { steps } = record([[0, 0, 10, 3, 'view'], [0, 0, 20, 4, 'view'], [0, 0, 30, 4, 'purchase']])[0]!;
  expect(steps.map(({ question }) => !!question)).toEqual([false, true, false]);
});

test('a session is asked eight times at most', () => {
  const rows = Array.from({ length: 20 }, (_, index) => [0, 0, 10 * index, index, 'view'] as const);
  expect(record(rows)[0]!.steps.filter(({ question }) => question)).toHaveLength(8);
});

test('of a long session any choices can be asked about, the same ones for the same seed', () => {
  const rows = Array.from({ length: 40 }, (_, index) => [0, 0, 10 * index, index, 'view'] as const);
  const asked = (seed: number) => record(rows, 0, 100, { seed, pick: 'any' })[0]!.steps.flatMap(({ question }, place) => (question ? [place] : []));
  expect(asked(1)).toHaveLength(8);
  expect(asked(1).at(-1)).toBeGreaterThan(9);
  expect(asked(1)).toEqual(asked(1));
  expect(asked(2)).not.toEqual(asked(1));
});

test('a list that was shown is told after what was asked about it, and before what was chosen', () => {
  const rows = [[0, 0, 10, 3, 'view'], [0, 0, 15, 7, 'list'], [0, 0, 15, 8, 'list'], [0, 0, 20, 8, 'view'], [0, 0, 25, 9, 'list']] as const;
  const told = (tellsLists: boolean) => record(rows, 0, 100, { tellsLists })[0]!.steps.map(({ shown, question, event }) => shown ?? (question?.isShown ? 'asked' : event!.id));
  expect(told(true)).toEqual(['item-3', 'asked', ['item-7', 'item-8'], 'item-8', ['item-9']]);
  expect(told(false)).toEqual(['item-3', 'asked', 'item-8']);
});

test('where no list was shown, no more visitors are told than there are pages wanted', () => {
  const rows = Array.from({ length: 60 }, (_, visitor) => [[visitor, visitor, 10, 3, 'view'], [visitor, visitor, 20, 4, 'view']] as const).flat();
  expect(record(rows, 0, 10)).toHaveLength(10);
});

test('of a kind that there are questions enough of no more are asked, however few of the other come', () => {
  const rows = Array.from({ length: 40 }, (_, visitor) => [[visitor, visitor, 1, 7, 'list'], [visitor, visitor, 2, 3, 'view'], [visitor, visitor, 3, visitor === 39 ? 7 : 4, 'view']] as const).flat();
  const asked = record(rows, 0, 10).flatMap(({ steps }) => steps.flatMap(({ question }) => (question ? [question.isShown] : [])));
  expect(asked.filter((isShown) => !isShown)).toHaveLength(10);
});
