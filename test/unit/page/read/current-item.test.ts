import { describe, expect, test } from 'vitest';
import { readCurrentItem } from '../../../../src/page/read/current-item.js';
import { collectReports, show } from '../fixture.js';

function read(html: string) {
  show(html);
  return readCurrentItem(document, collectReports()[0]);
}

describe('the item that a page is about', () => {
  test('is the one outside every list', () => {
    const html = '<ul data-sv-rank="more"><li data-sv-item="b"></li></ul><article data-sv-item="a" data-sv-tags="brand: Acme" data-sv-price="5"></article>';
    expect(read(html)).toMatchObject({ id: 'a', tags: ['brand:acme'], price: 5 });
  });

  test('is the one around the heading, of several', () => {
    expect(read('<div data-sv-item="a"></div><article data-sv-item="b"><h1>B</h1></article><div data-sv-item="c"></div>')?.id).toBe('b');
  });

  test.each([
    ['there is none', '<h1>Welcome</h1>'],
    ['several are alike', '<h1>Welcome</h1><div data-sv-item="a"></div><div data-sv-item="b"></div>'],
    ['several are alike and no heading is there', '<div data-sv-item="a"></div><div data-sv-item="b"></div>'],
    ['the only one is to be ignored', '<div data-sv-ignore><article data-sv-item="a"></article></div>'],
    ['the only one is what Selvedge has chosen itself', '<section data-sv-slot="hero"><a data-sv-item="a" href="/a">A</a></section>'],
    ['it has no id', '<article data-sv-item="" data-sv-tags="brand: Acme"></article>'],
  ])('is unknown where %s', (_, html) => {
    expect(read(html)).toBe(null);
  });

  test('may have no tags', () => {
    expect(read('<article data-sv-item="a"></article>')).toEqual({ id: 'a', tags: [] });
  });
});
