import { describe, expect, test } from 'vitest';
import { SENSITIVE_CATEGORIES } from '../../../../src/core/sensitive/category.js';
import { createSensitiveFilter } from '../../../../src/core/sensitive/filter.js';
import { parseSensitive } from '../../../../src/core/sensitive/options.js';
import { parseTags } from '../../../../src/core/tags.js';
import * as sensitive from '../../../../src/sensitive.js';
import { HITS } from './hits.js';
import { INNOCENT_TAGS } from './innocent-tags.js';

const { LANGUAGES, ...byName } = sensitive;
const lists = Object.entries(byName);

test('there are eighteen languages, each with all categories', () => {
  expect(lists.map(([, list]) => list)).toEqual(LANGUAGES);
  expect(Object.keys(HITS).sort()).toEqual(lists.map(([name]) => name));
  expect(lists).toHaveLength(18);
  for (const [, list] of lists) expect(Object.keys(list)).toEqual(expect.arrayContaining([...SENSITIVE_CATEGORIES]));
});

describe.each(lists)('%s', (name, list) => {
  const { categoryOf } = createSensitiveFilter({ words: [list] });

  test.each(SENSITIVE_CATEGORIES)('knows %s', (category) => {
    const [tag] = parseTags(HITS[name]![category]);
    expect(categoryOf(tag!), tag).toBe(category);
  });

  test('can be read without its diacritics', () => {
    const strip = (text: string) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
    for (const category of SENSITIVE_CATEGORIES) expect(categoryOf(strip(parseTags(HITS[name]![category])[0]!)), category).toBe(category);
  });

  test('is written as a site would have to write its own', () => {
    expect(() => parseSensitive({ words: [list] })).not.toThrow();
  });

  test('says nothing twice', () => {
    for (const [category, text] of Object.entries(list)) {
      const entries = text.split(' ');
      const stems = entries.filter((entry) => entry.endsWith('*')).map((entry) => entry.slice(0, -1));
      const needless = entries.filter((entry, index) => entries.indexOf(entry) !== index || stems.some((stem) => entry !== `${stem}*` && entry.startsWith(stem)));
      expect(needless, category).toEqual([]);
    }
  });
});

describe('what is harmless', () => {
  const { categoryOf } = createSensitiveFilter({ words: LANGUAGES });

  test('is not met by any language', () => {
    expect(INNOCENT_TAGS.length).toBeGreaterThanOrEqual(120);
    expect(INNOCENT_TAGS.map((tag) => [tag, categoryOf(tag)]).filter(([, category]) => category)).toEqual([]);
  });
});
