import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/core/index.js';
import { searchTermOf, withTerm } from '../../../src/core/search.js';

/** What an address on some site asks for. @param told Parameters that the site names itself. */
function search(address: string, ...told: string[]): string {
  const { pathname, searchParams } = new URL(address, 'https://shop.example');
  return searchTermOf({ path: pathname, parameters: [...searchParams], told });
}

describe('a search on the site', () => {
  test.each(['q', 'Query', 'search', 'keyword', 'keywords', 'search_query', 'search-term', 'searchTerm', 'searchword', 'searchText'])('is told by the usual parameter %s, on any page', (name) => {
    expect(search(`/shop?page=2&${name}=red+shoes&sort=price`)).toBe('red shoes');
  });

  test.each(['s', 'k', 'term', 'text'])('is told by %s only where the path says so', (name) => {
    for (const path of ['/search', '/de/suche', '/catalogsearch/result', '/shop/search-results.html', '/recherche', '/Search/Index']) expect(search(`${path}?${name}=shoes`)).toBe('shoes');
    for (const path of ['/shop', '/research', '/p/1']) expect(search(`${path}?${name}=shoes`)).toBe('');
  });

  test('is told at the root of a WordPress site by s alone', () => {
    expect(search('/?s=shoes')).toBe('shoes');
    for (const name of ['k', 'term', 'text']) expect(search(`/?${name}=shoes`)).toBe('');
  });

  test('is told first by the parameter that the site names', () => {
    expect(search('/list?q=all&find=shoes', 'find')).toBe('shoes');
    expect(search('/list?q=shoes&find=', 'find')).toBe('shoes');
    expect(search('/p/1?s=shoes', 's')).toBe('shoes');
  });

  test.each(['/', '/search', '/search?q=', '/search?q=%20', '/list?page=2', '/list?__proto__=x&constructor=y', '/list?FIND=shoes'])('is not told by %s', (address) => {
    expect(search(address, 'find')).toBe('');
  });
});

describe('what was searched for', () => {
  const draft: EventDraft = { name: 'search', search_term: '  Red \n SHOES ' };

  test.each([undefined, 'drop'] as const)('is not kept with %s', (searchTerms) => {
    expect(withTerm(draft, searchTerms)).toEqual({ name: 'search' });
    expect(Object.keys(withTerm(draft, searchTerms))).not.toContain('search_term');
  });

  test('is kept where the site wants it, normalised', () => {
    expect(withTerm(draft, 'keep')).toEqual({ name: 'search', search_term: 'red shoes' });
  });

  test.each([
    [128, 128],
    [129, 128],
    [100_000, 128],
  ])('of %i characters is kept with %i', (length, kept) => {
    expect(withTerm({ name: 'search', search_term: 'x'.repeat(length) }, 'keep').search_term).toHaveLength(kept);
  });

  test('is nothing where nothing was', () => {
    expect(withTerm({ name: 'page_view' }, 'keep')).toEqual({ name: 'page_view' });
    expect(withTerm({ name: 'search', search_term: ' ' }, 'keep')).toEqual({ name: 'search' });
  });
});
