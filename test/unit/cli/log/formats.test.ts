import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { eventTexts, temporaryFiles, withLog } from './files.js';

const { write, folder } = temporaryFiles();
const NOON = Date.UTC(2024, 0, 31, 12) / 1000;

test('plain columns, in any case and order', async () => {
  const file = write('plain.csv', `Item_ID,Timestamp,User_ID,Event\nshoe,${NOON},ann,view\nhat,${NOON + 5},ann,cart\nshoe,${NOON + 9},bob,purchase\n`);
  expect(await withLog(file, eventTexts)).toEqual([`0 0 ${NOON} shoe view`, `0 0 ${NOON + 5} hat cart`, `1 1 ${NOON + 9} shoe purchase`]);
});

test('a log without types is one of views; the delimiter and packing are told by the file', async () => {
  const text = `visitor;time;sku\nann;${NOON};"a;b"\nbob;${NOON};c\n`;
  for (const file of [write('semicolon.csv', text), write('packed.csv.gz', gzipSync(text)), write('tab.tsv', text.replace(/;(?!b)/g, '\t'))]) {
    expect(await withLog(file, eventTexts)).toEqual([`0 0 ${NOON} a;b view`, `1 1 ${NOON} c view`]);
  }
});

test.each([
  [`${NOON}`],
  [`${NOON}000`],
  [`${NOON}000000`],
  ['2024-01-31T12:00:00Z'],
  ['2024-01-31 12:00:00'],
  ['2024-01-31 12:00:00 UTC'],
  ['2024-01-31 12:00:00 +0000'],
  ['2024-01-31 07:00:00 -0500'],
  ['2024-01-31T13:00:00.000+01:00'],
])('the time %s', async (time) => {
  const file = write('times.csv', `visitor,time,item\nann,${time},a\nbob,${time},a\n`);
  expect(await withLog(file, ({ summary }) => summary.from)).toBe(NOON);
});

test('a session column makes the sessions; without one they end after half an hour', async () => {
  const rows = [['ann', 0, 'x'], ['ann', 100, 'y'], ['ann', 1899, 'x'], ['ann', 3700, 'x'], ['bob', 50, 'x']].map(([who, at, session]) => [who, NOON + Number(at), 'a', session].join(','));
  const file = (columns: number) => write('s.csv', ['visitor,time,item,session', ...rows].map((row) => row.split(',').slice(0, columns).join(',')).join('\n'));
  expect(await withLog(file(4), async (log) => Array.from((await log.sessions()).session))).toEqual([0, 0, 0, 1, 2]);
  expect(await withLog(file(3), async (log) => Array.from((await log.sessions()).session))).toEqual([0, 0, 0, 1, 2]);
  const at = await withLog(file(3), async (log) => Array.from((await log.sessions()).at, (moment) => moment - NOON));
  expect(at).toEqual([0, 100, 1899, 50, 3700]);
});

describe('an export of Google Analytics 4', () => {
  const flat = `event_timestamp,user_pseudo_id,event_name,item_id,ga_session_id
${NOON}000000,1.1,view_item,a,7
${NOON}000001,1.1,scroll,,7
${NOON}000002,1.1,add_to_cart,a,7
${NOON}000003,2.2,view_item_list,b,8
${NOON}000004,2.2,page_view,,8
`;
  test('as flat rows, events that are not about items counted', async () => {
    await withLog(write('flat.csv', flat), async (log) => {
      expect(await eventTexts(log)).toEqual([`0 0 ${NOON} a view`, `0 0 ${NOON} a cart`, `1 1 ${NOON} b list`]);
      expect(log.summary).toMatchObject({ rows: 5, usedRows: 3, ignoredRows: 2, ignored: [{ name: 'page_view', count: 1 }, { name: 'scroll', count: 1 }] });
      expect(log.broken).toEqual([]);
    });
  });

  const nested = [
    { event_timestamp: NOON * 1e6, user_pseudo_id: '1.1', event_name: 'purchase', items: [{ item_id: 'a' }, { item_id: 'b' }] },
    { event_timestamp: NOON * 1e6 + 5e6, user_pseudo_id: '2.2', event_name: 'view_item', items: [{ item_id: 'a' }] },
    { event_timestamp: NOON * 1e6 + 6e6, user_pseudo_id: '2.2', event_name: 'scroll', items: [] },
  ];
  const expected = [`0 0 ${NOON} a purchase`, `0 0 ${NOON} b purchase`, `1 1 ${NOON + 5} a view`];
  const lines = nested.map((row) => JSON.stringify(row)).join('\n');

  test('as lines of JSON with lists of items', async () => {
    expect(await withLog(write('nested.jsonl', lines), eventTexts)).toEqual(expected);
    expect(await withLog(write('nested.ndjson.gz', gzipSync(lines)), ({ summary }) => summary)).toMatchObject({ usedRows: 3, ignoredRows: 1 });
  });

  test('as Parquet with lists of items', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const path = `${folder}/nested.parquet`;
    await connection.run(`COPY (FROM read_json('${write('source.jsonl', lines)}')) TO '${path}' (FORMAT parquet)`);
    connection.closeSync();
    instance.closeSync();
    expect(await withLog(path, eventTexts)).toEqual(expected);
  });
});

