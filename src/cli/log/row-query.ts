import type { ColumnPlan, Source } from './column-plan.js';
import { quoteName, quoteText } from './database.js';
import { kindExpression, kindNumber } from './event-kind.js';
import type { LogFile } from './log-file.js';

/** What became of a row; its place here is its number. The ones from the fourth on are broken rows. */
export const VERDICTS = ['used', 'ignored', 'blank', 'unparsable line', 'no visitor', 'unreadable time', 'no item', 'item id too long', 'item id looks like an e-mail address'] as const;

type Verdict = (typeof VERDICTS)[number];

const MAX_ITEM_CHARACTERS = 128;

/**
 * Macros that {@link rowQuery} needs. `epoch_seconds` reads epoch seconds, milliseconds or microseconds, told by their
 * size, and ISO 8601 with a blank or a T; a time without a zone is UTC. Anything else is NULL.
 */
export const ROW_MACROS = String.raw`
  CREATE MACRO filled(value) AS nullif(trim(value), '');
  CREATE MACRO seconds_of_number(number) AS
    CASE WHEN number >= 0 AND number < 1e11 THEN number WHEN number < 1e14 THEN number / 1e3 WHEN number < 1e17 THEN number / 1e6 END;
  CREATE MACRO epoch_seconds(value) AS coalesce(
    CASE WHEN try_cast(value AS DOUBLE) >= 0 THEN seconds_of_number(try_cast(value AS DOUBLE)) END,
    CASE WHEN regexp_matches(value, '^\d{4}-\d{2}-\d{2}')
      THEN epoch(try_cast(regexp_replace(value, '\s*([+-]\d{2}):?(\d{2})$', '\1:\2') AS TIMESTAMPTZ)) END);
`;

/**
 * The query that reads a file: a row for each event, in the order of the file, with visitor, session, moment (epoch
 * seconds; `at` is a word of DuckDB), item, kind (number of the kind), verdict (number in {@link VERDICTS}), ignored (name of an ignored event)
 * and, where {@link hasRowNumbers}, row (from 0).
 *
 * E-mail addresses are hashed here, so none is ever written into the database. Of a broken row nothing but its verdict
 * is kept.
 */
export function rowQuery(file: LogFile, plan: ColumnPlan): string {
  const row = hasRowNumbers(plan) ? 'row, ' : '';
  const order = plan.isFilledByOrder ? 'ORDER BY row' : '';
  const kind = plan.type.length > 0 ? kindExpression('type', 'item') : String(kindNumber(plan.kind));
  return `
    WITH fields AS (${fieldsQuery(file, plan)}),
    rows AS (SELECT ${row}${rowColumns(plan)}, line FROM fields),
    read AS (
      SELECT ${row}CASE WHEN contains(visitor, '@') THEN sha256(lower(visitor)) ELSE visitor END AS visitor,
        epoch_seconds(moment) AS moment, item, type, session, CAST(${kind} AS UTINYINT) AS kind, line
      FROM rows),
    judged AS (SELECT *, CAST(${verdictExpression()} AS UTINYINT) AS verdict FROM read)
    SELECT ${row}verdict, ${['visitor', 'session', 'moment', 'item', 'kind'].map((name) => `CASE WHEN verdict = 0 THEN ${name} END AS ${name}`).join(', ')},
      CASE WHEN verdict = 1 THEN left(coalesce(type, '(no name)'), 60) END AS ignored
    FROM judged ${order}`;
}

/** Whether rows carry their number: those of other files are simply in their order. */
export function hasRowNumbers(plan: ColumnPlan): boolean {
  return plan.itemList !== undefined || plan.isFilledByOrder === true;
}

/** Texts of the fields, and `line`: 0 for a line that is none, 1 for one that cannot be read, 2 for a sound one. */
function fieldsQuery(file: LogFile, plan: ColumnPlan): string {
  const { from, text, list } = accessTo(file);
  const first = (sources: readonly Source[]) => (sources.length === 0 ? 'CAST(NULL AS VARCHAR)' : `coalesce(${sources.map((source) => valueOf(source, text)).join(', ')})`);
  const columns = (['visitor', 'item', 'type', 'session'] as const).map((part) => `${first(plan[part])} AS ${part}`);
  columns.push(`${first(plan.at)} AS moment`);
  if (plan.itemList !== undefined) columns.push(`${list(plan.itemList)} AS item_list`);
  if (hasRowNumbers(plan)) columns.push('row_number() OVER () - 1 AS row');
  columns.push(`${file.kind === 'lines' ? 'line' : '2'} AS line`);
  return `SELECT ${columns.join(', ')} FROM ${from}`;
}

