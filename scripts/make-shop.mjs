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
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeProducts, formatCatalogue, readCatalogue } from '../examples/shop/make/catalogue.mjs';
import { draw } from '../examples/shop/make/garments/draw.mjs';
import { homePage, listPage, productPage } from '../examples/shop/make/pages.mjs';

const repository = dirname(dirname(fileURLToPath(import.meta.url)));
const shop = join(repository, 'examples', 'shop');

const readText = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null);

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

/** Pages and drawings that lie in the shop's folder but are not among the made files. */
function findStrays(files) {
  const list = (folder, ending) => {
    const path = join(shop, folder);
    return existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(ending)).map((name) => join(folder, name)) : [];
  };
  return [...list('', '.html'), ...list('products', '.html'), ...list('img', '.svg')].filter((name) => !files.has(name));
}

const { values: options } = parseArgs({ options: { data: { type: 'string' }, check: { type: 'boolean', default: false } } });

const catalogue = options.data ? readCatalogue(options.data) : JSON.parse(readFileSync(join(shop, 'catalogue.json'), 'utf8'));
const files = makeFiles(catalogue, readText(join(repository, 'dist', 'selvedge-early.min.js')));
const changed = [...files].filter(([name, text]) => readText(join(shop, name)) !== text).map(([name]) => name);
const strays = findStrays(files);
const named = (name) => relative(repository, join(shop, name));

if (options.check) {
  for (const name of changed) console.error(`differs: ${named(name)}`);
  for (const name of strays) console.error(`not made by this script: ${named(name)}`);
  if (changed.length + strays.length > 0) {
    console.error('Run: node scripts/make-shop.mjs');
    process.exitCode = 1;
  }
} else {
  for (const name of changed) {
    mkdirSync(dirname(join(shop, name)), { recursive: true });
    writeFileSync(join(shop, name), files.get(name));
  }
  for (const name of strays) rmSync(join(shop, name));
  console.log(`${files.size} files, ${changed.length} written, ${strays.length} removed`);
}
