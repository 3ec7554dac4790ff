import { quoteName, quoteText, type Database } from './database.js';
import { kindNameExpression, kindNumber } from './event-kind.js';

/** What is known of the ids in a log. */
interface Names {
  readonly otherNames: ReadonlyMap<string, string>;
  readonly without: readonly string[];
}

/** A new session begins after so many seconds without an event of the visitor that can be used. */
const SESSION_GAP = 30 * 60;

/**
 * Makes the tables `events` and `items` of the tables that `loadFile` made, and drops those.
 *
 * All numbers come from an order that is total, so they do not depend on threads: visitors by their id, sessions by
 * their start, visitor and id, items by the sessions that chose them and their id.
 *
 * @param tables In the order of the files; at least one.
 * @param names Ids of items by what else the log calls them, and ids of those whose events are left out.
 * @param onStep Called when a part of the work begins.
 */
export async function numberEvents(database: Database, tables: readonly string[], { otherNames, without }: Names, onStep: (step: string) => void): Promise<void> {
  onStep('numbering visitors');
  await fillTable(database, 'other_names (name VARCHAR, id VARCHAR)', [...otherNames]);
  await fillTable(database, 'left_out (id VARCHAR)', without.map((id) => [id]));
  await database.run(`CREATE VIEW staged AS ${await usedRows(database, tables)}`);
  await database.run(VISITORS_AND_IDS);
  onStep('finding sessions');
  await database.run(PARTS);
  await database.run('DROP VIEW staged; DROP TABLE visitor_ids; DROP TABLE other_names; DROP TABLE left_out');
  for (const table of tables) await database.run(`DROP TABLE ${quoteName(table)}`);
  await database.run(SESSIONS);
  onStep('ordering events');
  await database.run(ITEMS);
  await database.run(EVENTS);
  await database.run('DROP TABLE parts; DROP TABLE session_numbers; DROP TABLE item_ids; CHECKPOINT');
}

/** Names that one statement takes. */
const NAMES_AT_ONCE = 1000;

async function fillTable(database: Database, table: string, entries: readonly (readonly string[])[]): Promise<void> {
  await database.run(`CREATE TABLE ${table}`);
  const rows = entries.map((entry) => `(${entry.map(quoteText).join(', ')})`);
  for (let from = 0; from < rows.length; from += NAMES_AT_ONCE) await database.run(`INSERT INTO ${table.split(' ', 1)[0]!} VALUES ${rows.slice(from, from + NAMES_AT_ONCE).join(', ')}`);
}

/** `seq` goes on from file to file. */
async function usedRows(database: Database, tables: readonly string[]): Promise<string> {
  const parts: string[] = [];
  let first = 0;
  for (const table of tables) {
    parts.push(`SELECT visitor, coalesce(session, '') AS session, moment, coalesce(id, item) AS item, kind, file.rowid + ${first} AS seq FROM ${quoteName(table)} AS file LEFT JOIN other_names ON name = item WHERE verdict = 0 AND coalesce(id, item) NOT IN (SELECT id FROM left_out)`);
    const { value } = await database.query(`SELECT CAST(count(*) AS DOUBLE) AS value FROM ${quoteName(table)}`);
    first += (value as Float64Array)[0]!;
  }
  return parts.join(' UNION ALL ');
}

const VISITORS_AND_IDS = `
  CREATE TABLE visitor_ids AS
    SELECT visitor AS id, CAST(row_number() OVER (ORDER BY visitor) - 1 AS INTEGER) AS number FROM (SELECT DISTINCT visitor FROM staged);
  CREATE TABLE item_ids AS
    SELECT item AS id, CAST(row_number() OVER (ORDER BY item) - 1 AS INTEGER) AS number FROM (SELECT DISTINCT item FROM staged);`;

/** A session of the log is one part; events without a session are parted by the gaps between them. */
const PARTS = `
  CREATE TABLE parts AS
    WITH numbered AS (
      SELECT visitor_ids.number AS visitor, session, moment, item_ids.number AS item, kind, seq
      FROM staged JOIN visitor_ids ON visitor_ids.id = staged.visitor JOIN item_ids ON item_ids.id = staged.item),
    starts AS (
      SELECT *, CASE WHEN session <> '' OR moment - lag(moment) OVER (PARTITION BY visitor, session ORDER BY moment, seq) < ${SESSION_GAP} THEN 0 ELSE 1 END AS start
      FROM numbered)
    SELECT visitor, session, moment, item, kind, seq,
      CAST(sum(start) OVER (PARTITION BY visitor, session ORDER BY moment, seq ROWS UNBOUNDED PRECEDING) AS INTEGER) AS part
    FROM starts`;

const SESSIONS = `
  CREATE TABLE session_numbers AS
    SELECT visitor, session, part, CAST(row_number() OVER (ORDER BY start, visitor, session, part) - 1 AS INTEGER) AS number
    FROM (SELECT visitor, session, part, min(moment) AS start FROM parts GROUP BY visitor, session, part)`;

const ITEMS = `
  CREATE TABLE items AS
    WITH choices AS (SELECT DISTINCT item, visitor, session, part FROM parts WHERE kind <= ${kindNumber('purchase')}),
    counts AS (SELECT item, count(*) AS sessions FROM choices GROUP BY item)
    SELECT CAST(row_number() OVER (ORDER BY coalesce(sessions, 0) DESC, id) - 1 AS INTEGER) AS item, id, number
    FROM item_ids LEFT JOIN counts ON counts.item = item_ids.number
    ORDER BY item`;

const EVENTS = `
  CREATE TABLE events AS
    SELECT parts.visitor, session_numbers.number AS session, moment AS "at", seq, items.item, ${kindNameExpression('kind')} AS kind
    FROM parts
    JOIN session_numbers ON session_numbers.visitor = parts.visitor AND session_numbers.session = parts.session AND session_numbers.part = parts.part
    JOIN items ON items.number = parts.item
    ORDER BY 2, moment, seq;
  ALTER TABLE items DROP number`;
