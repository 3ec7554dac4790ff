#!/usr/bin/env node
/**
 * Writes the demo shop: its pages and its drawings, from `examples/shop/catalogue.json`.
 *
 *   node scripts/make-shop.mjs              writes what has changed
 *   node scripts/make-shop.mjs --check      writes nothing; names the files that differ and exits 1 if there are any
 *   node scripts/make-shop.mjs --data DIR   first makes catalogue.json anew from items.tsv.gz and pages.tsv.gz in DIR
 *
 * The same catalogue and the same early part (dist/selvedge-early.min.js, inlined when it exists) give the same bytes.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeProducts, formatCatalogue, readCatalogue } from '../examples/shop/make/catalogue.mjs';
import { draw } from '../examples/shop/make/garments/draw.mjs';
import { homePage, listPage, productPage } from '../examples/shop/make/pages.mjs';
import { readText, syncFiles } from './made-files.mjs';

/** All files of the shop that are made, by their path in the shop's folder. */
function makeFiles(catalogue, early) {
  const drawings = new Map();
  const products = describeProducts(catalogue.products).map((product) => {
    const { svg, alt } = draw(product);
    drawings.set(product.id, svg);
    return { ...product, alt };
  });
  const pages = [...new Set(products.map((product) => product.page))];
  return new Map([
    ['catalogue.json', formatCatalogue(catalogue)],
    ['index.html', homePage(products, early)],
    ...pages.map((page) => [`${page}.html`, listPage(page, products, early)]),
    ...products.map((product) => [join('products', `${product.id}.html`), productPage(product, products)]),
    ...products.map((product) => [join('img', `${product.id}.svg`), drawings.get(product.id)]),
  ]);
}

const { values: options } = parseArgs({ options: { data: { type: 'string' }, check: { type: 'boolean', default: false } } });

const catalogue = options.data ? readCatalogue(options.data) : JSON.parse(readText('examples/shop/catalogue.json'));
syncFiles({
  folder: 'examples/shop',
  files: makeFiles(catalogue, readText('dist/selvedge-early.min.js')),
  places: [['', '.html'], ['products', '.html'], ['img', '.svg']],
  check: options.check,
  command: 'node scripts/make-shop.mjs',
});
