import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createSensitiveFilter } from '../../../../src/core/sensitive/filter.js';
import { en } from '../../../../src/core/sensitive/words/en.js';
import { LANGUAGES } from '../../../../src/sensitive.js';

const { categoryOf } = createSensitiveFilter({ words: [en] });

describe('a tag is sensitive', () => {
  test('by a word of its value, wherever it stands', () => {
    expect(categoryOf('category:books > living with cancer')).toBe('health');
    expect(categoryOf('category:books > living with cats')).toBeUndefined();
  });

  test('by its facet', () => {
    expect(categoryOf('religion:none of your business')).toBe('religion');
  });

  test('by any word that begins like a stem, and by no word that only holds one', () => {
    expect(['topic:gamble', 'topic:gambling', 'topic:gamblers'].map(categoryOf)).toEqual(Array(3).fill('gambling'));
    expect(categoryOf('topic:photogamble')).toBeUndefined();
    expect(categoryOf('topic:gaming'), 'shorter than the stem').toBeUndefined();
  });

  test('by words that stand one behind the other, whatever stands between', () => {
    expect(['topic:trade unions', 'topic:trade-union', 'topic:the trade/union movement'].map(categoryOf)).toEqual(Array(3).fill('union'));
    expect(categoryOf('topic:union of trade')).toBeUndefined();
  });

  test('across facet and value only where one of them is', () => {
    expect(categoryOf('trade:union jack')).toBeUndefined();
  });

  test('however it is written', () => {
    const german = createSensitiveFilter({ words: [{ pregnancy: 'Verhütung*', religion: 'dîni' }] });
    expect(['t:verhütungsmittel', 't:verhu\u0308tung', 't:verhutung'].map(german.categoryOf)).toEqual(Array(3).fill('pregnancy'));
    expect(german.categoryOf('t:dini')).toBe('religion');
  });
});

describe('what is harmless though it holds such a word', () => {
  test('is passed over as a whole, and what stands beside it is not', () => {
    expect(categoryOf('genre:death metal')).toBeUndefined();
    expect(categoryOf('genre:death metal, funeral doom')).toBe('death');
    expect(categoryOf('genre:metal death')).toBe('death');
  });

  test('is what the site exempts: a tag, a word, a phrase, a stem', () => {
    const site = createSensitiveFilter({ words: [en], exempt: 'Zodiac : Cancer; theatre of death ;poker;religio*' });
    expect(site.categoryOf('zodiac:cancer')).toBeUndefined();
    expect(site.categoryOf('topic:cancer'), 'the tag alone').toBe('health');
    expect(['album:theatre of death', 'tool:poker', 'topic:religion', 'religious:x'].map(site.categoryOf)).toEqual(Array(4).fill(undefined));
    expect(site.categoryOf('album:death')).toBe('death');
  });

  test('may be one word of a stem', () => {
    const site = createSensitiveFilter({ words: [en], exempt: 'politics' });
    expect([site.categoryOf('topic:politics'), site.categoryOf('topic:politicians')]).toEqual([undefined, 'politics']);
  });
});

describe('words', () => {
  test('of a site are added to those of a language', () => {
    const site = createSensitiveFilter({ words: [en, { health: 'ozempic semaglutid*', debt: 'pay_day' }] });
    expect(['a:ozempic', 'a:semaglutide', 'a:pay day', 'a:poker'].map(site.categoryOf)).toEqual(['health', 'health', 'debt', 'gambling']);
  });

  test('of scripts that part no words are found within others', () => {
    const { categoryOf: inJapanese } = createSensitiveFilter({ words: [{ health: 'がん検診', death: '葬儀' }] });
    expect([inJapanese('話題:乳がん検診の予約'), inJapanese('話題:葬儀'), inJapanese('話題:頑張る')]).toEqual(['health', 'death', undefined]);
  });

  test('are none where there is no list', () => {
    expect(createSensitiveFilter({ words: [] }).categoryOf('topic:cancer')).toBeUndefined();
  });

  test('may be named like a property of every object', () => {
    for (const tag of ['constructor:toString', '__proto__:hasOwnProperty', 'a:valueOf']) expect(categoryOf(tag)).toBeUndefined();
  });
});

test('nothing that can be a tag makes it throw, and the answer is always the same', () => {
  const all = createSensitiveFilter({ words: LANGUAGES });
  const words = LANGUAGES.flatMap((list) => Object.values(list).flatMap((text) => text.split(' ')));
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constantFrom(...words), fc.array(fc.constantFrom(...words, ':', '*', '_', '>')).map((parts) => parts.join(' ')));
  fc.assert(
    fc.property(text, (tag) => {
      const category = all.categoryOf(tag);
      expect(all.categoryOf(tag)).toBe(category);
      expect(createSensitiveFilter({ words: LANGUAGES, exempt: tag }).categoryOf('topic:kittens')).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

test('remembers what it was asked, and not without end', () => {
  const list = { get death() { return 'death'; } };
  const read = vi.spyOn(list, 'death', 'get');
  const filter = createSensitiveFilter({ words: [list] });
  expect(read, 'nothing is read before there is something to ask').not.toHaveBeenCalled();
  const normalise = vi.spyOn(String.prototype, 'normalize');
  for (let round = 0; round < 3; round++) expect(filter.categoryOf('topic:death')).toBe('death');
  const once = normalise.mock.calls.length;
  for (let number = 0; number < 5000; number++) filter.categoryOf(`topic:${number}`);
  normalise.mockClear();
  filter.categoryOf('topic:death');
  expect(normalise, 'forgotten, and looked up anew').toHaveBeenCalled();
  normalise.mockRestore();
  expect(once).toBeLessThan(10);
  expect(read).toHaveBeenCalledTimes(1);
});
