import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { eventsOfEntry } from '../../../../src/core/structured/data-layer.js';
import { mergeItems, type FoundItem } from '../../../../src/core/structured/found-item.js';
import { parseJsonLd } from '../../../../src/core/structured/json-ld.js';
import { itemOfMeta } from '../../../../src/core/structured/meta-item.js';
import { itemsOfEntities } from '../../../../src/core/structured/page-items.js';
import { parsePrice } from '../../../../src/core/structured/price.js';
import { searchParametersOf } from '../../../../src/core/structured/search-action.js';
import { eventOfTrack } from '../../../../src/core/structured/segment.js';

const numRuns = process.env.LONG ? 100_000 : 10_000;
/** Milliseconds; on a machine that does other things as well. One case takes less than one. */
const timeout = process.env.LONG ? 600_000 : 120_000;

const NAMES = ['@type', '@id', '@graph', '@value', '@list', '@set', 'name', 'headline', 'url', 'sku', 'offers', 'price', 'availability', 'priceSpecification', 'brand', 'color', 'category', 'keywords', 'hasVariant', 'additionalProperty', 'value', 'mainEntity', 'itemListElement', 'item', 'position', 'isRelatedTo', 'audience', 'address', 'addressLocality', 'breadcrumb'];
const EVIL = ['__proto__', 'constructor', 'prototype', 'toString', 'then', 'toJSON', ''];
const key = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...NAMES) }, { weight: 1, arbitrary: fc.constantFrom(...EVIL) });
const word = fc.oneof(
  fc.constantFrom('Product', 'Article', 'WebPage', 'ItemList', 'ListItem', 'BreadcrumbList', 'Offer', 'https://schema.org/Product', '#a', '#b', '/p/1', 'https://shop.example/p/1', 'javascript:alert(1)', '<img src=x onerror=alert(1)>', '12,50', '1e309', 'NaN', 'a > b', '\ud800', '\u202e', '\u0000', ...EVIL),
  fc.string(),
);
const { json } = fc.letrec((tie) => ({
  json: fc.oneof({ depthSize: 'medium', withCrossShrink: true }, word, fc.double(), fc.boolean(), fc.constant(null), fc.array(tie('json'), { maxLength: 4 }), tie('object')),
  object: fc.array(fc.tuple(key, tie('json')), { maxLength: 8 }).map((pairs) => Object.fromEntries(pairs)),
}));
const address = { path: '/p/1', pathOf: (text: string) => (text.startsWith('/') ? text : text.startsWith('https://shop.example/') ? text.slice(20) : null) };

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
});

function holds(item: FoundItem): void {
  expect(item.keys.length).toBeGreaterThan(0);
  for (const name of item.keys) expect(name.length).toBeLessThanOrEqual(128);
  expect(item.tags.length).toBeLessThanOrEqual(64);
  for (const tag of item.tags) expect(tag).not.toMatch(/^(__proto__|constructor|prototype|toString):/);
  if (item.price !== undefined) expect(item.price >= 0 && Number.isFinite(item.price)).toBe(true);
}

test('whatever stands in JSON-LD, what is read of it are items that hold', { timeout }, () => {
  fc.assert(
    fc.property(fc.array(json, { maxLength: 3 }), (blocks) => {
      const { entities, problems } = parseJsonLd(blocks.map((block) => JSON.stringify(block)));
      expect(problems).toEqual([]);
      const { current, items } = itemsOfEntities(entities, 'json-ld', address);
      if (current) expect(current.keys[0]).toBe('/p/1');
      for (const item of [...(current ? [current] : []), ...mergeItems(items)]) holds(item);
    }),
    { numRuns },
  );
});

test('whatever is called JSON-LD and is none is skipped', { timeout }, () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { entities, problems } = parseJsonLd([text]);
      expect(entities.length + problems.length).toBeLessThanOrEqual(1);
    }),
    { numRuns },
  );
});

test('whatever is pushed into a dataLayer, what is told holds', { timeout }, () => {
  const ecommerce = fc.dictionary(fc.constantFrom('items', 'detail', 'impressions', 'add', 'products', 'click', '__proto__'), fc.oneof(json, fc.array(fc.dictionary(fc.constantFrom('item_id', 'id', 'item_name', 'item_category', 'item_category2', 'category', 'price', 'item_brand'), json), { maxLength: 4 })));
  const entry = fc.oneof(json, fc.anything(), fc.record({ event: fc.constantFrom('view_item', 'add_to_cart', 'search', 'refund', 'x'), ecommerce: fc.oneof(ecommerce, json) }));
  fc.assert(
    fc.property(entry, (each) => {
      for (const { items } of eventsOfEntry(each)) items.forEach(holds);
    }),
    { numRuns },
  );
});

test('whatever an analytics library is told, what is taken of it holds', { timeout }, () => {
  const event = fc.constantFrom('Product Viewed', 'Product List Viewed', 'Product Added', 'Order Completed', 'Order Refunded', 'Products Searched', 'constructor', '__proto__');
  const product = fc.dictionary(fc.constantFrom('product_id', 'sku', 'name', 'brand', 'category', 'variant', 'price', '__proto__'), json);
  const properties = fc.oneof(json, fc.anything(), product, fc.record({ products: fc.oneof(fc.array(fc.oneof(product, json), { maxLength: 4 }), json) }));
  fc.assert(
    fc.property(fc.oneof(event, fc.anything()), properties, (name, each) => eventOfTrack(name, each)?.items.forEach(holds)),
    { numRuns },
  );
});

test('whatever stands in a site’s SearchAction, what is taken of it are names', { timeout }, () => {
  const text = fc.oneof(word, fc.constantFrom('/?q={x}', '/?a={b}&c={d}', '/{x}?q={{x}}', 'https://shop.example/?q={', 'required name=d'));
  const action = fc.dictionary(fc.constantFrom('@type', 'target', 'urlTemplate', 'query-input', 'valueName'), fc.oneof(text, fc.constant('SearchAction'), json));
  fc.assert(
    fc.property(fc.array(fc.oneof(action, json), { maxLength: 3 }), (potentialAction) => {
      const { entities } = parseJsonLd([JSON.stringify({ '@type': 'WebSite', potentialAction })]);
      for (const name of searchParametersOf(entities, address.pathOf)) expect(name).toMatch(/^[^?&=#{}]+$/);
    }),
    { numRuns },
  );
});

test('whatever stands in meta elements, what is read of it holds', { timeout }, () => {
  const name = fc.constantFrom('og:type', 'og:title', 'product:price:amount', 'product:brand', 'article:tag', 'keywords', 'product:availability', 'product:retailer_item_id', '__proto__');
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.oneof(word, fc.constantFrom('product', 'article', 'website'))), { maxLength: 12 }), (metas) => itemOfMeta(metas, '/p/1').forEach(holds)),
    { numRuns },
  );
});

test('whatever is taken for a price is a number of 0 or more, or none', { timeout }, () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[\d.,' €$-]{0,20}$/));
  fc.assert(
    fc.property(text, (each) => {
      const price = parsePrice(each);
      expect(price === undefined || (Number.isFinite(price) && price >= 0)).toBe(true);
    }),
    { numRuns },
  );
});
