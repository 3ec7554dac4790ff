import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTags } from '../../../src/core/index.js';
import { facetOf, normalise, parseTagText, tagShares, valueOf, type TagInput } from '../../../src/core/tags.js';
import { refusal } from './refusal.js';

describe('the syntax of data-sv-tags', () => {
  test.each<[behaviour: string, text: string, tags: string[]]>([
    ['reads pairs separated by semicolons', 'category: running; brand: Nike', ['category:running', 'brand:nike']],
    ['takes spaces as part of a value', 'brand: New Balance', ['brand:new balance']],
    ['takes a facet twice', 'colour: red; colour: blue', ['colour:red', 'colour:blue']],
    ['names each tag once', 'colour: red; Colour:  RED ;colour:red', ['colour:red']],
    ['gives every level of a path', 'category: a > b > c', ['category:a', 'category:a > b', 'category:a > b > c']],
    ['needs no spaces around levels', 'category:a>b', ['category:a', 'category:a > b']],
    ['skips empty levels', 'category: > a >  > b >', ['category:a', 'category:a > b']],
    ['keeps one tag for the level that two paths share', 'c: a > b; c: a > d', ['c:a', 'c:a > b', 'c:a > d']],
    ['leaves colons in a value', 'ratio: 16:9; time: 10:00', ['ratio:16:9', 'time:10:00']],
    ['does without a trailing semicolon or with many', ';;a: b;;; c: d;', ['a:b', 'c:d']],
    ['leaves out a pair without a colon', 'running; brand: nike', ['brand:nike']],
    ['leaves out a pair without a facet', ': running; brand: nike', ['brand:nike']],
    ['leaves out a pair without a value', 'category: ; brand:; size: 42', ['size:42']],
    ['reads nothing from an empty text', '', []],
    ['reads nothing from white space', ' \n\t ', []],
    ['reads nothing from punctuation alone', ';:;>:>;::', []],
    ['reads over line ends', 'a: b;\n  c: d\n', ['a:b', 'c:d']],
    ['takes names of built-in properties as any other', '__proto__: a; constructor: b', ['__proto__:a', 'constructor:b']],
  ])('%s', (_, text, tags) => {
    expect(parseTagText(text)).toEqual(tags);
    expect(parseTags(text)).toEqual(tags);
  });
});

describe('two spellings of one value', () => {
  test.each([
    ['case', 'NEW Balance', 'new balance'],
    ['white space around', '  new balance ', 'new balance'],
    ['runs of white space', 'new \t\n balance', 'new balance'],
    ['no-break spaces', 'new\u00a0balance', 'new balance'],
    ['full-width forms', 'Ｎｅｗ　Ｂａｌａｎｃｅ', 'new balance'],
    ['ligatures', 'oﬃce', 'office'],
    ['accents in one piece or two', 'cafe\u0301', 'caf\u00e9'],
    ['case beyond ASCII', 'ÄÖÜ ΩΣ', 'äöü ως'],
  ])('are one when they differ by %s', (_, text, folded) => {
    expect(parseTagText(`brand: ${text}`)).toEqual([`brand:${folded}`]);
    expect(normalise(text)).toBe(folded);
  });

  test('are one in facets too', () => {
    expect(parseTagText('Ｓｈｏｅ  Size: 42; shoe size: 43')).toEqual(['shoe size:42', 'shoe size:43']);
  });
});

