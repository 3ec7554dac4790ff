import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyProfile, hash32, PRESETS, projectProfile, type Profile, type RankSettings } from '../../../../src/core/index.js';
import { scaleTerms } from '../../../../src/core/options.js';
import { strength } from '../../../../src/core/rank/projection.js';
import { DISMISSED_SCORE, SEEN_SCORE } from '../../../../src/core/rank/settings.js';
import { visit } from '../arbitrary.js';
import { DAY, HOUR, looks, NOW, profileOf, type Step } from '../history.js';

const { shop } = PRESETS;

function project(steps: readonly Step[], settings: RankSettings = shop, now = NOW) {
  return projectProfile(profileOf(steps), settings, now);
}

describe('what is known of tags', () => {
  test('is intent, by actions, and taste, by time', () => {
    const { tags } = project([{ id: 'a', tags: ['a:x'], at: NOW - 30 * DAY }, { id: 'b', tags: ['a:y'], at: NOW }], { ...shop, intentHalfLife: 1 });
    expect(tags).toEqual({ 'a:x': [0.5, 0.5], 'a:y': [1, 1] });
  });

  test('is rounded to three decimals, the same in memory as in the snapshot', () => {
    fc.assert(
      fc.property(visit, (steps) => {
        const { tags, facets } = project(steps);
        for (const number of [tags, facets].flatMap((sums) => Object.values(sums).flat())) expect(number === Math.round(number * 1000) / 1000).toBe(true);
      }),
    );
  });

  test('comes with the positive sums of its facet', () => {
    const { facets } = project([{ id: 'a', tags: ['a:x', 'b:x'] }, { id: 'b', tags: ['a:y'], name: 'dismiss' }, { id: 'c', tags: ['a:z'] }], { ...shop, intentHalfLife: 1 });
    expect(facets).toEqual({ a: [1.25, 2], b: [0.25, 1] });
  });

  test('is cut to the 150 strongest tags, while facets count all', () => {
    const strong = looks(2, 'a:strong');
    const { tags, facets } = project([...Array.from({ length: 30 }, (_, item) => ({ id: `${item}`, tags: Array.from({ length: 10 }, (_, tag) => `a:${item}-${tag}`) })), ...strong]);
    expect(Object.keys(tags)).toHaveLength(150);
    expect(Object.keys(tags)[0]).toBe('a:strong');
    const strengths = Object.values(tags).map(strength);
    expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
    expect(facets['a']![1]).toBeCloseTo(32, 1);
  });

  test('has tags of the same strength in one order, whichever was met first', () => {
    const [x, y] = [{ id: 'x', tags: ['a:x'], at: NOW }, { id: 'y', tags: ['a:y'], at: NOW }];
    const settings = { ...shop, intentHalfLife: 1e9 };
    expect(Object.keys(project([x, y], settings).tags)).toEqual(['a:x', 'a:y']);
    expect(Object.keys(project([y, x], settings).tags)).toEqual(['a:x', 'a:y']);
  });

  test('counts strength whatever its sign', () => {
    expect(strength([-2, 1])).toBe(3);
    const { tags } = project([{ id: 'a', tags: ['a:x'] }, { id: 'b', tags: ['a:y'], name: 'dismiss' }]);
    expect(Object.keys(tags)).toEqual(['a:x', 'a:y']);
    expect(strength(tags['a:y']!)).toBeGreaterThan(0.5);
  });
});

describe('what the visitor declared', () => {
  const said: Profile = { ...profileOf(looks(3, 'size:41', 'brand:x')), declared: { size: ['size:42'] } };

  test('takes the place of what is inferred in the same facet', () => {
    const { tags, facets, declared } = projectProfile(said, shop, NOW);
    expect(declared).toEqual({ size: ['size:42'] });
    expect(Object.keys(tags)).toEqual(['brand:x']);
    expect(Object.keys(facets)).toEqual(['brand']);
  });

  test('is not heard at a weight of 0, and then inference stands', () => {
    const { tags, declared } = projectProfile(said, scaleTerms(shop, { declared: 0 }), NOW);
    expect(declared).toEqual({});
    expect(Object.keys(tags).sort()).toEqual(['brand:x', 'size:41']);
  });
});

