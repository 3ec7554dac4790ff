import { describe, expect, test } from 'vitest';
import { describeWish, parseItem, parseWishes, type WishesInput } from '../../../../src/core/index.js';

const say = (input: WishesInput, item?: { readonly tags: string; readonly price?: number }) =>
  Object.entries(parseWishes(input)).map(([facet, wish]) => describeWish(facet, wish, item && parseItem({ id: 'a', ...item })));

describe('a wish in words', () => {
  test.each<[input: WishesInput, words: string]>([
    [{ view: 'sea' }, 'sea view'],
    [{ view: ['sea', 'garden', 'park'] }, 'sea, garden or park view'],
    [{ extras: { all: ['bath', 'desk'] } }, 'bath and desk extras'],
    [{ beds: 3 }, 'beds 3'],
    [{ beds: [2, 3] }, 'beds 2 or 3'],
    [{ balcony: true }, 'balcony'],
    [{ smoking: false }, 'no smoking'],
    [{ price: { max: 120 } }, 'price at most 120'],
    [{ floor: { min: 2 } }, 'floor at least 2'],
    [{ floor: { min: 2, max: 5 } }, 'floor 2 to 5'],
    [{ floor: { min: 3, max: 3 } }, 'floor 3'],
    [{ floor: { min: 0, max: 0 } }, 'floor 0'],
    [{ category: 'shoes > trail' }, 'shoes > trail category'],
  ])('%o: %s', (input, words) => {
    expect(say(input)).toEqual([words]);
  });
});

describe('a wish that an item', () => {
  test('meets is the wish in words', () => {
    expect(say({ view: ['sea', 'garden'], price: { max: 120 } }, { tags: 'view: sea', price: 120 })).toEqual(['sea or garden view', 'price at most 120']);
  });

  test.each<[input: WishesInput, tags: string, words: string]>([
    [{ view: 'sea' }, 'view: garden; view: park', 'sea view, here garden and park view'],
    [{ view: 'sea' }, 'floor: 2', 'sea view, here unknown'],
    [{ floor: { min: 2 } }, 'floor: 1', 'floor at least 2, here 1'],
    [{ floor: { min: 2 } }, 'floor: ground', 'floor at least 2, here unknown'],
    [{ beds: 3 }, 'beds: 2', 'beds 3, here beds 2'],
    [{ balcony: true }, 'balcony: false', 'balcony, here no balcony'],
    [{ beds: { all: ['king', 'single', 'cot'] } }, 'beds: king; beds: cot', '2 of 3 beds, without single'],
    [{ category: 'bags' }, 'category: shoes > trail', 'bags category, here shoes > trail category'],
    [{ size: 50 }, 'size: 40; size: 41; size: 42; size: 43', 'size 50, here size 40, 41 and 42'],
  ])('does not meet tells what it has instead: %o, %s', (input, tags, words) => {
    expect(say(input, { tags })).toEqual([words]);
  });
});
