import { expect, test } from 'vitest';
import { isArticle, isReadThrough } from '../../../src/core/read-through.js';

test.each(['Article', 'NewsArticle', 'ReportageNewsArticle', 'TechArticle', 'BlogPosting', 'LiveBlogPosting', 'Report'])('%s is a text that is read through', (type) => {
  expect(isArticle(type)).toBe(true);
});

test.each([undefined, '', 'Product', 'Recipe', 'VideoObject', 'ArticleList', 'Reporter'])('%s is none', (type) => {
  expect(isArticle(type)).toBe(false);
});

test.each([
  [0.9, 5000, true],
  [3, 60_000, true],
  [0.899, 60_000, false],
  [1, 4999, false],
])('%d of it in %i ms is read through: %o', (share, time, isRead) => {
  expect(isReadThrough(share, time)).toBe(isRead);
});
