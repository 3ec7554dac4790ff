// What it takes to understand a page that was never written for Selvedge: its structured data, its lists and their cards.
import { build } from 'esbuild';
import { answerFrom, withChromium } from './chromium.mjs';
import { markdownTable, median, spread } from './figures.mjs';
import { inTurn } from './in-turn.mjs';

const CARDS = 1000;
const BLOCKS = 20;
const KINDS = ['coat', 'skirt', 'scarf', 'dress', 'shirt'];
const COLOURS = ['red', 'green', 'blue', 'black', 'white', 'brown', 'grey'];

const name = (index) => `${COLOURS[index % 7]} ${KINDS[index % 5]} no ${index}`;
const path = (index) => `/${KINDS[index % 5]}s/${index}.html`;
const product = (index) => ({
  '@type': 'Product', name: name(index), sku: `SKU-${index}`, url: path(index), category: `Clothes > ${KINDS[index % 5]}`, color: COLOURS[index % 7],
  brand: { '@type': 'Brand', name: `Maker ${index % 11}` }, offers: { '@type': 'Offer', price: (20 + ((index * 37) % 90)).toFixed(2), priceCurrency: 'EUR', availability: 'https://schema.org/InStock' },
});
const script = (thing) => `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...thing })}</script>`;
/** A block as many themes write it, one a card; and a list of eight in one. */
const single = (number) => script(product(number));
const list = (number) => script({ '@type': 'ItemList', itemListElement: Array.from({ length: 8 }, (_, index) => ({ '@type': 'ListItem', position: index + 1, item: product(number * 8 + index) })) });
const card = (index) => `<li class="card"><a href="${path(index)}"><img alt="" width="40" height="40"><h3>${name(index)}</h3></a><p>Pure wool, made to last.</p><p class="price">€ ${20 + ((index * 37) % 90)}</p></li>`;

const range = (count, each) => Array.from({ length: count }, (_, index) => each(index)).join('\n');
const page = (head, body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Clothes</title><link rel="icon" href="data:,">${head}<script src="/reading.js"></script></head><body>${body}</body></html>`;

const GRID = `<main><h1>Clothes</h1><ul class="grid">${range(CARDS, card)}</ul></main>`;

const PAGES = {
  shop: page(range(BLOCKS, single), GRID),
  lists: page(range(BLOCKS, list), GRID),
  none: page('', `<main><h1>About us</h1>${range(60, (index) => `<p>Paragraph ${index} of a page that is about nothing that could be ranked.</p>`)}</main>`),
};
const says = (block, products) => `${CARDS.toLocaleString('en')} cards, ${BLOCKS} blocks of JSON-LD of ${(block(0).length / 1024).toFixed(1)} KB, ${products} products`;
const SAYS = { shop: says(single, BLOCKS), lists: says(list, 8 * BLOCKS), none: 'a text: no items, no lists' };

/**
 * @param {{ rates?: readonly number[], loads?: number }} [options] CPU throttling rates; loads of each page at each rate.
 * @returns {Promise<{ section: string, figures: { reading: Reading[] } }>} A section in Markdown; medians.
 *
 * @typedef {object} Reading Milliseconds.
 * @property {number} rate
 * @property {number} shop All of the page with cards and a product in each block.
 * @property {number} lists The same with eight products in each block.
 * @property {number} longest The longest of its steps: between two of them the page may have its turn.
 * @property {number} none All of the page that is about nothing.
 */
export async function benchReading({ rates = [1, 4], loads = 9 } = {}) {
  const routes = { ...Object.fromEntries(Object.entries(PAGES).map(([each, html]) => [`/${each}`, html])), '/reading.js': await readerScript() };
  return withChromium(answerFrom(routes), async ({ url, inNewTab }) => {
    const rows = [];
    const reading = [];
    for (const rate of rates) {
      const measured = await inTurn(Object.keys(PAGES), loads, (each) => inNewTab(async ({ page: tab, throttle }) => {
        await tab.goto(`${url}/${each}`);
        await throttle(rate);
        return tab.evaluate(readPage);
      }));
      const of = (each, key) => measured.get(each).map((load) => load[key]);
      for (const each of Object.keys(PAGES)) rows.push([SAYS[each], `1/${rate}`, spread(of(each, 'sources'), 1), spread(of(each, 'lists'), 1), spread(of(each, 'cards'), 1), spread(of(each, 'all'), 1), spread(of(each, 'longest'), 1), `${median(of(each, 'found'))}`]);
      reading.push({ rate, shop: median(of('shop', 'all')), lists: median(of('lists', 'all')), longest: median(of('shop', 'longest')), none: median(of('none', 'all')) });
    }
    const head = ['page', 'CPU', 'structured data', 'looking for lists', 'cards', 'all', 'longest step', 'cards understood'];
    const section = `## Reading a page without attributes

The reading part, bundled as it is in the full file, in a new tab, so that nothing is compiled or warm. Main thread, milliseconds: median (lowest
to highest) of ${loads} loads. Between two steps the page may have its turn: they are done in stretches of at most 8 ms.

${markdownTable(head, rows)}`;
    return { section, figures: { reading } };
  });
}

/** The parts that read, from the compiled sources; compiled whole by Chromium, as the main file is. */
async function readerScript() {
  const entry = `import { createReading } from './build/js/page/read/reading.js'; import { readCards } from './build/js/page/read/list.js'; globalThis.reader = { createReading, readCards };`;
  const { outputFiles } = await build({ stdin: { contents: entry, resolveDir: new URL('..', import.meta.url).pathname }, bundle: true, minify: true, write: false, format: 'iife' });
  return `//# allFunctionsCalledOnLoad\n${outputFiles[0].text}`;
}

/** Runs in the page. */
function readPage() {
  const { createReading, readCards } = globalThis.reader;
  const troubles = [];
  const reading = createReading(document, (error) => troubles.push(error.message), 'auto', undefined, { isOpen: () => true, cards: () => [], meet: () => {}, keepLists: () => {} });
  let longest = 0;
  const run = (steps) => {
    const begin = performance.now();
    let last = begin;
    for (;;) {
      const step = steps.next();
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (step.done) return { time: now - begin, value: step.value };
    }
  };
  const sources = run(reading.sources.look()).time;
  const lists = run(reading.lists.look()).time;
  let cards = 0;
  let found = 0;
  for (const list of document.querySelectorAll('[data-sv-rank]')) {
    const { time, value } = run(readCards(list, reading));
    cards += time;
    found += value.length;
  }
  if (troubles.length > 0) throw new Error(troubles.join('\n'));
  return { sources, lists, cards, found, all: sources + lists + cards, longest };
}
