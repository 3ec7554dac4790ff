import { expect, test } from 'vitest';
import { hash32 } from '../../../../src/core/hash.js';
import { parseItem } from '../../../../src/core/item.js';
import { createItemReader } from '../../../../src/core/item-reader.js';
import { emptyProfile } from '../../../../src/core/profile/profile.js';
import { projectProfile } from '../../../../src/core/rank/projection.js';
import { rankIndexed, rankItems } from '../../../../src/core/rank/rank.js';
import { PRESETS } from '../../../../src/core/rank/settings.js';
import { createSensitiveFilter } from '../../../../src/core/sensitive/filter.js';
import { eventWithout, profileWithout } from '../../../../src/core/sensitive/without-sensitive.js';
import { en } from '../../../../src/core/sensitive/words/en.js';
import { history, NOW, profileOf } from '../history.js';

const { categoryOf } = createSensitiveFilter({ words: [en] });
const CANCER = { name: 'view_item' as const, id: 'book', tags: ['topic:cancer', 'brand:acme'] };
const TREES = { name: 'view_item' as const, id: 'tree', tags: ['topic:trees', 'brand:acme'] };
const LIST = { name: 'view_item_list' as const, offered: { 'topic:cancer': 3, 'topic:trees': 2 }, shown: [['book', 0], ['tree', 1]] as const };

test('a profile of an earlier version keeps nothing of a sensitive item but what it added to its other tags', () => {
  const clean = profileWithout(profileOf([CANCER, TREES, LIST, CANCER]), categoryOf);
  expect(JSON.stringify(clean)).not.toMatch(/cancer|book/);
  expect(Object.keys(clean.taste)).toEqual(['brand:acme', 'topic:trees']);
  expect(Object.keys(clean.offered)).toEqual(['topic:trees']);
  expect(clean.actions.map(({ id }) => id)).toEqual(['tree']);
  expect(clean.trail!.map(([, item]) => item)).toEqual([hash32('tree')]);
  expect(Object.keys(clean.shown!)).toEqual([`${hash32('tree')}`]);
});

test('it then ranks by what is left, and no reason names what is not', () => {
  const profile = profileOf([CANCER, TREES, { ...CANCER, id: 'other' }, TREES, { ...TREES, id: 'oak' }]);
  const list = [['plain', 'topic: cats'], ['new', 'topic: cancer'], ['elm', 'topic: trees']].map(([id, tags]) => ({ id: id!, tags: tags! }));
  const projection = projectProfile(profileWithout(profile, categoryOf), { ...PRESETS.shop, isSensitive: categoryOf }, NOW);
  const ranked = rankItems(list.map((item) => ({ subject: item.id, item: parseItem(item) })), projection);
  const reader = createItemReader();
  const indexed = rankIndexed(list.map(({ id }) => id), list.map((item) => reader.read(item)), projection, reader.index);
  expect(indexed.map(({ id, score }) => [id, score]), 'long lists too').toEqual(ranked.map(({ id, score }) => [id, score]));
  const named = ranked.map(({ id, reasons }) => [id, reasons.some(({ tag }) => tag)]);
  expect(named).toEqual([['elm', true], ['new', false], ['plain', true]]);
});

test('what the visitor declared stays', () => {
  const declared = { topic: ['topic:cancer'] };
  expect(profileWithout({ ...emptyProfile(1), declared }, categoryOf).declared).toEqual(declared);
});

test('a profile of the small file, without trail and shown, gets neither', () => {
  const small = { ...profileOf([TREES]), trail: undefined, shown: undefined } as never;
  expect(profileWithout(small, categoryOf)).toEqual(small);
});

test('an event keeps its place and its name, and nothing of a sensitive item', () => {
  const [book, tree, list] = history([CANCER, TREES, LIST]);
  expect(eventWithout(book!, categoryOf)).toEqual({ name: 'view_item', at: book!.at, tab: book!.tab, seq: book!.seq });
  expect(eventWithout(tree!, categoryOf)).toEqual(tree);
  expect(eventWithout(list!, categoryOf).offered).toEqual({ 'topic:trees': 2 });
});
