import { describe, expect, test } from 'vitest';
import { declare, type DeclareInput } from '../../../src/core/declare.js';
import { refusal } from './refusal.js';

describe('what a visitor says', () => {
  test('is added facet by facet', () => {
    const declared = declare(declare({}, { size: '42' }), { colour: ['Red', 'blue'] });
    expect(declared).toEqual({ size: ['size:42'], colour: ['colour:red', 'colour:blue'] });
  });

  test('replaces what was said of the same facet, however it is spelled', () => {
    expect(declare({ size: ['size:42'] }, { ' SIZE ': 43 })).toEqual({ size: ['size:43'] });
  });

  test('may be a number, also zero, or true or false', () => {
    expect(declare({}, { size: 0, vegan: false })).toEqual({ size: ['size:0'], vegan: ['vegan:false'] });
  });

  test('means every level of a path', () => {
    expect(declare({}, { category: 'Shoes > Trail' })).toEqual({ category: ['category:shoes', 'category:shoes > trail'] });
  });

  test('is taken back with null, however the facet is spelled', () => {
    const declared = { size: ['size:42'], colour: ['colour:red'] };
    expect(declare(declared, { size: null })).toEqual({ colour: ['colour:red'] });
    expect(declare(declared, { Size: null, COLOUR: null })).toEqual({});
  });

  test('may be taken back before it was said', () => {
    expect(declare({}, { size: null })).toEqual({});
  });

  test('leaves what was said before as it was', () => {
    const before = Object.freeze({ size: Object.freeze(['size:42']) });
    declare(before, { size: '43', colour: 'red' });
    expect(before).toEqual({ size: ['size:42'] });
  });

  test('may be nothing', () => {
    expect(declare({ size: ['size:42'] }, {})).toEqual({ size: ['size:42'] });
  });

  test('takes a facet named like a built-in property as any other', () => {
    const declared = declare({}, { constructor: 'a', ['__proto__']: 'b' });
    expect(Object.entries(declared)).toEqual([['constructor', ['constructor:a']], ['__proto__', ['__proto__:b']]]);
  });
});

describe('caps', () => {
  const facets = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`facet ${index}`, 'a']));

  test('takes 32 facets', () => {
    expect(Object.keys(declare({}, facets(32)))).toHaveLength(32);
  });

  test('refuses a 33rd, said at once or one after the other', () => {
    expect(() => declare({}, facets(33))).toThrow(refusal('option-invalid', 'the number of facets', 'from 0 to 32', '33'));
    expect(() => declare(declare({}, facets(32)), { more: 'a' })).toThrow(refusal('option-invalid', '33'));
  });

  test('takes a new facet when another one is taken back with it', () => {
    expect(Object.keys(declare(declare({}, facets(32)), { more: 'a', 'facet 0': null }))).toHaveLength(32);
  });

  test.each([32, 33])('keeps at most 32 of %i values', (count) => {
    const values = Array.from({ length: count }, (_, index) => index);
    expect(declare({}, { size: values }).size).toEqual(values.slice(0, 32).map((value) => `size:${value}`));
  });
});

describe('what is refused is named', () => {
  test.each<[input: unknown, ...parts: string[]]>([
    [null, 'what is declared', 'object', 'null'],
    ['size: 42', 'what is declared', 'object', '"size: 42"'],
    [{ size: '' }, 'declare.size', 'text or null'],
    [{ size: [] }, 'declare.size', 'text or null'],
    [{ size: '  ' }, 'declare.size', 'text or null'],
    [{ '': 'a' }, 'declare.', 'text or null'],
    [{ ':': null }, 'declare.:'],
  ])('%o', (input, ...parts) => {
    expect(() => declare({}, input as DeclareInput)).toThrow(refusal('option-invalid', ...parts));
  });
});
