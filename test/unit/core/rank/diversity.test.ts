import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestOfEach, categoryOf, diversify, firstPlaces, isSilent } from '../../../../src/core/rank/diversity.js';

/** Best first: one letter an item, its category. */
function spread(categories: string, share: number, scores: readonly number[] = [...categories].map((_, index) => -index)): string {
  const order = [...categories].map((_, index) => index);
  return diversify(order, scores, (index) => categories[index]!, share)
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
      expect(bestOfEach(scores, list.map(([category]) => category), share, isOut, compare)).toEqual(firstPlaces(order, scores, (index) => list[index]![0], share));
    }),
  );
});

test('a list is silent where all that differs comes from the site', () => {
  expect(isSilent([2, 1, 0], (index) => -index)).toBe(true);
  expect(isSilent([2, 1.5, 0], (index) => -index)).toBe(false);
  expect(isSilent([], () => 0)).toBe(true);
});
