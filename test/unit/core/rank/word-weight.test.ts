import { expect, test } from 'vitest';
import { wordWeights } from '../../../../src/core/rank/word-weight.js';

const site = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `/${index}`, tags: ['word:the', ...(index % 4 === 0 ? ['word:oak'] : []), ...(index === 0 ? ['word:acorn'] : []), 'kind:oak'] }));

test('a word on every card says nothing, one on a single card all, one on a quarter something between', () => {
  const weight = wordWeights(site(64));
  expect(weight('word:the')).toBeCloseTo(0);
  expect(weight('word:acorn')).toBe(1);
  expect(weight('word:oak')).toBeCloseTo(1 - Math.log(16) / Math.log(64));
});

test('a word that stands on no card, or is named like a property of every object, is as telling as a rare one', () => {
  const weight = wordWeights(site(64));
  expect(weight('word:beech')).toBe(1);
  expect(weight('word:constructor')).toBe(1);
});

test('among a few cards all words are alike', () => {
  expect(wordWeights(site(19))('word:the')).toBe(1);
});
