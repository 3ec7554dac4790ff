import { describe, expect, test } from 'vitest';
import { parseEvent } from '../../../../src/core/event.js';
import { createSensitiveFilter } from '../../../../src/core/sensitive/filter.js';
import { createSuppression } from '../../../../src/core/sensitive/suppression.js';
import { en } from '../../../../src/core/sensitive/words/en.js';

const CANCER = { id: 'book', tags: ['topic:cancer', 'brand:acme'] };
const POKER = { id: 'chips', tags: ['category:poker'] };
const TREE = { id: 'tree', tags: ['topic:trees', 'brand:acme'] };
const create = () => createSuppression(createSensitiveFilter({ words: [en] }).categoryOf);

describe('an event', () => {
  test('of a sensitive item is not recorded', () => {
    const suppression = create();
    expect(suppression.record({ name: 'view_item', item: CANCER })).toBeUndefined();
    expect(suppression.record({ name: 'view_item', item: TREE })).toEqual({ name: 'view_item', item: TREE });
  });

  test('that names such an item by its id alone is not either, on this page', () => {
    const suppression = create();
    const cart = { name: 'add_to_cart' as const, item: { id: 'book', tags: [] } };
    expect(suppression.record(cart)).toEqual(cart);
    suppression.record({ name: 'view_item', item: CANCER });
    expect(suppression.record(cart)).toBeUndefined();
    suppression.forget();
    expect(suppression.record(cart)).toEqual(cart);
  });

  test('about no item is as it was', () => {
    expect(create().record({ name: 'page_view', entrance: true })).toEqual({ name: 'page_view', entrance: true });
  });

  test('loses the name of a list, or a search, that is sensitive itself', () => {
    const suppression = create();
    expect(suppression.record({ name: 'select_item', item: TREE, list: 'pregnancy' })).toEqual({ name: 'select_item', item: TREE });
    expect(suppression.record({ name: 'search', search_term: 'hiv test' })).toEqual({ name: 'search' });
    expect(suppression.record({ name: 'search', search_term: 'oak' })).toEqual({ name: 'search', search_term: 'oak' });
  });
});

describe('a list that was seen', () => {
  const shown = [['tree', 0], ['book', 1], ['chips', 2]] as const;

  test('is counted without its sensitive items, their other tags included', () => {
    const [draft] = parseEvent('view_item_list', { items: [TREE, CANCER, POKER].map(({ id, tags }) => ({ id, tags: tags.join('; ') })) });
    expect(create().record({ ...draft!, shown })).toEqual({ name: 'view_item_list', offered: { 'topic:trees': 1, 'brand:acme': 1 }, shown: [['tree', 0]] });
  });

  test('never has its items recorded', () => {
    const allowed = createSuppression(() => undefined);
    expect(allowed.record({ name: 'view_item_list', offered: { 'topic:cancer': 1 }, among: [CANCER] })).toEqual({ name: 'view_item_list', offered: { 'topic:cancer': 1, 'brand:acme': 1 } });
  });

  test('of which only counts are told loses those of sensitive tags', () => {
    expect(create().record({ name: 'view_item_list', offered: { 'topic:cancer': 1, 'topic:trees': 2 } })).toEqual({ name: 'view_item_list', offered: { 'topic:trees': 2 } });
  });
});

test('cards that are sensitive are not kept', () => {
  expect(create().cards([CANCER, TREE, POKER])).toEqual([TREE]);
});

test('what was left out is counted by category: events, and items that were seen, not cards', () => {
  const suppression = create();
  expect(suppression.counts()).toEqual([]);
  suppression.record({ name: 'view_item', item: POKER });
  suppression.record({ name: 'view_item', item: CANCER });
  suppression.record({ name: 'view_item_list', offered: {}, among: [CANCER, TREE, CANCER] });
  suppression.cards([CANCER]);
  expect(suppression.counts()).toEqual([{ category: 'health', count: 3 }, { category: 'gambling', count: 1 }]);
  suppression.forget();
  expect(suppression.counts()).toEqual([]);
});

test('of a page with very many sensitive items the first ids are forgotten', () => {
  const suppression = create();
  for (let number = 0; number < 1001; number++) suppression.record({ name: 'view_item', item: { id: `${number}`, tags: ['topic:cancer'] } });
  const bare = (id: string) => suppression.record({ name: 'add_to_cart', item: { id, tags: [] } });
  expect(bare('1000')).toBeUndefined();
  expect(bare('0')).toBeDefined();
});
