import { expect, test } from 'vitest';
import { updateKnownItems, type KnownItem } from '../../../src/core/known-item.js';
import { history, NOW } from './history.js';

const known = (...items: KnownItem[]) => new Map(items.map((item) => [item.id, item]));

test('an item that was acted on becomes known', () => {
  expect(updateKnownItems(known(), history([{ id: 'a', tags: ['brand:x'] }]))).toEqual([{ id: 'a', tags: ['brand:x'], price: undefined, at: NOW, actions: 1 }]);
});

test('actions are counted, and the last one gives the time', () => {
  const before = { id: 'a', tags: [], price: 5, at: NOW - 10_000, actions: 3 };
  const [item] = updateKnownItems(known(before), history([{ id: 'a' }, { id: 'a', name: 'add_to_cart' }]));
  expect(item).toMatchObject({ actions: 5, at: NOW });
});

test('an event from before does not set the time back', () => {
  const before = { id: 'a', tags: [], at: NOW, actions: 1 };
  expect(updateKnownItems(known(before), history([{ id: 'a', at: NOW - 1 }]))).toMatchObject([{ at: NOW, actions: 2 }]);
});

test('tags and price stay when an event brings none, and change when it does', () => {
  const before = { id: 'a', tags: ['brand:x'], price: 5, at: 0, actions: 1 };
  expect(updateKnownItems(known(before), history([{ id: 'a' }]))).toMatchObject([{ tags: ['brand:x'], price: 5 }]);
  const [event] = history([{ id: 'a' }]);
  const changed = { ...event!, item: { id: 'a', tags: ['brand:y'], price: 0 } };
  expect(updateKnownItems(known(before), [changed])).toMatchObject([{ tags: ['brand:y'], price: 0 }]);
});

test('only items that changed come back, each once', () => {
  const before = [{ id: 'a', tags: [], at: 0, actions: 1 }, { id: 'b', tags: [], at: 0, actions: 1 }];
  expect(updateKnownItems(known(...before), history([{ id: 'b' }, { id: 'c' }, { id: 'b' }])).map(({ id }) => id)).toEqual(['b', 'c']);
});

test('an item that was only shown, or looked at for a moment, is not known', () => {
  const events = history([{ name: 'page_view', id: 'a' }, { name: 'dwell', id: 'a', duration: 9_999 }, { name: 'view_item_list', offered: { 'a:b': 1 } }]);
  expect(updateKnownItems(known(), events)).toEqual([]);
});
