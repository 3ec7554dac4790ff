import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestOfEach, categoryOf, diversify, firstPlaces, isSilent, shareOf } from '../../../../src/core/rank/diversity.js';

/** Best first: one letter an item, its category. */
function spread(categories: string, share: number, scores: readonly number[] = [...categories].map((_, index) => -index)): string {
  const order = [...categories].map((_, index) => index);
  return diversify(order, scores, (index) => categories[index]!, () => share)
    .map((index) => categories[index])
    .join('');
}

describe('the first ten places', () => {
  test.each([
    ['aaaaaaaabbbbbbcc', 0.5, 'aaaaabbbbbaaabcc'],
    ['aaaaaaaaaabcdefg', 0.5, 'aaaaabcdefaaaaag'],
    ['aaaaaaaaaabcdefg', 0.2, 'aabcdefgaaaaaaaa'],
    ['abcdefghijk', 0.1, 'abcdefghijk'],
    ['aaaaaaab', 0.5, 'aaaaabaa'],
    ['aaaaaaaaaaaa', 0.5, 'aaaaaaaaaaaa'],
    ['aaaaaaaabbbb', 1, 'aaaaaaaabbbb'],
    ['', 0.5, ''],
  ])('%s at a share of %d become %s', (given, share, expected) => {
    expect(spread(given, share)).toBe(expected);
  });

  test('are not given to what was turned down', () => {
    expect(spread('aaaaaaab', 0.5, [9, 8, 7, 6, 5, 4, 3, -98])).toBe('aaaaaaab');
  });

  test('hold at most their share of a category while there is another, and every item stays', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-d]{0,40}$/), fc.constantFrom(0.1, 0.3, 0.5, 0.9), (categories, share) => {
        const result = spread(categories, share);
        expect([...result].sort()).toEqual([...categories].sort());
        const room = [...new Set(categories)].reduce((sum, each) => sum + Math.min(share * 10, categories.split(each).length - 1), 0);
        if (room < 10) return;
        for (const each of new Set(categories)) expect(result.slice(0, 10).split(each).length - 1).toBeLessThanOrEqual(share * 10);
      }),
    );
  });
});

test('the category of an item is all levels of it; an item without one has the empty one', () => {
  expect(categoryOf({ tags: ['brand:x', 'category:shoes', 'category:shoes > trail'] })).toBe('category:shoes,category:shoes > trail');
  expect(categoryOf({ tags: ['brand:x'] })).toBe('');
  expect(categoryOf({ tags: ['category:b', 'category:a'] }), 'in any order').toBe(categoryOf({ tags: ['category:a', 'category:b'] }));
});

test('the first places of a list that is not sorted are those of the sorted one', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: -60, max: 5 }), fc.boolean()), { maxLength: 40 }), fc.constantFrom(0.1, 0.3, 0.5, 0.9), (list, share) => {
      const scores = list.map(([, score]) => score);
      const isOut = (index: number) => list[index]![2];
      const compare = (a: number, b: number) => scores[b]! - scores[a]! || a - b;
      const order = [...list.keys()].filter((index) => !isOut(index)).sort(compare);
      const first = (sorted: readonly number[]) => firstPlaces(sorted, scores, (index) => list[index]![0], (index) => (index % 3 === 0 ? 1 : share));
      expect(first(bestOfEach(scores, list.map(([category]) => category), isOut, compare))).toEqual(first(order));
    }),
  );
});

test('a list is silent where all that differs comes from the site', () => {
  expect(isSilent([2, 1, 0], (index) => -index)).toBe(true);
  expect(isSilent([2, 1.5, 0], (index) => -index)).toBe(false);
  expect(isSilent([], () => 0)).toBe(true);
});

describe('the largest share of a category', () => {
  const known = { diversity: 'calibrated' as const, declared: {}, tags: { 'category:coats': [3, 0], 'category:coats > wool': [2, 0], 'category:hats': [1, 0] }, facets: { category: [4, 0] } } as unknown as Parameters<typeof shareOf>[0];

  test('is what the site has set', () => {
    expect(shareOf({ ...known, diversity: 0.3 })!({ tags: ['category:coats'] })).toBe(0.3);
    for (const diversity of [1, undefined]) expect(shareOf({ ...known, diversity }), 'no limit').toBeUndefined();
  });

  test.each([
    ['what most choices are of may have as much', ['category:coats'], 3 / 4.5],
    ['what few are of has half', ['category:hats'], 0.5],
    ['what none is of has half', ['category:tea'], 0.5],
    ['no category has half', ['color:red'], 0.5],
    ['of a category within another counts the smaller one', ['category:coats', 'category:coats > wool'], 0.5],
  ])('calibrated: %s', (_, tags, share) => {
    expect(shareOf(known)!({ tags })).toBe(share);
  });

  test('calibrated: is never all, however many choices are of one', () => {
    expect(shareOf({ ...known, tags: { 'category:coats': [2.7, 0] }, facets: { category: [2.7, 0] } } as typeof known)!({ tags: ['category:coats'] })).toBeLessThan(0.9);
  });

  test('has no limit where the visitor asked for it, and nobody has chosen anything', () => {
    const asked = { ...known, diversity: 0.5, declared: { color: ['color:red'] }, tags: {}, facets: {} };
    expect(shareOf(asked)!({ tags: ['category:coats', 'color:red'] })).toBe(1);
    expect(shareOf(asked)!({ tags: ['category:coats', 'color:blue'] })).toBe(0.5);
    expect(shareOf({ ...asked, diversity: 'calibrated' })!({ tags: ['category:coats'] })).toBe(0.5);
  });
});
