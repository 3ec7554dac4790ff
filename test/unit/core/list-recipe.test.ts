import { expect, test } from 'vitest';
import { mergeRecipes } from '../../../src/core/list-recipe.js';

test('lists of this page come before those of earlier ones, three in all', () => {
  expect(mergeRecipes([['ul.d', 'd', 'li']], [['ul.a', 'a', 'li'], ['ul.b', 'b', 'li'], ['ul.c', 'c', 'li']])).toEqual([['ul.d', 'd', 'li'], ['ul.a', 'a', 'li'], ['ul.b', 'b', 'li']]);
});

test('a list that is met again is kept once, as it is now', () => {
  expect(mergeRecipes([['ul.a', 'new', 'li', 'data-id']], [['ul.b', 'b', 'li'], ['ul.a', 'old', 'li']])).toEqual([['ul.a', 'new', 'li', 'data-id'], ['ul.b', 'b', 'li']]);
});
