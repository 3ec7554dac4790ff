import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COUNT_COLUMNS } from '../../../../src/cli/counts/count-query.js';
import type { Pairs, Popularity, Steps } from '../../../../src/cli/log/counts.js';
import { KINDS } from '../../../../src/cli/log/event-kind.js';
import type { SessionColumns } from '../../../../src/cli/log/session-columns.js';
import { sqlText } from '../../../../src/cli/log/sql-text.js';
import { withDuckDb } from '../counts/export.js';
import { temporaryFiles, withLog } from './files.js';

const { write } = temporaryFiles();

const row = fc.record({
  visitor: fc.constantFrom('ann', 'bob', 'cid', 'dee'),
  session: fc.constantFrom('1', '2'),
  at: fc.integer({ min: 1000, max: 1060 }),
  item: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  kind: fc.constantFrom(...KINDS),
});
const rows = fc.array(row, { minLength: 40, maxLength: 120 }).filter((some) => new Set(some.map(({ visitor }) => visitor)).size > 1);

function asCsv(some: readonly { visitor: string; session: string; at: number; item: string; kind: string }[]): string {
  return ['visitor,session,time,item,type', ...some.map(({ visitor, session, at, item, kind }) => [visitor, session, at, item, kind].join(','))].join('\n');
}

test('steps, pairs and popularity are what counting by hand gives', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(1, 2), fc.constantFrom(1, 2, 100), async (some, minVisitors, cap) => {
      await withLog(write('random.csv', asCsv(some)), async (log) => {
        const span = { from: 1005, to: 1055 };
        const events = await log.sessions(span);
        expectRows(tripleSteps(await log.steps({ ...span, minVisitors, cap })), stepsByHand(events, minVisitors, cap));
        expectRows(triplePairs(await log.pairs({ ...span, minVisitors, cap })), pairsByHand(events, minVisitors, cap));
        expectRows(popularityRows(await log.popularity({ ...span, now: 1060, halfLife: 20 })), popularityByHand(events, 1060, 20));
      });
    }),
    { numRuns: 12, seed: 3 },
  );
});

test('of a long session the last 60 items make pairs', async () => {
  const some = ['ann', 'bob'].flatMap((visitor) => Array.from({ length: 70 }, (_, index) => ({ visitor, session: '1', at: 1000 + index, item: `i${index}`, kind: 'view' })));
  await withLog(write('long.csv', asCsv(some)), async (log) => {
    const pairs = await log.pairs({ minVisitors: 2, cap: 5 });
    expect(pairs.a).toHaveLength((60 * 59) / 2);
    expect(pairs.weight[0]).toBeCloseTo(2 / Math.log2(61), 8);
    const { id } = await log.query('SELECT id FROM items ORDER BY item');
    expect(Array.from(pairs.a, (item) => (id as string[])[item])).not.toContain('i9');
  });
});

test('popularity counts to the last event by default', async () => {
  const file = write('now.csv', 'visitor,time,item\nann,1000,a\nbob,1100,a\n');
  const { weight } = await withLog(file, (log) => log.popularity({ halfLife: 100 }));
  expect(Array.from(weight)).toEqual([1.5]);
});

test('opening twice gives equal arrays', async () => {
  const file = write('twice.csv', asCsv(fc.sample(row, { numRuns: 3000, seed: 9 })));
  const read = () =>
    withLog(file, async (log) => [await log.sessions(), await log.query('FROM events'), await log.query('FROM items'), await log.steps({ minVisitors: 1, cap: 9 }), await log.pairs({ minVisitors: 1, cap: 9 })]);
  expect(await read()).toEqual(await read());
});

test('rows of one moment come in the order of the file, however many there are', async () => {
  const [count, each] = [400_000, 400]; // DuckDB reads so many in several pieces at once
  const itemOf = (row: number) => `i${(row * 7919) % 1009}`;
  const lines = Array.from({ length: count }, (_, row) => `v${Math.floor(row / each)},1000,${itemOf(row)},view_item`);
  await withLog(write('ties.csv', ['visitor,time,item,type', ...lines].join('\n')), async (log) => {
    const [{ visitor, item }, { id }] = [await log.sessions(), await log.query('SELECT id FROM items ORDER BY item')];
    const first = visitor.indexOf(visitor[0]!);
    const visit = Array.from(item.subarray(first, first + each), (number) => (id as string[])[number]);
    expect(visit).toEqual(Array.from({ length: each }, (_, row) => itemOf(row)));
    const steps = await log.steps({ minVisitors: 1, cap: 9 });
    expect(steps.from, 'each item is followed by one').toHaveLength(1009);
  });
});

