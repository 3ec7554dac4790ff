import { NOT_SET, type ActionColumns, type ColumnPlan, type Source } from './column-plan.js';
import { quoteText } from './database.js';
import { kindExpression, kindNumber } from './event-kind.js';
import { accessTo, type FileAccess } from './file-access.js';
import type { LogFile } from './log-file.js';

/** What became of a row; its place here is its number. The ones from the fourth on are broken rows. */
export const VERDICTS = ['used', 'ignored', 'blank', 'unparsable line', 'no visitor', 'unreadable time', 'no item', 'item id too long', 'item id looks like an e-mail address', 'item id has a line break or another control character'] as const;

type Verdict = (typeof VERDICTS)[number];

const MAX_ITEM_CHARACTERS = 128;

/**
 * Macros that queries of files need. `parameter_of` reads the list of keys and values that GA4 gives an event. `epoch_seconds` reads epoch seconds, milliseconds or microseconds, told by their
 * size, and ISO 8601 with a blank or a T; a time without a zone is UTC. Anything else is NULL.
 */
export const ROW_MACROS = String.raw`
  CREATE MACRO filled(value) AS nullif(trim(value), '');
  CREATE MACRO parameter_of(parameters, name) AS list_filter(list_transform(parameters, lambda one:
    CASE WHEN json_extract_string(one, '$.key') = name THEN coalesce(json_extract_string(one, '$.value.int_value'), json_extract_string(one, '$.value.string_value')) END
  ), lambda value: value IS NOT NULL)[1];
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
  const kind = plan.type.length > 0 || plan.actions ? kindExpression('type', 'item') : String(kindNumber(plan.kind));
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
  return plan.itemList !== undefined || plan.actions !== undefined || plan.isFilledByOrder === true;
}

/** Texts of the fields, and `line`: 0 for a line that is none, 1 for one that cannot be read, 2 for a sound one. */
function fieldsQuery(file: LogFile, plan: ColumnPlan): string {
  const access = accessTo(file);
  const first = (sources: readonly Source[]) => (sources.length === 0 ? 'CAST(NULL AS VARCHAR)' : `coalesce(${sources.map((source) => valueOf(source, access)).join(', ')})`);
  const columns = (['visitor', 'item', 'type', 'session'] as const).map((part) => `${first(plan[part])} AS ${part}`);
  columns.push(`${first(plan.at)} AS moment`);
  if (plan.actions !== undefined) columns.push(`${actionsExpression(plan.actions, first)} AS action_list`);
  if (plan.itemList !== undefined) columns.push(`${access.list(plan.itemList)} AS item_list`);
  if (hasRowNumbers(plan)) columns.push('row_number() OVER () - 1 AS row');
  columns.push(`${file.kind === 'lines' ? 'line' : '2'} AS line`);
  return `SELECT ${columns.join(', ')} FROM ${access.from}`;
}

/** A list of the actions of a visit that have an item. */
function actionsExpression(actions: readonly ActionColumns[], first: (sources: readonly Source[]) => string): string {
  const structs = actions.map(({ at, item, type }) => `{'moment': ${first(at)}, 'item': ${first(item)}, 'type': ${first(type)}}`);
  return `list_filter([${structs.join(', ')}], lambda one: one.item IS NOT NULL)`;
}

function valueOf({ column, paths, parameter, nothing }: Source, access: FileAccess): string {
  const text = access.text(column);
  if (parameter !== undefined) return `filled(${access.parameter(column, parameter)})`;
  if (nothing !== undefined) return `nullif(filled(${text}), ${quoteText(nothing)})`;
  if (!paths) return `filled(${text})`;
  const json = `CASE WHEN json_valid(${text}) THEN ${text} END`;
  return paths.map((path) => `filled(json_extract_string(${json}, ${quoteText(path)}))`).join(', ');
}

function rowColumns(plan: ColumnPlan): string {
  if (plan.actions) return `visitor, session, unnest(CASE WHEN len(action_list) > 0 THEN action_list ELSE [${NO_ACTION}] END, recursive := true)`;
  const item = plan.itemList === undefined ? 'item' : `nullif(filled(unnest(CASE WHEN len(item_list) > 0 THEN item_list ELSE [item] END)), ${quoteText(NOT_SET)}) AS item`;
  const other = ['visitor', 'moment'].map((name) => (plan.isFilledByOrder ? fromOrder(name) : name));
  return [...other, item, 'type', 'session'].join(', ');
}

/** Of a visit in which no action has an item; told among the events that say nothing about one. */
const NO_ACTION = "{'moment': NULL, 'item': NULL, 'type': 'visit without an item'}";

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
    ...itemFaults('item'),
  ];
  return `CASE ${tests.map(([test, verdict]) => `WHEN ${test} THEN ${VERDICTS.indexOf(verdict)}`).join(' ')} ELSE 0 END`;
}

type ItemFault = Extract<Verdict, `${'no item' | 'item id'}${string}`>;

/** Tests of what may be wrong with the id of an item, the expression for which is NULL where there is none. */
export function itemFaults(item: string): (readonly [test: string, verdict: ItemFault])[] {
  return [
    [`${item} IS NULL`, 'no item'],
    [`length(${item}) > ${MAX_ITEM_CHARACTERS}`, 'item id too long'],
    [String.raw`(contains(${item}, '@') OR contains(${item}, '%40')) AND regexp_matches(replace(${item}, '%40', '@'), '[^@\s]@[^@\s]+\.[^@\s]')`, 'item id looks like an e-mail address'],
    [`regexp_matches(${item}, '[[:cntrl:]]')`, 'item id has a line break or another control character'], // a model has an id a line
  ];
}
