import { describe, expect, test } from 'vitest';
import { readCard } from '../../../../src/page/read/card.js';
import { collectReports, readingOf, show } from '../fixture.js';

function read(html: string) {
  return readCard(show(html), collectReports()[0]);
}

describe('a card', () => {
  test('is what its attributes say, whatever its link and text say', () => {
    const html = '<li data-sv-item="a" data-sv-tags="brand: Acme"><a href="/shoes/b.html">Sandals</a></li>';
    expect(read(html)).toMatchObject({ id: 'a', tags: ['brand:acme'] });
  });

  test('may carry its attributes on an element inside', () => {
    expect(read('<li><div data-sv-item="a" data-sv-tags="brand: Acme" data-sv-price="5"></div></li>')).toMatchObject({ id: 'a', tags: ['brand:acme'], price: 5 });
  });

  test('without an id is the page that it leads to, without what may name the visitor', () => {
    expect(read('<li data-sv-tags="brand: Acme"><a href="/shoes/b.html?session=77#top">Sandals</a></li>')?.id).toBe('/shoes/b.html');
  });

  test('may be a link itself', () => {
    expect(read('<a href="/shoes/b.html">Sandals</a>')?.id).toBe('/shoes/b.html');
  });

  test('without tags has those of its link and the words of its heading', () => {
    const html = '<li data-sv-item="a"><a href="/women/shoes/b.html">More</a><h3>Light summer sandals, light</h3><p>Leather</p></li>';
    expect(read(html)?.tags).toEqual(['path:women', 'path:women > shoes', 'word:light', 'word:summer', 'word:sandals']);
  });

  test('without a heading has the words of all of it', () => {
    expect(read('<li><a href="/b.html">Blue Ärmel 12 xs</a> only</li>')?.tags).toEqual(['word:blue', 'word:ärmel', 'word:only']);
  });

  test('has at most three folders and twelve words', () => {
    const words = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen';
    const { tags } = read(`<li><a href="/a/b/c/d/e.html">${words}</a></li>`)!;
    expect(tags.filter((tag) => tag.startsWith('path:'))).toEqual(['path:a', 'path:a > b', 'path:a > b > c']);
    expect(tags.filter((tag) => tag.startsWith('word:'))).toHaveLength(12);
  });

  test('that leads to another site has nothing from its link', () => {
    expect(read('<li><a href="https://elsewhere.example/shoes/b.html">Sandals</a></li>')).toBe(null);
    expect(read('<li data-sv-item="a"><a href="https://elsewhere.example/shoes/b.html">Sandals</a></li>')?.tags).toEqual(['word:sandals']);
  });

  test.each(['/shoes/b.html', '/hats/../shoes/./b.html', '/shoes/b.html?page=2#top', 'https://shop.example/shoes/b.html'])('is called by the path that %s comes to', (address) => {
    (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL('https://shop.example/');
    expect(read(`<li><a href="${address}">Sandals</a></li>`)?.id).toBe('/shoes/b.html');
  });

  test.each(['/products/P4.html', '/products/P4/', '/P4'])('that leads to %s is the P4 of what the page tells', (address) => {
    document.head.innerHTML = `<script type="application/ld+json">${JSON.stringify({ '@type': 'ItemList', itemListElement: [{ '@type': 'Product', sku: 'P4', name: 'Jacket', color: 'red' }] })}</script>`;
    expect(readCard(show(`<li><a href="${address}">Sandals</a></li>`), readingOf(collectReports()[0]))?.tags).toContain('color:red');
    document.head.innerHTML = '';
  });

  test('with empty tags has none, not those of its text', () => {
    expect(read('<li data-sv-item="a" data-sv-tags=""><a href="/shoes/b.html">Sandals</a></li>')?.tags).toEqual([]);
  });

  test('that nothing names is no item', () => {
    expect(read('<li>Sandals</li>')).toBe(null);
    expect(read('<li data-sv-item=" ">Sandals</li>')).toBe(null);
  });
});
