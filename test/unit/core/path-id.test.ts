import { describe, expect, test } from 'vitest';
import { idOfPath } from '../../../src/core/path-id.js';

describe('an item is called by its path', () => {
  test.each([
    ['/p/1', '/p/1'],
    ['/p/1/', '/p/1/'],
    ['/%D0%BA%D0%B0%D1%82%D0%B0%D0%BB%D0%BE%D0%B3/1', '/каталог/1'],
    ['/100%', '/100%'],
    ['/collections/sale/products/coat', '/products/coat'],
    ['/collections/sale', '/collections/sale'],
    ['/blog/collections/sale/products/coat', '/blog/collections/sale/products/coat'],
  ])('%s: %s', (path, id) => {
    expect(idOfPath(path)).toBe(id);
  });

  test('and long ones that differ only at their end are different items of at most 128 characters', () => {
    const ids = ['red', 'blue'].map((colour) => idOfPath(`/${'x'.repeat(200)}-${colour}`));
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(128);
  });
});
