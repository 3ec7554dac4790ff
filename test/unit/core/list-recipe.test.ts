import { expect, test } from 'vitest';
import { mergeRecipes } from '../../../src/core/list-recipe.js';

test('lists of this page come before those of earlier ones, three in all', () => {
  expect(mergeRecipes([['ul.d', 'd']], [['ul.a', 'a'], ['ul.b', 'b'], ['ul.c', 'c']])).toEqual([['ul.d', 'd'], ['ul.a', 'a'], ['ul.b', 'b']]);
});

test('a list that is met again is kept once, as it is now', () => {
  expect(mergeRecipes([['ul.a', 'new', 'data-id']], [['ul.b', 'b'], ['ul.a', 'old']])).toEqual([['ul.a', 'new', 'data-id'], ['ul.b', 'b']]);
});
