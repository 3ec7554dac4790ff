import { expect, test } from 'vitest';
import { wordWeights } from '../../../../src/core/rank/word-weight.js';

const site = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `/${index}`, tags: ['word:the', ...(index % 4 === 0 ? ['word:oak'] : []), ...(index % 4 ? ['word:tree'] : []), ...(index === 0 ? ['word:acorn'] : []), 'kind:oak'] }));

test('a word on every card says nothing, one on up to a third of them all, others something between', () => {
  const weight = wordWeights(site(64));
  expect(weight('word:the')).toBeCloseTo(0);
  expect(weight('word:acorn')).toBe(1);
  expect(weight('word:oak')).toBe(1);
  expect(weight('word:tree')).toBeCloseTo(Math.log(4 / 3) / Math.log(3));
});

test('a word that stands on no card, or is named like a property of every object, is as telling as a rare one', () => {
  const weight = wordWeights(site(64));
  expect(weight('word:beech')).toBe(1);
  expect(weight('word:constructor')).toBe(1);
});

test('among a few cards all words are alike', () => {
  expect(wordWeights(site(19))('word:the')).toBe(1);
});
