import { describe, expect, test } from 'vitest';
import { chooseVariant, PRESETS, projectProfile, type Hold, type Variant } from '../../../../src/core/index.js';
import { looks, NOW, profileOf, type Step } from '../history.js';

const variants: Variant[] = [
  { name: 'hikers', tags: ['category:hiking'] },
  { name: 'runners', tags: ['category:running'] },
  { name: 'anybody', tags: [] },
];

function choose(list: readonly Variant[], steps: readonly Step[], declared = {}) {
  return chooseVariant(list, projectProfile({ ...profileOf(steps), declared }, PRESETS.shop, NOW));
}

describe('a slot shows', () => {
  test('the variant that fits best, and why', () => {
    const { index, reasons } = choose(variants, looks(3, 'category:running'));
    expect(index).toBe(1);
    expect(reasons[0]).toMatchObject({ term: 'intent', tag: 'category:running' });
    expect(reasons[0]!.score).toBeGreaterThan(0);
  });

  test('also what the site keeps back in lists, and gives no such reason', () => {
    const basis = { ...projectProfile(profileOf(looks(3, 'category:running')), PRESETS.shop, NOW), exclude: ['category:running'] };
    const { index, reasons } = chooseVariant(variants, basis);
    expect(index).toBe(1);
    expect(reasons.map(({ term }) => term)).not.toContain('excluded');
  });

  test('the first of variants that fit the same', () => {
    const twins = [...['hiking', 'chess'].map((name) => ({ name, tags: [`category:${name}`] })), ...[1, 2].map((number) => ({ name: `${number}`, tags: ['category:running'] }))];
    expect(choose(twins, looks(5, 'category:running')).index).toBe(2);
  });

  test("everybody's content when nothing fits, and says so", () => {
    expect(choose(variants, looks(5, 'category:chess'))).toEqual({ index: -1, reasons: [{ term: 'no-match', score: 0 }] });
  });

  test("everybody's content when nothing fits well enough", () => {
    expect(choose(variants, [...looks(3, 'category:chess'), ...looks(10, 'category:running')]).index).toBe(1);
    expect(choose(variants, [...looks(10, 'category:running'), ...looks(3, 'category:chess')]).index).toBe(-1);
  });

  test("everybody's content where there is no variant", () => {
    expect(choose([], looks(5, 'category:running'))).toEqual({ index: -1, reasons: [{ term: 'no-match', score: 0 }] });
  });

  test("everybody's content when the visitor turned down what the variants are for", () => {
    const steps = looks(3, 'category:hiking').map((step) => ({ ...step, name: 'dismiss' as const }));
    expect(choose(variants.slice(0, 1), steps).index).toBe(-1);
  });

  test('what the visitor declared, without any action', () => {
    const { index, reasons } = choose(variants, [], { category: ['category:running'] });
    expect(index).toBe(1);
    expect(reasons[0]).toMatchObject({ term: 'declared', tag: 'category:running' });
  });

  test.each([
    [0.31, 0],
    [0.3, -1],
  ])('a variant with a boost of %d, by that alone: %i', (boost, index) => {
    expect(choose([{ name: 'boosted', tags: [], boost }], looks(5, 'category:chess')).index).toBe(index);
  });

  test("everybody's content when little is known, with the reason", () => {
    expect(choose(variants, looks(1, 'category:running'))).toEqual({ index: -1, reasons: [{ term: 'thin-evidence', score: 0 }] });
  });

  test.each<Hold>(['not-ready', 'no-consent', 'holdout'])("everybody's content when it is %s", (hold) => {
    expect(chooseVariant(variants, hold)).toEqual({ index: -1, reasons: [{ term: hold, score: 0 }] });
  });
});
