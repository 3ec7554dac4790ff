import { quoteText } from '../log/database.js';
import { accessTo } from '../log/file-access.js';
import { LogError } from '../log/log-error.js';
import type { LogFile } from '../log/log-file.js';
import { itemFaults } from '../log/row-query.js';
import type { SqlName } from '../log/sql-text.js';

/** What became of a row of counts; its place here is its number. The ones from the fourth on are broken rows. */
export const COUNT_VERDICTS = [
  'used',
  'of too few visitors',
  'blank',
  'unparsable line',
  'no item',
  'item id too long',
  'item id looks like an e-mail address',
  'item id has a line break or another control character',
  'weight is no number of 0 or more',
  'visitors is no whole number of 1 or more',
  'sessions is no whole number of 1 or more',
  'last_time is no moment in epoch seconds',
  'an item with itself',
  'item is not in popularity',
] as const;

type Verdict = (typeof COUNT_VERDICTS)[number];

/** Columns of each query, as it names them: items, then numbers. */
export const COUNT_COLUMNS = {
  popularity: { items: ['item'], numbers: ['sessions', 'visitors', 'weight', 'last_time'] },
  steps: { items: ['from_item', 'to_item'], numbers: ['weight', 'visitors'] },
  pairs: { items: ['item_a', 'item_b'], numbers: ['weight', 'visitors'] },
} as const satisfies Readonly<Record<SqlName, { readonly items: readonly string[]; readonly numbers: readonly string[] }>>;

/** Items that were counted as chosen; the table of those has to be there before steps and pairs are read. */
const CHOSEN = 'SELECT item FROM popularity WHERE verdict = 0';

/**
 * The query that reads a file of counts: a row for each of its rows, in its order, with the columns of {@link COUNT_COLUMNS} (NULL in all but used
 * rows) and `verdict`, the number in {@link COUNT_VERDICTS}.
 *
 * @param minVisitors Rows with fewer are not used.
 * @throws {LogError} `columns-unknown` with the columns found and those that are needed.
 */
export function countQuery(name: SqlName, file: LogFile, minVisitors: number): string {
  const { items, numbers } = COUNT_COLUMNS[name];
  const access = accessTo(file);
  const names = [...items, ...numbers];
  const lower = file.columns.map((column) => column.toLowerCase());
  const missing = names.filter((column) => !lower.includes(column));
  if (missing.length > 0) {
    throw new LogError('columns-unknown', `${file.path} has no ${missing.join(', ')}. Found: ${file.columns.slice(0, 60).join(', ') || 'none'}. Needed: ${names.join(', ')}, as ${name}.sql gives them, and in a text file a header`);
  }
  const text = (column: string) => `filled(${access.text(lower.indexOf(column))})`;
  return `
    WITH fields AS (
      SELECT ${items.map((column) => `${text(column)} AS ${column}`).join(', ')}, ${numbers.map((column) => `try_cast(${text(column)} AS DOUBLE) AS ${column}`).join(', ')},
        ${file.kind === 'lines' ? 'line' : '2'} AS line
      FROM ${access.from}),
    judged AS (SELECT *, CAST(${verdictOf(name, minVisitors)} AS UTINYINT) AS verdict FROM fields)
    SELECT verdict, ${names.map((column) => `CASE WHEN verdict = 0 THEN ${column} END AS ${column}`).join(', ')} FROM judged`;
}

/** The first thing that is wrong counts. */
function verdictOf(name: SqlName, minVisitors: number): string {
  const [one, other] = COUNT_COLUMNS[name].items;
  const isWhole = (column: string) => `isfinite(${column}) AND ${column} >= 1 AND ${column} = floor(${column})`;
  const tests: (readonly [test: string, verdict: Verdict])[] = [
    ['line = 0', 'blank'],
    ['line = 1', 'unparsable line'],
    ...COUNT_COLUMNS[name].items.flatMap((item) => itemFaults(item)),
    [fails('isfinite(weight) AND weight >= 0'), 'weight is no number of 0 or more'],
    [fails(isWhole('visitors')), 'visitors is no whole number of 1 or more'],
  ];
  // A step may come from an item that visitors only landed on; what it leads to was chosen.
  if (other !== undefined) {
    const needed = name === 'pairs' ? `${one} NOT IN (${CHOSEN}) OR ${other} NOT IN (${CHOSEN})` : `${other} NOT IN (${CHOSEN})`;
    tests.push([`${one} = ${other}`, 'an item with itself'], [`visitors < ${minVisitors}`, 'of too few visitors'], [needed, 'item is not in popularity']);
  } else {
    // What is larger is milliseconds.
    tests.push([fails(isWhole('sessions')), 'sessions is no whole number of 1 or more'], [fails('last_time >= 0 AND last_time < 1e11'), 'last_time is no moment in epoch seconds'], [`visitors < ${minVisitors}`, 'of too few visitors']);
  }
  return `CASE ${tests.map(([test, verdict]) => `WHEN ${test} THEN ${COUNT_VERDICTS.indexOf(verdict)}`).join(' ')} ELSE 0 END`;
}

/** What is missing fails as well. */
function fails(test: string): string {
  return `NOT coalesce(${test}, false)`;
}

/** Finds an item, or a pair of items, that stands in more than one row. */
export function repeatedQuery(name: SqlName): string {
  const [one, other] = COUNT_COLUMNS[name].items;
  // Engines compare texts in different ways: which of a pair comes first says nothing.
  const key = other === undefined ? one : name === 'pairs' ? `concat_ws(${quoteText(' and ')}, least(${one}, ${other}), greatest(${one}, ${other}))` : `concat_ws(${quoteText(' to ')}, ${one}, ${other})`;
  return `SELECT ${key} AS name, CAST(count(*) AS DOUBLE) AS count FROM ${name} WHERE verdict = 0 GROUP BY ALL HAVING count(*) > 1 ORDER BY name LIMIT 1`;
}
