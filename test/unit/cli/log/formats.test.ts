import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { idOfPath } from '../../../../src/core/path-id.js';
import { readItems } from '../../../../src/cli/log/read-items.js';
import { withDuckDb } from '../counts/export.js';
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
    const path = `${folder}/nested.parquet`;
    await withDuckDb((run) => run(`COPY (FROM read_json('${write('source.jsonl', lines)}')) TO '${path}' (FORMAT parquet)`));
    expect(await withLog(path, eventTexts)).toEqual(expected);
  });
});

test('GA4 tells the session in a parameter of the event, whatever the gaps; what it does not know is no item', async () => {
  const event = (seconds: number, session: number | null, name: string, items: readonly object[]) => ({
    event_timestamp: String((NOON + seconds) * 1e6),
    user_pseudo_id: '1.1',
    event_name: name,
    // BigQuery writes whole numbers into JSON as texts, and leaves out what is null.
    event_params: [
      { key: 'page_title', value: { string_value: 'ga_session_id' } },
      ...(session === null ? [] : [{ key: 'ga_session_id', value: { int_value: String(session) } }]),
      { key: 'engagement_time_msec', value: { int_value: '12' } },
    ],
    items,
  });
  const rows = [
    event(0, 7, 'view_item', [{ item_id: 'a', item_name: 'A' }]),
    event(5, 8, 'view_item_list', [{ item_id: 'b' }, { item_id: '(not set)', item_name: 'C' }, { item_id: 'd' }]),
    event(4000, 7, 'purchase', [{ item_id: 'a' }, { item_id: 'e' }]),
    event(4010, null, 'view_item', [{ item_id: 'a' }]),
    { ...event(0, 7, 'view_item', [{ item_id: 'z' }]), user_pseudo_id: '2.2' },
  ];
  const lines = rows.map((row) => JSON.stringify(row)).join('\n');
  const paths = { plain: `${folder}/session.parquet`, bigQuery: `${folder}/bigquery.parquet` };
  await withDuckDb(async (run) => {
    await run(`CREATE TABLE rows AS FROM read_json('${write('rows.jsonl', lines)}')`);
    await run(`COPY rows TO '${paths.plain}'`);
    const wrapped = (name: string) => `{'list': list_transform(${name}, lambda one: {'element': one})} AS ${name}`;
    await run(`COPY (SELECT * REPLACE (${wrapped('items')}, ${wrapped('event_params')}) FROM rows) TO '${paths.bigQuery}'`);
  });
  const csv = ['event_timestamp,user_pseudo_id,event_name,event_params,items', ...rows.map((row) => [row.event_timestamp, row.user_pseudo_id, row.event_name, ...[row.event_params, row.items].map((list) => `"${JSON.stringify(list).replaceAll('"', '""')}"`)].join(','))].join('\n');
  for (const file of [write('session.jsonl', lines), write('session.csv', csv), paths.plain, paths.bigQuery]) {
    await withLog(file, async (log) => {
      const [first, after, other, none] = ['0 0', '0 2', '1 1', '0 3'];
      expect(await eventTexts(log), file).toEqual([
        `${first} ${NOON} a view`, `${first} ${NOON + 4000} a purchase`, `${first} ${NOON + 4000} e purchase`,
        `${other} ${NOON} z view`,
        `${after} ${NOON + 5} b list`, `${after} ${NOON + 5} d list`,
        `${none} ${NOON + 4010} a view`,
      ]);
      expect(log.broken).toMatchObject([{ reason: 'no item', count: 1 }]);
    });
  }
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

test('an order of WooCommerce in one row, with a column for each product', async () => {
  const file = write(
    'wide.csv',
    `order_id,order_number,order_date,status,customer_id,customer_email,billing_email,line_item_1,line_item_2,Product Item 1 Name
901,901,2024-01-31 12:00:00,completed,0,ann@example.com,ann@example.com,"name:Hat, red|product_id:12|sku:H-1|quantity:1|total:10.00","name:Shoe|product_id:13|sku:|quantity:1|total:5.00",Hat
902,902,2024-01-31 12:00:10,completed,4,bob@example.com,bob@example.com,name:Cap|product_id:|sku:C-1|quantity:1|total:10.00,,Cap
903,903,2024-01-31 12:00:20,completed,4,bob@example.com,bob@example.com,,,
`,
  );
  await withLog(file, async (log) => {
    expect((await eventTexts(log)).map((event) => event.slice(2))).toEqual([`0 ${NOON} 12 purchase`, `0 ${NOON} 13 purchase`, `1 ${NOON + 10} C-1 purchase`]);
    expect(log.broken).toEqual([{ reason: 'no item', count: 1, lines: [4], file }]);
  });
});

test('an export of WooCommerce orders with headings for people', async () => {
  const file = write('advanced.csv', 'Order Number,Order Status,Order Date,Email (Billing),SKU,Item #,Item Name,Quantity\n901,Completed,2024-01-31 12:00,ann@example.com,H-1,1,Hat,2\n902,Completed,2024-01-31 12:01,bob@example.com,C-1,1,Cap,1\n');
  expect((await withLog(file, eventTexts)).map((event) => event.slice(4))).toEqual([`${NOON} H-1 purchase`, `${NOON + 60} C-1 purchase`]);
});

test('orders of Shopify name items as its pages do, where the catalogue tells', async () => {
  const header = 'Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Notes,Vendor,Id';
  const row = (order: string, email: string, name: string, sku: string) => `${order},${email},paid,2024-01-31 07:00:00 -0500,fulfilled,USD,10.00,10.00,2024-01-31 07:00:0${order[1]} -0500,1,${name},10.00,,${sku},true,,Acme,5550000001`;
  const orders = write('orders.csv', [header, row('#1', 'ann@example.com', 'Hat - Red / L', 'H-1'), row('#1', '', 'Cap', ''), row('#2', 'bob@example.com', 'Hat - Blue / L', ''), row('#3', 'bob@example.com', 'Scarf', 'S-9'), row('#4', 'cid@example.com', 'Twin', 'T-1')].join('\n'));
  const catalogue = [
    'Handle,Title,Vendor,Type,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Price',
    'wool-hat,Hat,Acme,Hats,Color,Red,Size,L,H-1,10',
    'wool-hat,,,,,Blue,,L,H-2,10',
    'kappe-größe,Cap,Acme,Caps,Title,Default Title,,,,8',
    'twin-a,Twin,Acme,Caps,Title,Default Title,,,T-1,8',
    'twin-b,Twin,Acme,Caps,Title,Default Title,,,T-1,8',
  ].join('\n');
  const items = await readItems(write('products.csv', catalogue));
  const named = async (otherNames: ReadonlyMap<string, string>) => (await withLog(orders, eventTexts, { otherNames })).map((event) => event.split(' ').slice(3, -1).join(' '));
  expect(await named(items.otherNames)).toEqual([idOfPath('/products/wool-hat'), idOfPath('/products/kappe-gr%C3%B6%C3%9Fe'), '/products/wool-hat', 'S-9', 'T-1']);
  const byHandle = await readItems(write('products.csv', catalogue), { isByHandle: true });
  expect(await named(byHandle.otherNames)).toEqual(['wool-hat', 'kappe-größe', 'wool-hat', 'S-9', 'T-1']);
});

test('an export of Matomo', async () => {
  const file = write('matomo.csv', `idVisitor,serverTimestamp,type,productSku\nab12,${NOON},action,a\nab12,${NOON + 1},ecommerceOrder,a\ncd34,${NOON},action,b\n`);
  expect(await withLog(file, eventTexts)).toEqual([`0 0 ${NOON} a view`, `0 0 ${NOON + 1} a purchase`, `1 1 ${NOON} b view`]);
});

test('an export of Matomo with a row for each visit', async () => {
  const action = (number: number, ...fields: string[]) => fields.map((field) => `actionDetails_${number}_${field}`);
  const header = ['idVisit', 'visitorId', ...action(0, 'type', 'timestamp', 'productViewSku'), ...action(1, 'type', 'serverTimePretty', 'timestamp', 'itemDetails_0_itemSKU', 'itemDetails_0_quantity', 'itemDetails_1_itemSKU')];
  const rows = [
    ['7', 'ab12', 'action', NOON, 'a', 'ecommerceOrder', '2024-01-31 12:00:01', '', 'a', '2', 'b'],
    ['8', 'ab12', 'action', NOON + 9, '', '', '', '', '', '', ''],
    ['9', 'cd34', 'action', NOON, 'b', 'ecommerceAbandonedCart', '', NOON + 2, 'c', '1', ''],
    ['10', '', 'action', NOON, 'b', '', '', '', '', '', ''],
  ];
  const file = write('visits.csv', [header, ...rows].map((fields) => fields.join(',')).join('\n'));
  expect(await withLog(file, eventTexts)).toEqual([`0 0 ${NOON} a view`, `0 0 ${NOON + 1} a purchase`, `0 0 ${NOON + 1} b purchase`, `1 1 ${NOON} b view`, `1 1 ${NOON + 2} c cart`]);
  const { broken, ignored } = await withLog(file, ({ broken, summary }) => ({ broken, ...summary }));
  expect(broken).toMatchObject([{ reason: 'no visitor', count: 1, lines: [5] }]);
  expect(ignored).toMatchObject([{ name: 'visit without an item', count: 1 }]);
});

test('an export of PostHog, with properties as JSON or as columns', async () => {
  const time = '2024-01-31T12:00:00Z';
  const json = `distinct_id,timestamp,event,properties\nann,${time},product_view,"{""item_id"":""a"",""$session_id"":""s""}"\nbob,${time},add_to_cart,"{""product_id"":7}"\nbob,${time},$pageview,{}\n`;
  const columns = `distinct_id,timestamp,event,properties.item_id\nann,${time},product_view,a\nbob,${time},add_to_cart,7\n`;
  const orders = `distinct_id,timestamp,event,properties\nann,${time},Product Viewed,"{""product_id"":""a""}"\nann,${time},Order Completed,"{""products"":[{""product_id"":""a"",""sku"":""A""},{""sku"":""B""}]}"\nbob,${time},Product Viewed,"{""product_id"":""a""}"\n`;
  expect(await withLog(write('orders.csv', orders), eventTexts)).toEqual([`0 0 ${NOON} a view`, `0 0 ${NOON} a purchase`, `0 0 ${NOON} B purchase`, `1 1 ${NOON} a view`]);
  const lines = `{"distinct_id":"ann","timestamp":"${time}","event":"Order Completed","properties":{"products":[{"product_id":"a"},{"item_id":"B"}]}}\n{"distinct_id":"bob","timestamp":"${time}","event":"Product Viewed","properties":{"product_id":"a"}}\n`;
  expect(await withLog(write('orders.jsonl', lines), eventTexts)).toEqual([`0 0 ${NOON} a purchase`, `0 0 ${NOON} B purchase`, `1 1 ${NOON} a view`]);
  for (const text of [json, columns]) expect(await withLog(write('posthog.csv', text), eventTexts)).toEqual([`0 0 ${NOON} a view`, `1 1 ${NOON} 7 cart`]);
});

test('a sample of the table that a warehouse counts, as it is exported', async () => {
  const path = `${folder}/sample.parquet`;
  await withDuckDb((run) => run(`COPY (SELECT * FROM (VALUES ('ann', 'ann 1', ${NOON}.5, 'a', 'view'), ('ann', 'ann 2', ${NOON + 1}.0, 'b', 'list'), ('bob', 'bob 1', ${NOON + 2}.0, 'a', 'back')) AS rows(visitor, session, "at", item, kind)) TO '${path}'`));
  expect((await withLog(path, eventTexts)).map((event) => event.replace(/ \d{9,} /, ' '))).toEqual(['0 0 a view', '0 1 b list', '1 2 a back']);
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