test('an export of Shopify orders: later rows of an order take visitor and time from its first', async () => {
  const file = write(
    'orders.csv',
    `Name,Email,Created at,Lineitem quantity,Lineitem name,Lineitem sku,Notes
#1001,Ann@example.com,2024-01-31 07:00:00 -0500,1,Shoe,S-1,"two
lines"
#1001,,,2,Hat,,
#1002,bob@example.com,2024-01-31 12:00:10 +0000,1,Shoe,S-1,
#1003,ann@example.com,2024-01-31 12:00:20 +0000,1,Shoe,S-1,
`,
  );
  await withLog(file, async (log) => {
    const events = await eventTexts(log);
    expect(events.map((event) => event.slice(2))).toEqual([`0 ${NOON} S-1 purchase`, `0 ${NOON} Hat purchase`, `1 ${NOON + 10} S-1 purchase`, `2 ${NOON + 20} S-1 purchase`]);
    const [first, , second, third] = events.map((event) => event[0]);
    expect(third).toBe(first);
    expect(second).not.toBe(first);
  });
});

test('an export of WooCommerce orders: a guest is told by the address', async () => {
  const file = write(
    'woo.csv',
    `order_id,date_created,customer_id,billing_email,product_id\n1,2024-01-31T12:00:00,0,ann@example.com,10\n2,2024-01-31T12:00:00,0,bob@example.com,11\n3,2024-01-31T12:00:00,5,bob@example.com,11\n`,
  );
  expect(await withLog(file, ({ summary }) => summary)).toMatchObject({ visitors: 3, sessions: 3, byKind: { purchase: 3 } });
});

test('an export of Matomo', async () => {
  const file = write('matomo.csv', `idVisitor,serverTimestamp,type,productSku\nab12,${NOON},action,a\nab12,${NOON + 1},ecommerceOrder,a\ncd34,${NOON},action,b\n`);
  expect(await withLog(file, eventTexts)).toEqual([`0 0 ${NOON} a view`, `0 0 ${NOON + 1} a purchase`, `1 1 ${NOON} b view`]);
});

test('an export of PostHog, with properties as JSON or as columns', async () => {
  const time = '2024-01-31T12:00:00Z';
  const json = `distinct_id,timestamp,event,properties\nann,${time},product_view,"{""item_id"":""a"",""$session_id"":""s""}"\nbob,${time},add_to_cart,"{""product_id"":7}"\nbob,${time},$pageview,{}\n`;
  const columns = `distinct_id,timestamp,event,properties.item_id\nann,${time},product_view,a\nbob,${time},add_to_cart,7\n`;
  for (const text of [json, columns]) expect(await withLog(write('posthog.csv', text), eventTexts)).toEqual([`0 0 ${NOON} a view`, `1 1 ${NOON} 7 cart`]);
});

test('columns named by hand', async () => {
  const file = write('own.csv', `who,when,what\nann,${NOON},a\nbob,${NOON},b\n`);
  expect(await withLog(file, ({ summary }) => summary.usedRows, { columns: { visitor: 'Who', at: 'when', item: 'what' } })).toBe(2);
});

test('several files go on one after the other, items in the order of the sessions that chose them', async () => {
  const one = write('one.csv', `visitor,time,item\nann,${NOON},z\nbob,${NOON},y\n`);
  const two = write('two.jsonl', `{"user":"bob","ts":${NOON},"sku":"z"}\n{"user":"cid","ts":${NOON + 1},"sku":"b"}\n`);
  await withLog([one, two], async (log) => {
    expect(await eventTexts(log)).toEqual([`0 0 ${NOON} z view`, `1 1 ${NOON} y view`, `1 1 ${NOON} z view`, `2 2 ${NOON + 1} b view`]);
    expect((await log.query('SELECT id FROM items ORDER BY item')).id).toEqual(['z', 'b', 'y']);
  });
});