describe('caps', () => {
  const pairs = (count: number) => Array.from({ length: count }, (_, index) => `facet: value ${index}`);

  test.each([63, 64])('keeps all of %i tags', (count) => {
    expect(parseTagText(pairs(count).join(';'))).toHaveLength(count);
  });

  test('keeps the first 64 of more tags', () => {
    const tags = parseTagText(pairs(65).join(';'));
    expect(tags).toHaveLength(64);
    expect(tags.at(-1)).toBe('facet:value 63');
  });

  test('counts each tag once before it cuts', () => {
    expect(parseTagText([...pairs(63), ...pairs(63), 'last: one'].join(';')).at(-1)).toBe('last:one');
  });

  test.each([63, 64])('keeps a facet and a value of %i characters whole', (length) => {
    expect(parseTagText(`${'f'.repeat(length)}: ${'v'.repeat(length)}`)).toEqual([`${'f'.repeat(length)}:${'v'.repeat(length)}`]);
  });

  test('cuts longer ones at 64 characters, each level for itself', () => {
    const long = 'x'.repeat(65);
    const cut = 'x'.repeat(64);
    expect(parseTagText(`${long}: ${long} > ${long}`)).toEqual([`${cut}:${cut}`, `${cut}:${cut} > ${cut}`]);
  });

  test('bounds the work for a value that is a megabyte long', () => {
    expect(parseTagText(`a: ${'ﷺ'.repeat(1_000_000)}`)[0]!.length).toBeLessThanOrEqual(66);
  });
});

describe('tags as an object', () => {
  test.each<[behaviour: string, input: TagInput, tags: string[]]>([
    ['takes one value', { Category: ' Running ' }, ['category:running']],
    ['takes several values', { colour: ['red', 'blue'] }, ['colour:red', 'colour:blue']],
    ['takes numbers, also zero', { size: 42, stock: 0, cut: -1.5 }, ['size:42', 'stock:0', 'cut:-1.5']],
    ['takes true and false', { sale: true, vegan: false }, ['sale:true', 'vegan:false']],
    ['gives every level of a path', { category: 'a > b' }, ['category:a', 'category:a > b']],
    ['leaves semicolons in a value', { note: 'a; b: c' }, ['note:a; b: c']],
    ['turns a colon in a facet into a space', { 'og:type': 'article' }, ['og type:article']],
    ['leaves out what is undefined, null or empty', { a: undefined, b: null, c: '', d: [], e: 'x' }, ['e:x']],
    ['leaves out null among several values', { a: [null, 'x', undefined] as unknown as string[] }, ['a:x']],
    ['reads nothing from an empty object', {}, []],
  ])('%s', (_, input, tags) => {
    expect(parseTags(input)).toEqual(tags);
  });

  test.each<[value: unknown, shown: string]>([
    [{}, 'an object'],
    [[['nested']], 'an object'],
    [new Date(0), 'an object'],
    [Symbol('x'), 'Symbol(x)'],
    [10n, '10'],
  ])('refuses %s as a value and names the facet', (value, shown) => {
    const input = { brand: 'nike', size: value } as unknown as TagInput;
    expect(() => parseTags(input)).toThrow(refusal('item-invalid', 'tags.size', 'string or number or boolean', shown));
  });

  test('refuses a function as a value', () => {
    expect(() => parseTags({ size: (() => 42) as unknown as string })).toThrow(refusal('item-invalid', 'tags.size'));
  });
});

test('says the same of any text twice: tags that were read are read as themselves', () => {
  const plain = fc.stringMatching(/^[a-zäß0-9 >;:]{0,60}$/u);
  fc.assert(
    fc.property(plain, (text) => {
      const tags = parseTagText(text);
      expect(parseTagText(tags.map((tag) => `${facetOf(tag)}:${valueOf(tag)}`).join(';'))).toEqual(tags);
    }),
  );
});

test('never throws on a text, and keeps to its caps', () => {
  const unit = fc.oneof(fc.constantFrom(...';:> aA'), fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)));
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 200 }), (units) => {
      const text = units.join('');
      const tags = parseTagText(text);
      expect(tags.length).toBeLessThanOrEqual(64);
      expect(new Set(tags).size).toBe(tags.length);
      for (const tag of tags) expect(tag).toContain(':');
    }),
  );
});

test('takes a tag apart at its first colon', () => {
  expect([facetOf('time:10:00'), valueOf('time:10:00')]).toEqual(['time', '10:00']);
});

test('shares a facet among its tags: of two colours each counts half', () => {
  expect(tagShares(['colour:red', 'size:42', 'colour:blue'])).toEqual([
    ['colour:red', 0.5],
    ['size:42', 1],
    ['colour:blue', 0.5],
  ]);
  expect(tagShares([])).toEqual([]);
});