test.each(['steps', 'pairs', 'popularity'] as const)('%s.sql runs as the file stands, and gives the columns that are taken', async (name) => {
  const text = readFileSync(`src/cli/sql/${name}.sql`, 'utf8');
  await withDuckDb(async (run) => {
    await run(`CREATE TABLE events AS SELECT 'v' || visitor AS visitor, 's' || visitor AS session, 1700000000 + item AS "at", item AS seq, 'i' || item AS item, 'view' AS kind FROM range(5) AS a(visitor), range(3) AS b(item)`);
    const result = (await run(text)) as { readonly rowCount: number; columnNames(): readonly string[] };
    expect([...result.columnNames()]).toEqual(expect.arrayContaining([...COUNT_COLUMNS[name].items, ...COUNT_COLUMNS[name].numbers]));
    expect(result.rowCount).toBe({ steps: 2, pairs: 3, popularity: 3 }[name]);
  });
});

test('a parameter that is no number, or none of the query, is refused', () => {
  expect(() => sqlText('pairs', { half_life: 1 })).toThrow('pairs.sql has no parameter half_life');
  expect(() => sqlText('steps', { from_time: 0, to_time: 1, cap: NaN, min_visitors: 1 })).toThrow('cap of steps.sql must be a finite number, got NaN');
});

type Row = readonly number[];

function expectRows(found: readonly Row[], expected: readonly Row[]) {
  expect(found.map((values) => values.slice(0, -1))).toEqual(expected.map((values) => values.slice(0, -1)));
  for (const [index, values] of found.entries()) expect(values.at(-1)).toBeCloseTo(expected[index]!.at(-1)!, 6);
}

const tripleSteps = ({ from, to, weight }: Steps): Row[] => Array.from(from, (item, index) => [item, to[index]!, weight[index]!]);
const triplePairs = ({ a, b, weight }: Pairs): Row[] => Array.from(a, (item, index) => [item, b[index]!, weight[index]!]);
const popularityRows = ({ item, sessions, visitors, weight }: Popularity): Row[] => Array.from(item, (one, index) => [one, sessions[index]!, visitors[index]!, weight[index]!]);

interface Event {
  readonly visitor: number;
  readonly at: number;
  readonly item: number;
  readonly kind: string;
}

function bySession({ visitor, session, at, item, kind }: SessionColumns): Event[][] {
  const sessions: Event[][] = [];
  session.forEach((number, index) => (sessions[number] ??= []).push({ visitor: visitor[index]!, at: at[index]!, item: item[index]!, kind: KINDS[kind[index]!]! }));
  return sessions.filter(Boolean);
}

const isChoice = ({ kind }: Event) => ['view', 'cart', 'purchase'].includes(kind);

/** Adds up by pair and visitor, caps, and leaves out pairs of few visitors. */
function createTally() {
  const sums = new Map<string, Map<number, number>>();
  return {
    add(one: number, other: number, visitor: number, weight: number) {
      const key = `${one} ${other}`;
      const of = sums.get(key) ?? new Map<number, number>();
      sums.set(key, of.set(visitor, (of.get(visitor) ?? 0) + weight));
    },
    rows(minVisitors: number, cap: number): Row[] {
      const kept = [...sums].filter(([, of]) => of.size >= minVisitors);
      const all = kept.map(([key, of]) => [...key.split(' ').map(Number), [...of.values()].reduce((sum, weight) => sum + Math.min(weight, cap), 0)]);
      return all.sort((one, other) => one[0]! - other[0]! || one[1]! - other[1]!);
    },
  };
}

function stepsByHand(events: SessionColumns, minVisitors: number, cap: number): Row[] {
  const tally = createTally();
  for (const session of bySession(events)) {
    let place: number | undefined;
    for (const event of session) {
      if (event.kind === 'list') continue;
      if (isChoice(event) && place !== undefined && place !== event.item) tally.add(place, event.item, event.visitor, 1);
      place = event.item;
    }
  }
  return tally.rows(minVisitors, cap);
}

function pairsByHand(events: SessionColumns, minVisitors: number, cap: number): Row[] {
  const tally = createTally();
  for (const session of bySession(events)) {
    const items = [...new Set(session.filter(isChoice).map(({ item }) => item))].sort((one, other) => one - other);
    const weight = items.length > 2 ? 1 / Math.log2(1 + items.length) : 1;
    items.forEach((one, index) => items.slice(index + 1).forEach((other) => tally.add(one, other, session[0]!.visitor, weight)));
  }
  return tally.rows(minVisitors, cap);
}

function popularityByHand(events: SessionColumns, now: number, halfLife: number): Row[] {
  const rows = new Map<number, { sessions: number; visitors: Set<number>; weight: number }>();
  for (const session of bySession(events)) {
    const last = new Map(session.filter(isChoice).map(({ item, at }) => [item, at]));
    for (const [item, at] of last) {
      const { sessions, visitors, weight } = rows.get(item) ?? { sessions: 0, visitors: new Set<number>(), weight: 0 };
      rows.set(item, { sessions: sessions + 1, visitors: visitors.add(session[0]!.visitor), weight: weight + 0.5 ** ((now - at) / halfLife) });
    }
  }
  return [...rows].sort(([one], [other]) => one - other).map(([item, { sessions, visitors, weight }]) => [item, sessions, visitors.size, weight]);
}
