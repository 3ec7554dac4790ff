import { describe, expect, test } from 'vitest';
import { LETTER } from '../../../src/core/letter.js';
import { wordTags } from '../../../src/core/words.js';

describe('words', () => {
  test.each([
    ['Robe d’été', ['robe', 'été']],
    ['Зимняя куртка', ['зимняя', 'куртка']],
    ['हिन्दी किताब', ['हिन्दी', 'किताब']],
    ['قميص أزرق', ['قميص', 'أزرق']],
    ['ナイキ、スニーカー', ['ナイキ', 'スニーカー']],
    ['Ｗｉｄｅ ﬁt', ['wide', 'fit']],
    ['x2000 3-in-1 (new!) 12,50 € «gilet»', ['new', 'gilet']],
    ['👟👟👟 ×××', []],
  ])('of %s', (text, words) => {
    expect(wordTags(text)).toEqual(words.map((word) => `word:${word}`));
  });

  test('have the letters that Unicode calls so, in the scripts that people read', () => {
    const letter = new RegExp(`^${LETTER}$`);
    const ranges: [number, number][] = [[0x41, 0x5a], [0xc0, 0x24f], [0x370, 0x52f], [0x5d0, 0x5ea], [0x620, 0x64a], [0x904, 0x939], [0xe01, 0xe30], [0x3041, 0x3096], [0x30a1, 0x30fa], [0x4e00, 0x9fff], [0xac00, 0xd7a3]];
    const missed = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index))).filter((each) => /\p{L}/u.test(each) && !letter.test(each));
    expect(missed).toEqual([]);
  });

  test('are none of digits, punctuation and signs', () => {
    expect([..."0 -_.,;:!?'\"()[]{}/\\|@#$%^&*+=<>~`©®°·…–—“”‘’€£¥₹™→★✓。、「」"].filter((each) => new RegExp(LETTER).test(each))).toEqual([]);
  });
});
