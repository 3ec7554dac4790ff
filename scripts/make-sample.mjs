#!/usr/bin/env node
/**
 * Writes `examples/replay/sessions.json`: recorded visits of the demo shop, for the replay.
 *
 *   node scripts/make-sample.mjs --data DIR   reads events.tsv.gz (columns visitor, ts, item, type, session) in DIR
 *
 * Not picked by hand: of the last 15 % of the sessions by start time, which nothing was tuned on, those whose ids have the
 * lowest hashes, whatever their length. The same data give the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';

const TEST_SHARE = 0.15;
const SESSIONS = 400;

const repository = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(repository, 'examples', 'replay', 'sessions.json');

const header = (total) => ({
  about: 'Recorded visits of a clothing shop, 2008: the products that each visitor clicked, in order.',
  source: 'Clickstream data for online shopping, UCI Machine Learning Repository no. 553, M. Lapczynski and S. Bialowas, 2013',
  sourceUrl: 'https://archive.ics.uci.edu/dataset/553',
  licence: 'CC BY 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  sampling:
    `By rule, not by hand: of the last 15 % of the ${total} sessions by start time (the part that nothing was tuned on), the ${SESSIONS} ` +
    'with the lowest 32-bit FNV-1a hash of the session id, lowest first, whatever their length. Clicks on the same product in a ' +
    'row are kept as recorded. Nothing else was left out. Made by scripts/make-sample.mjs.',
});

/** @see http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv1a(text) {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** Sessions by id: when they began, and their products in the order of the clicks. */
function readSessions(file) {
  const [names, ...rows] = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n').map((line) => line.split('\t'));
  const column = Object.fromEntries(names.map((name, index) => [name, index]));
  const clicks = rows.filter((row) => row[column.type] === 'view').map((row) => ({ at: Number(row[column.ts]), session: row[column.session], item: row[column.item] }));
  clicks.sort((a, b) => a.at - b.at);
  const sessions = new Map();
  for (const { at, session, item } of clicks) {
    if (!sessions.has(session)) sessions.set(session, { id: session, start: at, items: [] });
    sessions.get(session).items.push(item);
  }
  return [...sessions.values()];
}

function sample(sessions) {
  const starts = sessions.map(({ start }) => start).sort((a, b) => a - b);
  const cut = starts[Math.floor(starts.length * (1 - TEST_SHARE))];
  const test = sessions.filter(({ start }) => start >= cut);
  test.sort((a, b) => fnv1a(a.id) - fnv1a(b.id) || (a.id < b.id ? -1 : 1));
  return test.slice(0, SESSIONS);
}

/** One session a line, so that a change reads well in a diff. */
function format(sessions, total) {
  const head = JSON.stringify(header(total), null, 2).slice(0, -2);
  return `${head},\n  "sessions": [\n${sessions.map(({ items }) => `    ${JSON.stringify(items)}`).join(',\n')}\n  ]\n}\n`;
}

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) {
  console.error('--data must name the folder that holds events.tsv.gz');
  process.exitCode = 2;
} else {
  const sessions = readSessions(join(values.data, 'events.tsv.gz'));
  const chosen = sample(sessions);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, format(chosen, sessions.length));
  const clicks = chosen.reduce((total, { items }) => total + items.length, 0);
  console.log(`${relative(repository, target)}: ${chosen.length} of ${sessions.length} sessions, ${clicks} clicks`);
}