function valueOf({ column, paths, nothing }: Source, text: (column: number) => string): string {
  if (nothing !== undefined) return `nullif(filled(${text(column)}), ${quoteText(nothing)})`;
  if (!paths) return `filled(${text(column)})`;
  const json = `CASE WHEN json_valid(${text(column)}) THEN ${text(column)} END`;
  return paths.map((path) => `filled(json_extract_string(${json}, ${quoteText(path)}))`).join(', ');
}

/** How a file is opened, and the expressions for the text and for the item ids in a column of it. */
function accessTo({ kind, path, delimiter, columns }: LogFile) {
  const quoted = quoteText(path);
  if (kind === 'parquet') {
    const name = (column: number) => quoteName(columns[column]!);
    return { from: `read_parquet(${quoted})`, text: (column: number) => `CAST(${name(column)} AS VARCHAR)`, list: (column: number) => itemIds(`to_json(${name(column)})`, '$') };
  }
  if (kind === 'lines') {
    const key = (column: number) => `$."${columns[column]!}"`;
    return { from: jsonLines(quoted), text: (column: number) => `json_extract_string(record, ${quoteText(key(column))})`, list: (column: number) => itemIds('record', key(column)) };
  }
  const types = columns.map((_, column) => `'c${column}': 'VARCHAR'`).join(', ');
  const options = `auto_detect = false, header = true, delim = ${quoteText(delimiter)}, quote = '"', escape = '"', columns = {${types}}`;
  return {
    from: `read_csv(${quoted}, ${options}, store_rejects = true, rejects_table = 'rejects', rejects_scan = 'reject_scans')`,
    text: (column: number) => `c${column}`,
    list: (column: number) => itemIds(`CASE WHEN json_valid(c${column}) THEN c${column} END`, '$'),
  };
}

/** As lines of text, so that a row is a line; a character that JSON never has inside a line stands for the delimiter. */
function jsonLines(quotedPath: string): string {
  const lines = `read_csv(${quotedPath}, auto_detect = false, header = false, delim = '\x01', quote = '', escape = '', columns = {'content': 'VARCHAR'}, max_line_size = 16777216, strict_mode = false, null_padding = true)`;
  return `(
    SELECT CASE WHEN is_object THEN content END AS record, CASE WHEN filled(content) IS NULL THEN 0 WHEN is_object THEN 2 ELSE 1 END AS line
    FROM (SELECT content, CASE WHEN json_valid(content) THEN json_type(content) = 'OBJECT' ELSE false END AS is_object FROM ${lines}))`;
}

/** Ids of a list of items, also in the shape in which BigQuery writes lists into Parquet files. */
function itemIds(json: string, path: string): string {
  const ids = (below: string) => `json_extract_string(${json}, ${quoteText(path + below)})`;
  return `list_concat(${ids('[*].item_id')}, ${ids('.list[*].element.item_id')})`;
}

function rowColumns(plan: ColumnPlan): string {
  const item = plan.itemList === undefined ? 'item' : 'filled(unnest(CASE WHEN len(item_list) > 0 THEN item_list ELSE [NULL] END)) AS item';
  const other = ['visitor', 'moment'].map((name) => (plan.isFilledByOrder ? fromOrder(name) : name));
  return [...other, item, 'type', 'session'].join(', ');
}

function fromOrder(name: string): string {
  return `last_value(${name} IGNORE NULLS) OVER (PARTITION BY session ORDER BY row ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS ${name}`;
}

/** The first thing that is wrong counts. An event of no kind is not asked for anything. */
function verdictExpression(): string {
  const tests: readonly (readonly [test: string, verdict: Verdict])[] = [
    ['line = 0', 'blank'],
    ['line = 1', 'unparsable line'],
    ['kind IS NULL', 'ignored'],
    ["visitor IS NULL", 'no visitor'],
    ['moment IS NULL', 'unreadable time'],
    ['item IS NULL', 'no item'],
    [`length(item) > ${MAX_ITEM_CHARACTERS}`, 'item id too long'],
    [String.raw`contains(item, '@') AND regexp_matches(item, '^[^@\s]+@[^@\s]+\.[^@\s]+$')`, 'item id looks like an e-mail address'],
  ];
  return `CASE ${tests.map(([test, verdict]) => `WHEN ${test} THEN ${VERDICTS.indexOf(verdict)}`).join(' ')} ELSE 0 END`;
}
