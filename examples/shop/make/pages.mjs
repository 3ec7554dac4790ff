/**
 * The shop's pages as text: plain HTML that works without any script. There are two copies; what makes them differ is their markup, in
 * `annotated.mjs` and `plain.mjs`.
 *
 * @typedef {object} Markup How a copy of the shop tells what its pages show.
 * @property {string} folder Name of its folder in `examples`.
 * @property {string} assets From its folder to that of images, style and script.
 * @property {(products) => string} homeHead Goes into the head of the home page, after its first lines.
 * @property {(list: { page: string, category: string, title: string }, products) => string} listHead The same for a list page.
 * @property {(product) => string} productHead The same for the page of a product.
 * @property {(product) => string} item Attributes of the element that shows a product, with a space in front, or nothing.
 * @property {(name: string) => string} list Attributes of a list.
 * @property {(name: string) => string} action Attributes of a button of the product page.
 * @property {Record<string, string>} actions The buttons: name of the action, text.
 * @property {{ comment: string, slot: string, variant: (category: string, panel: string) => string }} hero Goes around what everybody sees.
 * @property {string} listComment Stands above the list of the home page.
 * @property {(cards: string[]) => string[]} withPins Adds cards that show no product.
 * @property {string} about Says in the footer what the shop is.
 */
import { CATEGORIES, TITLE } from './catalogue.mjs';
import { escape } from '../../make/html.mjs';

const PLACES = ['top left', 'top middle', 'top right', 'bottom left', 'bottom middle', 'bottom right'];

/** How many cards a wide first screen shows: their images load at once, all others when they come near. */
const FIRST_SCREEN = 10;
const RELATED = 6;

function nav(root, current) {
  const link = (href, text, isCurrent) => `<li><a href="${root}${href}"${isCurrent ? ' aria-current="page"' : ''}>${text}</a></li>`;
  return [
    link('index.html', 'All', current === 'home'),
    ...CATEGORIES.map((category) => link(`${category}-1.html`, TITLE[category], current === category)),
  ].join('\n        ');
}

function layout(markup, { title, description = '', root, current, head, body }) {
  const assets = root + markup.assets;
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escape(title)}</title>
${description && `  <meta name="description" content="${escape(description)}">\n`}  <meta name="color-scheme" content="light dark">
  ${head}
  <link rel="stylesheet" href="${assets}shop.css">
  <link rel="icon" href="${root}../icon.svg" type="image/svg+xml">
  <script defer src="${assets}shop.js"></script>
</head>
<body>
  <a class="skip" href="#content">Skip to content</a>
  <header class="masthead">
    <a class="brand" href="${root}index.html">Weft</a>
    <nav aria-label="Shop">
      <ul>
        ${nav(root, current)}
      </ul>
    </nav>
    <p class="bag">Bag <output data-bag>0</output></p>
  </header>
${body}
  <footer class="colophon">
    <p>Products, prices and their order: <a href="https://archive.ics.uci.edu/dataset/553">Clickstream data for online shopping</a>, UCI repository no. 553, M. Lapczynski and S. Bialowas, 2013, <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>, made into pages. The drawings are ours: the data holds no photographs, nor what kind a sale item is; those are drawn freely.</p>
    <p>${markup.about} <a href="${root}../index.html">All demos</a></p>
  </footer>
</body>
</html>
`;
}

function image(product, { assets, lazy = false, alt = product.alt }) {
  return `<img src="${assets}img/${product.id}.svg" width="300" height="375"${lazy ? ' loading="lazy"' : ''} decoding="async" alt="${escape(alt)}">`;
}

function badge(product) {
  return product.category === 'sale' ? '<span class="badge">Sale</span>' : '';
}

function card(product, markup, lazy) {
  return `<li${markup.item(product)}>
        <a href="products/${product.id}.html">${image(product, { assets: markup.assets, lazy })}${badge(product)}${product.name}</a>
        <p>$${product.price}</p>
      </li>`;
}

// ------------------------------------------------------------------------------------------------ home

const HERO = {
  everybody: { kicker: 'Demo shop', title: 'A shop that fits itself to you.', show: ['B31', 'C13', 'A14'], to: '#pieces', link: 'See every piece' },
  trousers: { kicker: 'Trousers', title: 'Trousers, from slim to wide.', show: ['A5', 'A16', 'A37'] },
  skirts: { kicker: 'Skirts', title: 'Skirts, from short to sweeping.', show: ['B3', 'B28', 'B20'] },
  blouses: { kicker: 'Blouses', title: 'Blouses, with and without a bow.', show: ['C22', 'C14', 'C34'] },
  sale: { kicker: 'Sale', title: 'Sale, a little of everything.', show: ['P29', 'P41', 'P51'] },
};

function heroPanel(name, products, assets, indent) {
  const { kicker, title, show, to = `${name}-1.html`, link = `See all ${name === 'sale' ? 'sale pieces' : name}` } = HERO[name];
  const own = name === 'everybody' ? products : products.filter((product) => product.category === name);
  const prices = own.map((product) => product.price);
  const images = show.map((id) => image(products.find((product) => product.id === id), { assets }));
  const lines = [
    '<div class="hero-panel">',
    '  <div class="hero-words">',
    `    <p class="kicker">${kicker}</p>`,
    `    <h1>${title}</h1>`,
    `    <p>${own.length} pieces from the shop of 2008, $${Math.min(...prices)} to $${Math.max(...prices)}.</p>`,
    `    <p><a class="more" href="${to}">${link}</a></p>`,
    '  </div>',
    '  <div class="hero-pictures">',
    ...images.map((img) => `    ${img}`),
    '  </div>',
    '</div>',
  ];
  return lines.join(`\n${indent}`);
}

/**
 * The home page: a hero and all products in one list.
 *
 * @param products Described products, in the shop's own order.
 * @param {Markup} markup
 */
export function homePage(products, markup) {
  const cards = markup.withPins(products.map((product, index) => card(product, markup, index >= FIRST_SCREEN)));
  const { comment, slot, variant } = markup.hero;
  const variants = CATEGORIES.map((category) => variant(category, heroPanel(category, products, markup.assets, '        ')));
  return layout(markup, {
    title: 'Weft, a demo shop',
    description: `All ${products.length} pieces of a real clothing shop of 2008, reordered on your device to fit what you look at.`,
    root: '', current: 'home', head: markup.homeHead(products),
    body: `  <main id="content">${comment}
    <section class="hero"${slot} aria-label="Welcome">
      ${heroPanel('everybody', products, markup.assets, '      ')}${variants.join('')}
    </section>

    <div class="heading" id="pieces">
      <h2>All pieces</h2>
      <p>In the shop’s own order, until you look around. Open a few pieces you like and come back: the grid fits itself to you, and what it learned stays on this device.</p>
    </div>