describe('what is known of items', () => {
  const whole = { ...shop, weights: { ...shop.weights, seen: 1 } };
  const score = (steps: readonly Step[], id: string, settings: RankSettings = whole) => project(steps, settings).items[hash32(id)];
  /** What is inferred from so many choices speaks so loud. */
  const by = (choices: number, full: number) => Math.round(full * Math.round((1000 * choices) / (choices + 1))) / 1000;

  test.each([
    ['avoid', by(1, -SEEN_SCORE)],
    ['seek', by(1, SEEN_SCORE)],
    ['neutral', undefined],
  ] as const)('%s: the item just seen, the only one, has a score of %o', (again, expected) => {
    expect(score([{ id: 'a' }], 'a', { ...whole, again })).toBe(expected);
  });

  test('halves after the half-life, in interests', () => {
    const steps = [{ id: 'a' }, ...looks(5, 'a:b')];
    expect(score(steps, 'a')).toBeCloseTo(by(6, -SEEN_SCORE / 2), 2);
    expect(score(steps, 'a', { ...whole, seenHalfLife: 2.5 })).toBeCloseTo(by(6, -SEEN_SCORE / 4), 2);
  });

  test('is of this visit alone: half an hour without a choice ends one', () => {
    const early = { id: 'a', at: NOW - HOUR };
    expect(score([early, { id: 'b' }], 'a')).toBeUndefined();
    expect(score([early, { id: 'x', at: NOW - HOUR / 2 }, { id: 'b' }], 'a')).toBeLessThan(0);
  });

  test('goes by the last time an item was met', () => {
    expect(score([{ id: 'a' }, { id: 'b' }, { id: 'a' }], 'a')).toBe(by(3, -SEEN_SCORE));
  });

  test('is the same low score for what was turned down, in every mode', () => {
    for (const again of ['avoid', 'seek', 'neutral'] as const) {
      expect(score([{ id: 'a', name: 'dismiss' }, ...looks(9, 'a:b')], 'a', { ...whole, again })).toBe(DISMISSED_SCORE);
    }
  });

  test('forgives what was turned down and then looked at again', () => {
    expect(score([{ id: 'a', name: 'dismiss' }, { id: 'b' }, { id: 'a' }], 'a')).toBe(by(3, -SEEN_SCORE));
  });

  test('is multiplied by the weight of its term, and gone at 0', () => {
    expect(score([{ id: 'a' }], 'a', scaleTerms(whole, { seen: 0.5 }))).toBe(by(1, -SEEN_SCORE / 2));
    expect(project(looks(5), scaleTerms(shop, { seen: 0 })).items).toEqual({});
  });

  test('is nothing of items that were only shown', () => {
    expect(project([{ name: 'view_item_list', offered: { 'a:b': 3 } }, { name: 'page_view', id: 'a' }]).items).toEqual({});
  });
});

test('evidence counts interests; the settings go along, what is inferred as loud as there is evidence', () => {
  const projection = project([{ id: 'a' }, { id: 'a' }, { id: 'b' }], { ...shop, minActions: 7 });
  const { declared, intent, taste, order, similar, near, price, recency } = shop.weights;
  const by = (weight: number) => Math.round((weight * 2000) / 3) / 1000;
  expect(projection).toMatchObject({ evidence: 2, minActions: 7, weights: [declared, by(intent), by(taste), order] });
  expect(projection.own!.weights).toEqual([by(similar), by(near), by(price), recency]);
  expect(projection.shrinkage).toEqual([shop.intentShrinkage, shop.tasteShrinkage]);
});

test('an empty profile projects to nothing', () => {
  expect(projectProfile(emptyProfile(1), shop, NOW)).toMatchObject({ evidence: 0, tags: {}, facets: {}, declared: {}, items: {} });
});
