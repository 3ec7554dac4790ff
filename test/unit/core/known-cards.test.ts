import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeCards, newAmong, packCards, unpackCards } from '../../../src/core/known-cards.js';

const card = fc.record({ id: fc.string(), tags: fc.array(fc.string()), price: fc.option(fc.double({ min: 0, noNaN: true }), { nil: undefined }) });

describe('known cards', () => {
  test('come out of a record as they went in', () => {
    fc.assert(fc.property(fc.array(card), (cards) => void expect(unpackCards(packCards(1, cards))).toEqual(cards.map(({ price, ...rest }) => (price === undefined ? rest : { ...rest, price })))));
  });

  test('share their tags in a record', () => {
    expect(packCards(7, [{ id: '/a', tags: ['kind:oak', 'size:1'] }, { id: '/b', tags: ['kind:oak'], price: 0 }])).toEqual({ generation: 7, tags: ['kind:oak', 'size:1'], cards: [['/a', [0, 1]], ['/b', [0], 0]] });
  });

  test('are none without a record', () => {
    expect(unpackCards(undefined)).toEqual([]);
  });

  test('that are met again go to the end, as they are now; of more than a thousand the last stay', () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({ id: `/${index}`, tags: [] }));
    const merged = mergeCards(many, [{ id: '/0', tags: ['kind:oak'] }, { id: '/new', tags: [] }]);
    expect(merged).toHaveLength(1000);
    expect(merged[0]!.id).toBe('/2');
    expect(merged.slice(-2)).toEqual([{ id: '/0', tags: ['kind:oak'] }, { id: '/new', tags: [] }]);
  });

  test('keep what their own page has said of a facet that a list says nothing of', () => {
    expect(mergeCards([{ id: '/a', tags: ['category:coat', 'word:red'] }], [{ id: '/a', tags: ['word:blue'], price: 5 }])).toEqual([{ id: '/a', tags: ['word:blue', 'category:coat'], price: 5 }]);
  });

  test('are new when their tags or their price differ, or when nothing was known of them', () => {
    const before = [{ id: '/a', tags: ['kind:oak'], price: 1 }, { id: '/b', tags: ['kind:elm'] }, { id: '/c', tags: [] }];
    const met = [{ id: '/a', tags: ['kind:oak'], price: 2 }, { id: '/b', tags: ['kind:ash'] }, { id: '/c', tags: [] }, { id: '/d', tags: [] }];
    expect(newAmong(met, before).map(({ id }) => id)).toEqual(['/a', '/b', '/d']);
  });
});
