import { describe, expect, test } from 'vitest';
import { parseJsonLd } from '../../../../src/core/structured/json-ld.js';
import { searchParametersOf } from '../../../../src/core/structured/search-action.js';

const SITE = 'https://shop.example';
const pathOf = (address: string) => (address.startsWith(SITE) ? address.slice(SITE.length) : address.startsWith('/') ? address : null);

function parameters(potentialAction: unknown, type = 'WebSite'): string[] {
  const { entities } = parseJsonLd([JSON.stringify({ '@type': type, potentialAction })]);
  return searchParametersOf(entities, pathOf);
}

describe("the parameter of a site's search", () => {
  test.each<[string, unknown]>([
    ['a target', { '@type': 'SearchAction', target: `${SITE}/search?q={search_term_string}`, 'query-input': 'required name=search_term_string' }],
    ['the template of an entry point', { '@type': 'SearchAction', target: { '@type': 'EntryPoint', urlTemplate: `${SITE}/?q={search_term_string}` }, 'query-input': 'required name=search_term_string' }],
    ['the one that the input names', { '@type': 'SearchAction', target: '/find?cat={category}&q={words}&page={page}', 'query-input': 'required name=words' }],
    ['an input that is described', { '@type': 'SearchAction', target: '/find?cat={category}&q={words}', 'query-input': { '@type': 'PropertyValueSpecification', valueRequired: true, valueName: 'words' } }],
    ['the first one without an input', { '@type': 'SearchAction', target: '/find?lang=de&q={words}&cat={category}' }],
    ['one of several actions', [{ '@type': 'ViewAction', target: '/?view={x}' }, { '@type': 'SearchAction', target: '/?q={x}' }]],
  ])('is told by %s', (_, action) => {
    expect(parameters(action)).toEqual(['q']);
  });

  test.each<[string, unknown]>([
    ['another site', { '@type': 'SearchAction', target: 'https://search.example/?q={x}' }],
    ['a path', { '@type': 'SearchAction', target: '/search/{x}' }],
    ['a target that is none', { '@type': 'SearchAction', target: [5, null, {}, { urlTemplate: { a: 1 } }] }],
    ['no target', { '@type': 'SearchAction' }],
    ['a text', 'SearchAction'],
  ])('is not told by %s', (_, action) => {
    expect(parameters(action)).toEqual([]);
  });

  test('is told by the site alone', () => {
    expect(parameters({ '@type': 'SearchAction', target: '/?q={x}' }, 'Organization')).toEqual([]);
  });
});
