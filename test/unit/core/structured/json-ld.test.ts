import { describe, expect, test } from 'vitest';
import { entitiesOf, firstText, textsOf } from '../../../../src/core/structured/entity.js';
import { parseJsonLd } from '../../../../src/core/structured/json-ld.js';

const read = (...blocks: readonly unknown[]) => parseJsonLd(blocks.map((block) => (typeof block === 'string' ? block : JSON.stringify(block))));

describe('a block', () => {
  test.each([
    ['with a comment of HTML around', '<!-- {"@type":"Product"} -->'],
    ['in a CDATA section', '//<![CDATA[\n{"@type":"Product"}\n//]]>'],
    ['with a semicolon behind', '{"@type":"Product"};\n'],
    ['behind a byte order mark', '\ufeff{"@type":"Product"}'],
    ['with a line break in a text', '{"@type":"Product","name":"a\nb"}'],
    ['with schema.org’s address in the type', '{"@type":"http://schema.org/Product"}'],
    ['with a prefix in the type', '{"@type":["schema:Product"]}'],
  ])('%s is read', (_, text) => {
    const { entities, problems } = read(text);
    expect(problems).toEqual([]);
    expect(entities.map(({ types }) => types)).toEqual([['Product']]);
  });

  test.each([
    ['broken', '{"@type":'],
    ['too long', `{"name":"${'a'.repeat(300_000)}"}`],
    ['empty', ''],
  ])('that is %s is skipped and told of, the others are read', (_, text) => {
    const { entities, problems } = read({ '@type': 'Product' }, text, { '@type': 'Article' });
    expect(entities.map(({ types }) => types[0])).toEqual(['Product', 'Article']);
    expect(problems).toEqual([{ block: 1, why: expect.any(String) as string }]);
  });

  test.each([['null'], ['3'], ['"text"'], ['[]'], ['[[[]]]'], ['{}'], ['[null, 3, "x"]']])('that says nothing, %s, is no trouble', (text) => {
    expect(read(text).problems).toEqual([]);
  });
});

describe('references', () => {
  test('lead to what they name, in the same block and in others, before and behind', () => {
    const { entities } = read({ '@type': 'Article', author: { '@id': '#ada' } }, { '@graph': [{ '@type': 'Person', '@id': '#ada', name: 'Ada' }] });
    expect(textsOf(entities[0]!, 'author')).toEqual(['Ada']);
  });

  test('in a circle do not lead anybody round for ever', () => {
    const { entities } = read({ '@id': '#a', '@type': 'Product', isRelatedTo: { '@id': '#b' } }, { '@id': '#b', '@type': 'Product', isRelatedTo: { '@id': '#a' } });
    const [a, b] = entities as [(typeof entities)[0], (typeof entities)[0]];
    expect(entitiesOf(a, 'isRelatedTo')).toEqual([b]);
    expect(entitiesOf(b, 'isRelatedTo')).toEqual([a]);
  });

  test('to one thing that is described twice: what both say', () => {
    const { entities } = read({ '@id': '#a', '@type': 'Product', name: 'A' }, { '@id': '#a', '@type': 'IndividualProduct', sku: '1', name: 'B' });
    expect(entities).toHaveLength(1);
    expect([entities[0]!.types, firstText(entities[0]!, 'name'), firstText(entities[0]!, 'sku')]).toEqual([['Product', 'IndividualProduct'], 'A', '1']);
  });
});

test('texts that were written for HTML are plain', () => {
  const { entities } = read({ name: ['Salt &amp; Pepper', '5&nbsp;&#8364;', '&#x41;&unknown;&#0;', 'A & B;'] });
  expect(textsOf(entities[0]!, 'name')).toEqual(['Salt & Pepper', '5 €', 'A&unknown;&#0;', 'A & B;']);
});

test('values with a type, lists and sets are values', () => {
  const { entities } = read({ price: { '@value': 5, '@type': 'xsd:decimal' }, color: { '@list': ['red', { '@value': 'blue' }] }, size: { '@set': ['S'] } });
  expect([firstText(entities[0]!, 'price'), textsOf(entities[0]!, 'color'), textsOf(entities[0]!, 'size')]).toEqual(['5', ['red', 'blue'], ['S']]);
});

test('what is nested deeper than anybody nests it is cut off', () => {
  const deep = `${'[{"isPartOf":'.repeat(5000)}"bottom"${'}]'.repeat(5000)}`;
  expect(read(`{"@type":"Product","name":"top","isPartOf":${deep}}`).entities).toHaveLength(1);
  expect(read(`${'['.repeat(50_000)}${']'.repeat(50_000)}`).entities).toEqual([]);
});

test('names that every object has reach no prototype', () => {
  const { entities } = read('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"@type":"Product","name":"a"}');
  expect(({} as { polluted?: number }).polluted).toBe(undefined);
  expect(firstText(entities[0]!, 'name')).toBe('a');
});

test('graphs in graphs without end are cut off', () => {
  const deep = `${'[{"@graph":'.repeat(5000)}[{"@type":"Product","name":"bottom"}]${'}]'.repeat(5000)}`;
  expect(read(`[{"@type":"Product","name":"top"},{"@graph":${deep}}]`).entities).toMatchObject([{ types: ['Product'] }]);
});

test('what is in a graph in a graph is read eight deep, and no deeper', () => {
  const nested = (depth: number): unknown => (depth ? { '@graph': [nested(depth - 1)] } : { '@type': 'Product', name: 'bottom' });
  expect(read(nested(8)).entities).toHaveLength(1);
  expect(read(nested(9)).entities).toHaveLength(0);
});

test('what every object of the page has, since a script has put it there, is nothing of an item', () => {
  const everybody = Object.prototype as { name?: string; '@type'?: string };
  try {
    everybody.name = 'polluted';
    everybody['@type'] = 'Product';
    const { entities } = read({ '@type': 'Article', headline: 'x' }, { headline: 'no type' });
    expect(entities.map(({ types }) => types)).toEqual([['Article'], []]);
    expect(textsOf(entities[0]!, 'name')).toEqual([]);
  } finally {
    delete everybody.name;
    delete everybody['@type'];
  }
});
