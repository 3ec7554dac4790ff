import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankItems, type Item } from '../../../../src/core/index.js';
import { areAlike, forAlike } from '../../../../src/core/rank/loudness.js';
import { countOffer } from '../../../../src/core/rank/score.js';
import { PRESETS } from '../../../../src/core/rank/settings.js';
import { projectProfile } from '../../../../src/core/rank/projection.js';
import * as arbitrary from '../arbitrary.js';
import { looks, NOW, profileOf } from '../history.js';

const alikeTags = (...tags: readonly (readonly string[])[]) => {
  const list = tags.map((own, index): Item => ({ id: `${index}`, tags: own }));
  const counts = countOffer(list);
  return areAlike(list[0]?.tags ?? [], list.length, (key) => counts[key]);
};

describe('a list', () => {
  test.each<[boolean, readonly (readonly string[])[]]>([
    [true, [['category:coats', 'colour:red'], ['category:coats']]],
    [true, [['category:a', 'category:a > b'], ['category:a', 'category:a > b']]],
    [false, [['category:a', 'category:a > b'], ['category:a', 'category:a > c']]],
    [false, [['category:coats'], ['category:skirts']]],
    [false, [['category:coats'], []]],
    [false, [['category:coats'], ['category:coats', 'category:sale']]],
    [false, [['colour:red'], ['colour:red']]],
    [false, []],
  ])('is %s to be of one category: %j', (expected, tags) => {
    expect(alikeTags(...tags)).toBe(expected);
  });
});

const red = profileOf(looks(2, 'colour:red'));
const COATS = Array.from({ length: 60 }, (_, index) => ({ id: `coat-${index}`, tags: ['category:coats', `colour:${index === 30 ? 'red' : 'blue'}`] }));

test('among items of one category thin evidence of a tag does not turn the order about, among others it may', () => {
  const projection = projectProfile(red, PRESETS.shop, NOW);
  const placeOf = (items: readonly Item[]) => rankItems(items.map((item) => ({ subject: item, item })), projection).findIndex(({ id }) => id === 'coat-30');
  expect(placeOf(COATS)).toBeGreaterThan(0);
  expect(placeOf(COATS.map((item, index) => (index === 59 ? { ...item, tags: ['category:skirts'] } : item)))).toBe(0);
});

test('a projection without the setting, or without a list of one category, is the same', () => {
  const projection = projectProfile(red, PRESETS.shop, NOW);
  expect(forAlike(projection, false)).toBe(projection);
  const plain = projectProfile(red, PRESETS.content, NOW);
  expect(forAlike(plain, true)).toBe(plain);
});

test('where the site’s own order has no weight, a list comes to one order however it is given, but for what is equal', () => {
  const settings = { ...PRESETS.shop, diversity: 1, weights: { ...PRESETS.shop.weights, order: 0, near: 0 } };
  fc.assert(
    fc.property(
      arbitrary.list.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      arbitrary.visit,
      ([list, shuffled], visit) => {
        const projection = projectProfile(profileOf(visit), settings, NOW);
        const scoresOf = (items: readonly Item[]) => rankItems(items.map((item) => ({ subject: item, item })), projection).map(({ score }) => score);
        const [own, other] = [scoresOf(list), scoresOf(shuffled)];
        own.forEach((score, place) => expect(other[place]).toBeCloseTo(score, 9)); // sums in another order
      },
    ),
  );
});
