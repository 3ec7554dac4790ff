import { expect, test } from 'vitest';
import { isByTime, isInOrder, isSortChosen, SORT_PARAMETER } from '../../../src/core/statement.js';

test.each([
  '?sort=price',
  '?sort_by=price',
  '?sort-by=price',
  '?sortby=price',
  '?sortBy=price',
  '?order=asc',
  '?orderby=date',
  '?order_by=date',
  '?ORDERBY=date',
  '?page=2&sort=price',
  '?q=a&order-by=b&page=2',
  '?product_list_order=price',
  '?sortOrder=asc',
  '?sort_order=asc',
  '?sort[]=price',
  '?sort%5B%5D=price',
  '?sort[price]=asc',
  '?filter_sort%5Bprice%5D=asc',
  '?sortField=price',
  '?sorting=price',
  '?ordering=-date',
])('a visitor chose the order in %s', (search) => {
  expect(SORT_PARAMETER.test(search)).toBe(true);
});

test.each([
  '',
  '?',
  '?sort',
  '?sort=',
  '?sort=&page=2',
  '?page=2',
  '?resort=alps',
  '?reorder=1',
  '?assort=1',
  '?sorted=1',
  '?order_id=7',
  '?orderId=7',
  '?orders=1',
  '?q=sort=price',
  '?q=order',
])('nobody chose an order in %o', (search) => {
  expect(SORT_PARAMETER.test(search)).toBe(false);
});

/** Cards with these prices; `null`: none. */
function cards(...prices: (number | string | null)[]) {
  return prices.map((price) => ({ textContent: '', getAttribute: () => (price === null ? null : `${price}`), querySelector: () => null }));
}

test.each<[...prices: (number | string | null)[]]>([
  [1, 2, 3, 4, 5, 6, 7],
  [7, 6, 5, 4, 3, 2, 1],
  [1, 1, 1, 2, 3, 3, 4, 5, 6, 7],
  [1000, 7, 7, 7, 6, 5, 0.5, 0.5, 0.25, 0],
  [1, 1, 2, 2, 3, 4, 4, 5, 6],
  [5, 5, 5, 5, 7, 7, 7, 8, 8, 8, 8, 9, 9, 9, 9],
])('somebody has sorted %j', (...prices) => {
  expect(isInOrder(cards(...prices))).toBe(true);
});

test.each<[...prices: (number | string | null)[]]>([
  [],
  [1, 2, 3, 4, 5, 6],
  [1, 1, 1, 1, 1, 1, 1, 1],
  [1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3],
  [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2],
  [1, 2, 3, 4, 5, 6, 8, 7],
  [1, 2, 3, 4, 5, 6, 7, null],
  [null, 1, 2, 3, 4, 5, 6, 7],
  [null, null, null, null, null, null, null, null],
  [1, 2, 'much', 4, 5, 6, 7, 8],
])('nobody has sorted %j', (...prices) => {
  expect(isInOrder(cards(...prices))).toBe(false);
});

test('dates count as prices do', () => {
  const dated = (...dates: string[]) => dates.map((dateTime) => ({ textContent: '', getAttribute: () => null, querySelector: (selector: string) => (selector === 'time' ? ({ dateTime } as never) : null) }));
  expect(isInOrder(dated('2026-01-07', '2026-01-06', '2026-01-05', '2026-01-04', '2026-01-03', '2026-01-02', '2025-12-01'))).toBe(true);
  expect(isInOrder(dated('2026-01-07', '2026-01-06', '2026-01-05', 'yesterday', '2026-01-03', '2026-01-02', '2026-01-01'))).toBe(false);
});

test('a price may stand inside a card', () => {
  const priced = [10, 20, 30, 40, 50, 60, 70].map((price) => ({ textContent: '', getAttribute: () => null, querySelector: (selector: string) => (selector === 'time' ? null : ({ getAttribute: () => `${price}` } as never)) }));
  expect(isInOrder(priced)).toBe(true);
  expect(isInOrder([...priced].sort((a, b) => (a === priced[3] ? -1 : b === priced[3] ? 1 : 0)))).toBe(false);
});

test.each<[numbered: boolean, ...texts: string[]]>([
  [true, '1. Oak', '2. Elm', '3. Ash'],
  [true, ' #1 Oak', '#2 Elm ', '\n#3 Ash', '#4 Fir'],
  [true, '1Oak', '2Elm', '3Ash'],
  [true, 'No. 11 Oak', 'No. 12 Elm', 'Nr. 13 Ash'],
  [true, '11. Oak', '12. Elm', '13. Ash'],
  [false, '1. Oak', '2. Elm'],
  [false, '1. Oak', '2. Elm', 'Ash'],
  [false, '1. Oak', '3. Elm', '2. Ash'],
  [false, '10 oaks', '20 elms', '30 ashes'],
  [false, 'Oak 1', 'Elm 2', 'Ash 3'],
  [true, 'Episode 3', 'Episode 4: Elm', 'Episode 5'],
  [false, 'Oak 1', 'Oak 2', 'Oak 3'],
])('numbered is %o: %j', (numbered, ...texts) => {
  expect(isInOrder(texts.map((textContent) => ({ textContent, getAttribute: () => null, querySelector: () => null })))).toBe(numbered);
});

test.each<[isTime: boolean, name: string, classes: string | null]>([
  [true, 'latest', null],
  [true, 'newest-first', ''],
  [true, 'posts', 'grid recent-posts'],
  [false, 'arrivals', 'grid'],
  [true, 'posts', 'posts__latest'],
  [false, 'greatest', 'decent'],
])('that a list stands by time is %o for %o, class %o', (isTime, name, classes) => {
  expect(isByTime({ getAttribute: (attribute) => (attribute === 'class' ? classes : name) })).toBe(isTime);
});

test('a sort is chosen when a control shows another than its first', () => {
  expect(isSortChosen([])).toBe(false);
  expect(isSortChosen([{ selectedIndex: 0 }, { selectedIndex: -1 }])).toBe(false);
  expect(isSortChosen([{ selectedIndex: 0 }, { selectedIndex: 2 }])).toBe(true);
});
