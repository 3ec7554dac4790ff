import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWishes, SelvedgeError, type WishesInput } from '../../../../src/core/index.js';
import { refusal } from '../refusal.js';
import { read, refused } from './wish-vectors.js';

const facets = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`facet ${index}`, 'a']));

describe('wishes', () => {
  test.each(read)('$input', ({ input, wishes }) => {
    expect(parseWishes(input)).toEqual(wishes);
  });

  test('that were parsed come out the same when they are parsed again', () => {
    const text = fc.constantFrom('sea', ' Sea', 'a > b', '１２', '12', 'x'.repeat(70), '__proto__', 'constructor');
    const strength = { weight: fc.double({ min: 0, max: 10, noNaN: true }), must: fc.boolean() };
    const values = fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 4 }));
    const range = fc.record({ min: fc.integer({ max: 0 }), max: fc.nat(), ...strength }, { requiredKeys: ['max'] });
    const wish = fc.oneof(values, fc.record({ is: values, ...strength }, { requiredKeys: ['is'] }), fc.record({ all: values, ...strength }, { requiredKeys: ['all'] }), range);
    fc.assert(
      fc.property(fc.dictionary(text, wish, { maxKeys: 6 }), (input) => {
        const wishes = parseWishes(input);
        expect(parseWishes(wishes)).toEqual(wishes);
        expect(parseWishes(JSON.parse(JSON.stringify(wishes)))).toEqual(wishes);
      }),
    );
  });

  test('are added to what was wished before', () => {
    const before = parseWishes({ view: 'sea', floor: { min: 2 } } satisfies WishesInput);
    expect(Object.keys(parseWishes({ ...before, View: null, price: { max: 120 } }))).toEqual(['floor', 'price']);
  });

  test('of a facet named like a built-in property are taken as any other', () => {
    expect(Object.keys(parseWishes({ constructor: 'a', ['__proto__']: 'b' }))).toEqual(['constructor', '__proto__']);
  });

  test('come from an object without a prototype, too', () => {
    expect(parseWishes(Object.assign(Object.create(null) as object, { view: 'sea' }))).toEqual({ view: { is: ['sea'], weight: 1, must: false } });
  });
});

describe('what is an own field of nothing', () => {
  test('is nobody’s wish, whatever a script has put into the prototype of all objects', () => {
    const prototype = Object.prototype as unknown as Record<string, unknown>;
    Object.assign(prototype, { must: true, all: 'bath' });
    try {
      expect(parseWishes({ view: { is: 'sea' } }).view?.must).toBe(false);
      expect(Object.keys(parseWishes({}))).toEqual([]);
    } finally {
      delete prototype.must;
      delete prototype.all;
    }
  });

  test('is not read from what an object inherits', () => {
    expect(() => parseWishes({ floor: Object.create({ min: 2 }) as object })).toThrow(refusal('option-invalid', 'wishes.floor'));
    expect(parseWishes(Object.create({ view: 'sea' }))).toEqual({});
  });
});

describe('what is refused is named', () => {
  test.each(refused)('$input', ({ input, parts }) => {
    expect(() => parseWishes(input)).toThrow(refusal('option-invalid', ...parts));
  });

  test.each<[input: unknown, ...parts: string[]]>([
    [undefined, 'wishes must be an object', 'undefined'],
    [new Map([['view', 'sea']]), 'wishes must be an object', 'an object'],
    [{ view: new Date(NaN) }, 'wishes.view must be a text, a finite number, true or false', 'an object'],
    [{ view: NaN }, 'wishes.view', 'a finite number', 'NaN'],
    [{ view: { is: [Infinity] } }, 'wishes.view.is', 'a finite number', 'Infinity'],
    [{ view: 1n }, 'wishes.view', 'got 1'],
    [{ view: Symbol('sea') }, 'wishes.view', 'Symbol(sea)'],
    [{ floor: { min: NaN } }, 'wishes.floor.min', 'NaN'],
    [{ floor: { max: Infinity } }, 'wishes.floor.max', 'got Infinity'],
    [{ floor: { min: 1, weight: NaN } }, 'wishes.floor.weight', 'NaN'],
    [{ floor: { min: undefined, max: undefined } }, 'wishes.floor must be one of'],
  ])('%o', (input, ...parts) => {
    expect(() => parseWishes(input)).toThrow(refusal('option-invalid', ...parts));
  });

  test('in an error of bearable length, however long the name of the facet', () => {
    const long = 'view'.repeat(20_000);
    for (const input of [{ [long]: [] }, { [long]: { like: 'sea' } }, { view: { is: [long, null] } }]) {
      expect(() => parseWishes(input)).toThrow(expect.objectContaining({ code: 'option-invalid', message: expect.stringMatching(/^.{1,300}$/) }));
    }
  });

  test('and nothing but a SelvedgeError is thrown, whatever comes', () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withSparseArray: true, withNullPrototype: true, withBoxedValues: true });
    const part = fc.constantFrom('is', 'all', 'min', 'max', 'weight', 'must');
    const input = fc.oneof(anything, fc.dictionary(fc.string(), anything), fc.dictionary(fc.string(), fc.dictionary(part, anything)));
    fc.assert(
      fc.property(input, (given) => {
        try {
          parseWishes(given);
        } catch (error) {
          expect(error).toBeInstanceOf(SelvedgeError);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('caps', () => {
  test('takes 32 wishes and refuses a 33rd', () => {
    expect(Object.keys(parseWishes(facets(32)))).toHaveLength(32);
    expect(() => parseWishes(facets(33))).toThrow(refusal('option-invalid', 'the number of wishes', 'from 0 to 32', '33'));
  });

  test('takes 32 values and refuses a 33rd: a hard condition would forbid what was wished', () => {
    const values = (count: number) => Array.from({ length: count }, (_, index) => index);
    expect(parseWishes({ size: values(32) }).size?.is).toHaveLength(32);
    expect(() => parseWishes({ size: { all: values(33) } })).toThrow(refusal('option-invalid', 'the number of values of wishes.size.all', '33'));
  });

  test('cuts a long value as the tags of items are cut', () => {
    expect(parseWishes({ view: 'x'.repeat(100_000) }).view?.is).toEqual(['x'.repeat(64)]);
  });
});
