import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignVariants, parseExperiments, SelvedgeError } from '../../../../src/core/index.js';
import { refusal } from '../refusal.js';

const two = ['a', 'b'];

test('names get equal shares, and what is not said its default', () => {
  expect(parseExperiments({ hero: { variants: ['control', 'new'] } })).toEqual([{ name: 'hero', variants: ['control', 'new'], weights: [0.5, 0.5], traffic: 1, salt: 'hero' }]);
});

test('both ways to write a range of a namespace are the same', () => {
  const ways = [{ name: 'shop', from: 0.2, to: 0.4 }, { name: 'shop', range: [0.2, 0.4] }];
  for (const namespace of ways) expect(parseExperiments({ hero: { variants: two, namespace } })[0]!.namespace).toEqual({ name: 'shop', from: 0.2, to: 0.4 });
});

test('ranges of a namespace may touch, and those of two may overlap', () => {
  const shop = { name: 'shop', from: 0, to: 0.5 };
  expect(parseExperiments({ one: { variants: two, namespace: shop }, two: { variants: two, namespace: { ...shop, from: 0.5, to: 1 } }, three: { variants: two, namespace: { ...shop, name: 'news' } } })).toHaveLength(3);
});

test('thirds with six digits are weights that add up, with four they are not', () => {
  expect(parseExperiments({ hero: { variants: { a: 0.333333, b: 0.333333, c: 0.333333 } } })).toHaveLength(1);
  expect(() => parseExperiments({ hero: { variants: { a: 0.3333, b: 0.3333, c: 0.3333 } } })).toThrow(refusal('option-invalid', 'the sum of experiments.hero.variants', 'must be 1', 'got 0.9999'));
});

describe('one clear error', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => `v${index}`);
  const namespace = { name: 'shop', from: 0, to: 0.5 };
  test.each<[string, unknown, string[]]>([
    ['weights that add up to too much', { hero: { variants: { a: 0.9, b: 0.9 } } }, ['the sum of experiments.hero.variants must be 1', 'got 1.8']],
    ['10,000 variants', { hero: { variants: many } }, ['experiments.hero.variants', 'from 2 to 20', 'got 10000']],
    ['10,000 weights', { hero: { variants: Object.fromEntries(many.map((name) => [name, 1e-4])) } }, ['experiments.hero.variants', 'from 2 to 20', 'got 10000']],
    ['one variant', { hero: { variants: ['a'] } }, ['experiments.hero.variants', 'got 1']],
    ['101 experiments', Object.fromEntries(many.slice(0, 101).map((name) => [name, { variants: two }])), ['the number of experiments', 'from 0 to 100', 'got 101']],
    ['a name twice', { hero: { variants: ['a', 'b', 'a'] } }, ['experiments.hero.variants', 'names that differ', 'got "a"']],
    ['a weight below 0', { hero: { variants: { a: 1.5, b: -0.5 } } }, ['experiments.hero.variants.a', 'from 0 to 1', 'got 1.5']],
    ['a weight that is a text', { hero: { variants: { a: '.5', b: 0.5 } } }, ['experiments.hero.variants.a', 'got ".5"']],
    ['no variants', { hero: {} }, ['experiments.hero.variants', 'a list of names, or an object of weights', 'got undefined']],
    ['a hole among the names', { hero: { variants: ['a', , 'b'] } }, ['a name in experiments.hero.variants', 'got undefined']], // eslint-disable-line no-sparse-arrays
    ['a name that is a number', { hero: { variants: { 1: 0.5, 2: 0.5 } } }, ['a name in experiments.hero.variants', 'a letter', 'got "1"']],
    ['a name that every object has', JSON.parse('{ "__proto__": { "variants": ["a", "b"] } }'), ['the name of an experiment', 'got "__proto__"']],
    ['a field that there is not', { hero: { variants: two, weights: [1, 0] } }, ['a field of experiments.hero', 'one of variants, traffic, namespace, salt', 'got "weights"']],
    ['too much traffic', { hero: { variants: two, traffic: 50 } }, ['experiments.hero.traffic', 'from 0 to 1', 'got 50']],
    ['an empty salt', { hero: { variants: two, salt: '' } }, ['experiments.hero.salt', '1 to 64 characters', 'got ""']],
    ['a list', [{ variants: two }], ['experiments must be an object, and no list']],
    ['nothing', null, ['experiments must be an object', 'got null']],
    ['an experiment that is none', { hero: two }, ['experiments.hero must be an object']],
    ['a range that ends before it begins', { hero: { variants: two, namespace: { name: 'shop', from: 0.5, to: 0.5 } } }, ['experiments.hero.namespace.to', 'more than 0.5', 'got 0.5']],
    ['a range of three', { hero: { variants: two, namespace: { name: 'shop', range: [0, 0.5, 1] } } }, ['experiments.hero.namespace.range', 'two numbers']],
    ['a range said twice', { hero: { variants: two, namespace: { ...namespace, range: [0, 1] } } }, ['experiments.hero.namespace.range', 'without from and to']],
    ['no range', { hero: { variants: two, namespace: { name: 'shop' } } }, ['experiments.hero.namespace.from', 'got undefined']],
    ['ranges that overlap', { one: { variants: two, namespace }, two: { variants: two, namespace: { ...namespace, from: 0.4 } } }, ['experiments.two.namespace', 'at 0.5 or later, where one ends in shop', 'got 0.4']],
  ])('%s', (_, input, parts) => {
    expect(() => parseExperiments(input)).toThrow(refusal('option-invalid', ...parts));
  });
});

describe('any input', () => {
  const name = fc.oneof(fc.constantFrom('hero', 'price', '__proto__', 'constructor', ''), fc.string());
  const number = fc.oneof(fc.constantFrom(0, 0.5, 1, -0, NaN, Infinity, 0.3), fc.double());
  const experiment = fc.record(
    {
      variants: fc.oneof({ weight: 5, arbitrary: fc.constant(['a', 'b']) }, fc.array(name, { maxLength: 25 }), fc.sparseArray(name, { maxLength: 5 }), fc.dictionary(name, number), fc.anything()),
      traffic: fc.oneof(number, fc.anything()),
      namespace: fc.oneof(fc.record({ name, from: number, to: number }, { requiredKeys: [] }), fc.record({ name: fc.constant('shop'), range: fc.oneof(fc.array(number), fc.anything()) }), fc.anything()),
      salt: fc.oneof(name, fc.anything()),
    },
    { requiredKeys: [] },
  );

  test('throws a SelvedgeError or gives experiments that can be dealt', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.dictionary(name, fc.oneof(experiment, fc.anything()))), (input) => {
        try {
          const experiments = parseExperiments(input);
          for (const [name, variant] of Object.entries(assignVariants(7, experiments))) expect(experiments.find((each) => each.name === name)!.variants).toContain(variant);
        } catch (error) {
          expect(error).toBeInstanceOf(SelvedgeError);
          expect((error as SelvedgeError).message.length).toBeLessThan(400);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