${markup.listComment}
    <ul class="grid"${markup.list('home')}>
      ${cards.join('\n      ')}
    </ul>
  </main>`,
  });
}

// ------------------------------------------------------------------------------------------------ list pages

function pagination(category, number, count) {
  const href = (page) => `${category}-${page}.html`;
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
    .map((page) => `<li><a href="${href(page)}"${page === number ? ' aria-current="page"' : ''}>${page}</a></li>`);
  if (number > 1) numbers.unshift(`<li><a rel="prev" href="${href(number - 1)}">Previous</a></li>`);
  if (number < count) numbers.push(`<li><a rel="next" href="${href(number + 1)}">Next</a></li>`);
  return `<nav class="pages" aria-label="Pages of ${TITLE[category].toLowerCase()}">
      <ul>
        ${numbers.join('\n        ')}
      </ul>
    </nav>`;
}

/** One of the shop's list pages, such as `trousers-1`. */
export function listPage(page, products, markup) {
  const [category, number] = [page.slice(0, page.lastIndexOf('-')), Number(page.slice(page.lastIndexOf('-') + 1))];
  const own = products.filter((product) => product.category === category);
  const shown = own.filter((product) => product.page === page);
  const count = new Set(own.map((product) => product.page)).size;
  const prices = own.map((product) => product.price);
  const title = `${TITLE[category]}, page ${number} of ${count}`;
  return layout(markup, {
    title: `${title} · Weft`,
    description: `${TITLE[category]} of a real clothing shop of 2008, page ${number} of ${count}.`,
    root: '', current: category, head: markup.listHead({ page, category, title }, shown),
    body: `  <main id="content">
    <div class="heading">
      <h1>${TITLE[category]}</h1>
      <p>${own.length} pieces, $${Math.min(...prices)} to $${Math.max(...prices)}. Page ${number} of ${count}.</p>
    </div>

    <ul class="grid"${markup.list(page)}>
      ${shown.map((product, index) => card(product, markup, index >= FIRST_SCREEN)).join('\n      ')}
    </ul>

    ${pagination(category, number, count)}
  </main>`,
  });
}

// ------------------------------------------------------------------------------------------------ product pages

/** Up to six products that stand nearest on the same list page, in the shop's order. */
function neighbours(product, products) {
  const page = products.filter((other) => other.page === product.page);
  const at = page.indexOf(product);
  const from = Math.max(0, Math.min(at - RELATED / 2, page.length - RELATED - 1));
  return page.slice(from, from + RELATED + 1).filter((other) => other !== product);
}

/** A smaller card: the name beside the picture says what the picture shows. */
function relatedCard(product, markup) {
  return `<li${markup.item(product)}>
        <a href="${product.id}.html">${image(product, { assets: `../${markup.assets}`, lazy: true, alt: '' })}${product.name}</a>
        <p>$${product.price}</p>
      </li>`;
}

/** The page of one product, with buttons and its neighbours. */
export function productPage(product, products, markup) {
  const near = neighbours(product, products);
  const number = product.page.slice(product.page.lastIndexOf('-') + 1);
  const buttons = Object.entries(markup.actions).map(([name, text]) => `<button type="button" name="${name}"${markup.action(name)}>${text}</button>`);
  return layout(markup, {
    title: `${product.name} · Weft`,
    root: '../', current: '', head: markup.productHead(product),
    body: `  <main id="content" class="product"${markup.item(product)}>
    <div class="picture">${image(product, { assets: `../${markup.assets}` })}${badge(product)}</div>
    <div class="facts">
      <p class="kicker"><a href="../${product.page}.html">${TITLE[product.category]}, page ${number}</a></p>
      <h1>${product.name}</h1>
      <p class="price">$${product.price}</p>
      <p class="actions">
        ${buttons.join('\n        ')}
      </p>
      <p class="said" role="status"></p>
      <dl>
        <dt>Colour</dt><dd>${product.colour}</dd>
        <dt>Price band</dt><dd>$${product.priceRange}</dd>
        <dt>Place on the page</dt><dd>${PLACES[product.position - 1]}</dd>
        <dt>Drawn as</dt><dd>${product.alt.replace(/^Drawing of (an? )?/, '')}</dd>
      </dl>
    </div>
  </main>
  <aside class="related" aria-labelledby="related">
    <h2 id="related">Also in ${TITLE[product.category].toLowerCase()}</h2>
    <ul class="grid"${markup.list('related')}>
      ${near.map((other) => relatedCard(other, markup)).join('\n      ')}
    </ul>
  </aside>`,
  });
}
