#!/usr/bin/env node
/**
 * Writes the demo shop from `examples/shop/catalogue.json`: its drawings, and its pages twice, in `examples/shop` with Selvedge's attributes
 * and in `examples/shop-plain` without any.
 *
 *   node scripts/make-shop.mjs              writes what has changed
 *   node scripts/make-shop.mjs --check      writes nothing; names the files that differ and exits 1 if there are any
 *   node scripts/make-shop.mjs --data DIR   first makes catalogue.json anew from items.tsv.gz and pages.tsv.gz in DIR
 *
 * The same catalogue and the same early parts (in dist/, inlined when they exist) give the same bytes.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { annotatedMarkup } from '../examples/shop/make/annotated.mjs';
import { describeProducts, formatCatalogue, readCatalogue } from '../examples/shop/make/catalogue.mjs';
import { draw } from '../examples/shop/make/garments/draw.mjs';
import { homePage, listPage, productPage } from '../examples/shop/make/pages.mjs';
import { plainMarkup } from '../examples/shop/make/plain.mjs';
import { readText, syncFiles } from './made-files.mjs';

/** All files that are made, by their path in `examples`. */
function makeFiles(catalogue, markups) {
  const drawings = new Map();
  const products = describeProducts(catalogue.products).map((product) => {
    const { svg, alt } = draw(product);
    drawings.set(product.id, svg);
    return { ...product, alt };
  });
  return new Map([
    [join('shop', 'catalogue.json'), formatCatalogue(catalogue)],
    ...products.map((product) => [join('shop', 'img', `${product.id}.svg`), drawings.get(product.id)]),
    ...markups.flatMap((markup) => makePages(products, markup)),
  ]);
}

function makePages(products, markup) {
  const pages = [...new Set(products.map((product) => product.page))];
  return [
    ['index.html', homePage(products, markup)],
    ...pages.map((page) => [`${page}.html`, listPage(page, products, markup)]),
    ...products.map((product) => [join('products', `${product.id}.html`), productPage(product, products, markup)]),
  ].map(([name, text]) => [join(markup.folder, name), text]);
}

const { values: options } = parseArgs({ options: { data: { type: 'string' }, check: { type: 'boolean', default: false } } });

const catalogue = options.data ? readCatalogue(options.data) : JSON.parse(readText('examples/shop/catalogue.json'));
const markups = [annotatedMarkup(readText('dist/selvedge-early.min.js')), plainMarkup(readText('dist/selvedge-early-full.min.js'))];
const ofMarkup = ({ folder }) => [[folder, '.html'], [join(folder, 'products'), '.html'], [join(folder, 'img'), '.svg']];
syncFiles({ folder: 'examples', files: makeFiles(catalogue, markups), places: markups.flatMap(ofMarkup), check: options.check, command: 'node scripts/make-shop.mjs' });
