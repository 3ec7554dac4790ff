/**
 * Reads the product catalogue out of the public click-stream data, and derives what the pages say about a product.
 * Everything here comes from the data; names are composed from colour, category and number.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export const CATEGORIES = ['trousers', 'skirts', 'blouses', 'sale'];
/** What visitors read for a category. */
export const TITLE = { trousers: 'Trousers', skirts: 'Skirts', blouses: 'Blouses', sale: 'Sale' };

const SOURCE = 'Clickstream data for online shopping, UCI Machine Learning Repository no. 553, M. Lapczynski and S. Bialowas, 2013';
const SOURCE_URL = 'https://archive.ics.uci.edu/dataset/553';

function readTable(file) {
  const [header, ...rows] = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n').map((line) => line.split('\t'));
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]])));
}

function readTags(text) {
  return Object.fromEntries(text.split(' ').map((tag) => tag.split(':')).map(([facet, value]) => [facet, value.replaceAll('_', ' ')]));
}

/**
 * Builds the catalogue from `items.tsv.gz` and `pages.tsv.gz`.
 *
 * @param directory Folder that holds both files.
 * @returns `source`, `licence` and `products` in the shop's own order: id, category, colour, price (US dollars),
 *   priceBand (1 to 5), page, position (1 to 6: a place on the page, left to right, top row first).
 */
export function readCatalogue(directory) {
  const items = new Map(readTable(join(directory, 'items.tsv.gz')).map((row) => [row.item, row]));
  const products = readTable(join(directory, 'pages.tsv.gz')).flatMap((page) => page.items.split(' ')).map((id) => {
    const row = items.get(id);
    const { category, colour, price_band: priceBand } = readTags(row.tags);
    return { id, category, colour, price: Number(row.price), priceBand: Number(priceBand), page: row.page, position: Number(row.position) };
  });
  return { source: SOURCE, sourceUrl: SOURCE_URL, licence: 'CC BY 4.0', licenceUrl: 'https://creativecommons.org/licenses/by/4.0/', products };
}

/** The catalogue as a file: one product a line, so that a change reads well in a diff. */
export function formatCatalogue({ products, ...about }) {
  const head = JSON.stringify(about, null, 2).slice(0, -2);
  return `${head},\n  "products": [\n${products.map((product) => `    ${JSON.stringify(product)}`).join(',\n')}\n  ]\n}\n`;
}

function capitalise(text) {
  return text[0].toUpperCase() + text.slice(1);
}

const KIND = { trousers: 'trousers', skirts: 'skirt', blouses: 'blouse', sale: 'sale piece' };

/** Lowest and highest real price of each price band, as the tag says it: `43 to 50`, or `33` when they are equal. */
function priceRanges(products) {
  const bands = new Map();
  for (const { priceBand, price } of products) bands.set(priceBand, [...(bands.get(priceBand) ?? []), price]);
  return new Map([...bands].map(([band, prices]) => {
    const [low, high] = [Math.min(...prices), Math.max(...prices)];
    return [band, low === high ? `${low}` : `${low} to ${high}`];
  }));
}

/**
 * Adds what pages and drawings need: `name`, `tags` (the value of `data-sv-tags`), `priceRange` and `turn` (the
 * how-many-th of its category and colour a product is, from 0).
 */
export function describeProducts(products) {
  const ranges = priceRanges(products);
  const turns = new Map();
  return products.map((product) => {
    const group = `${product.category} ${product.colour}`;
    const turn = turns.get(group) ?? 0;
    turns.set(group, turn + 1);
    const priceRange = ranges.get(product.priceBand);
    const colour = product.colour === 'navy blue' ? 'navy' : product.colour;
    return {
      ...product,
      turn,
      priceRange,
      name: `${capitalise(colour)} ${KIND[product.category]}, no.\u00a0${product.id.slice(1)}`,
      tags: `category: ${product.category}; colour: ${product.colour}; price: ${priceRange}`,
    };
  });
}
