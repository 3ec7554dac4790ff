import { describe, expect, test } from 'vitest';
import { parseOptions, type Options } from '../../../../src/core/index.js';
import { en } from '../../../../src/core/sensitive/words/en.js';
import { de } from '../../../../src/sensitive.js';
import { refusal } from '../refusal.js';

describe('the option sensitive', () => {
  test('suppresses with English where nothing is said', () => {
    for (const options of [{}, { sensitive: undefined }, { sensitive: 'suppress' }, { sensitive: {} }] as Options[]) expect(parseOptions(options).sensitive!.words[0]).toBe(en);
  });

  test('may allow everything', () => {
    expect(parseOptions({ sensitive: 'allow' }).sensitive).toBeUndefined();
  });

  test('takes languages, words and exemptions', () => {
    const add = { health: 'ozempic semaglutid*' };
    expect(parseOptions({ sensitive: { words: [de], add, exempt: 'topic: cancer' } }).sensitive).toEqual({ words: [en, de, add], exempt: 'topic: cancer' });
  });

  test.each([
    ['off', ['sensitive', 'one of suppress, allow', '"off"']],
    [3, ['sensitive', 'string or object', '3']],
    [{ word: [] }, ['words, add, exempt', '"word"']],
    [{ words: de }, ['words', 'lists of words from selvedge/sensitive']],
    [{ words: ['de'] }, ['a list of sensitive words', 'object', '"de"']],
    [{ add: 'ozempic' }, ['add', 'object', '"ozempic"']],
    [{ add: { healthy: 'apple' } }, ['health, pregnancy', '"healthy"']],
    [{ add: { health: ['ozempic'] } }, ['health', 'words with blanks between']],
    [{ add: { health: ' ' } }, ['health', 'words with blanks between']],
    [{ add: { health: 'hiv*' } }, ['health', '4 letters', '"hiv*"']],
    [{ add: { health: 'can*er' } }, ['health', '"can*er"']],
    [{ exempt: ['cancer'] }, ['exempt', 'string']],
  ])('%j is refused', (sensitive, parts) => {
    expect(() => parseOptions({ sensitive } as never)).toThrow(refusal('option-invalid', ...parts));
  });
});
