/**
 * The shop as shops are: no attribute of Selvedge but those of its script tag. What its pages show is told by what they carry for search
 * engines, social networks and statistics: JSON-LD, Open Graph, a `dataLayer`.
 */
import { TITLE } from './catalogue.mjs';
import { escape, inlineJson, inlineScript } from '../../make/html.mjs';

/** A shop would write its whole address; these pages are served from any. */
const HOME = '/examples/shop-plain/';
const IMAGES = '/examples/shop/img/';
const CURRENCY = 'USD';
/** GA4 takes so many items of one event. @see https://developers.google.com/analytics/devguides/collection/ga4/reference/events */
const MAX_ITEMS = 200;

/** The other demos share this origin, not what is known here. */
const SETTINGS = 'data-consent="granted" data-scope="shop-plain" data-sv-lists="auto"';

const pathOf = (product) => `${HOME}products/${product.id}.html`;

/**
 * @param early Text of `selvedge-early-full.min.js`, or null before the first build.
 * @returns {import('./pages.mjs').Markup}
 */
export function plainMarkup(early) {
  const scripts = `<script ${SETTINGS}>${inlineScript(early, 'selvedge-early-full.min.js')}</script>
  <script async src="../../dist/selvedge-full.min.js"></script>`;
  return {
    folder: 'shop-plain',
    assets: '../shop/',
    homeHead: (products) => lines(
      canonical('index.html'),
      openGraph({ 'og:type': 'website', 'og:site_name': 'Weft', 'og:title': 'Weft', 'og:url': HOME }),
      jsonLd({ '@context': 'https://schema.org', '@graph': [
        { '@type': 'WebSite', '@id': `${HOME}#website`, name: 'Weft', url: HOME, publisher: { '@id': `${HOME}#organization` } },
        { '@type': 'Organization', '@id': `${HOME}#organization`, name: 'Weft', url: HOME },
      ] }),
      breadcrumbs([['All']]),
      itemList(products),
      viewItemList('home', 'All pieces', products),
      scripts,
    ),
    listHead: ({ page, category, title }, products) => lines(
      canonical(`${page}.html`),
      openGraph({ 'og:type': 'website', 'og:site_name': 'Weft', 'og:title': title, 'og:url': `${HOME}${page}.html` }),
      breadcrumbs([['All', HOME], [TITLE[category]]]),
      itemList(products),
      viewItemList(page, title, products),
      scripts,
    ),
    productHead: (product) => lines(
      canonical(`${product.id}.html`),
      openGraph({
        'og:type': 'product', 'og:site_name': 'Weft', 'og:title': product.name, 'og:url': pathOf(product), 'og:image': `${IMAGES}${product.id}.svg`,
        'product:retailer_item_id': product.id, 'product:price:amount': price(product), 'product:price:currency': CURRENCY, 'product:availability': 'in stock',
      }),
      jsonLd(productOf(product)),
      breadcrumbs([['All', HOME], [TITLE[product.category], `${HOME}${product.page}.html`], [product.name]]),
      push({ event: 'view_item', ecommerce: { currency: CURRENCY, value: product.price, items: [analyticsItem(product)] } }),
      `<script async src="../../../dist/selvedge-full.min.js" ${SETTINGS}></script>`,
    ),
    item: () => '',
    list: () => '',
    action: () => '',
    actions: { add_to_cart: 'Add to bag', add_to_wishlist: 'Save' },
    hero: { comment: '', slot: '', variant: () => '' },
    listComment: '',
    withPins: (cards) => cards,
    about: 'A demo of Selvedge: nothing is for sale, and nothing on these pages was written for Selvedge but its script tag.',
  };
}

function lines(...parts) {
  return parts.join('\n  ');
}

function price(product) {
  return product.price.toFixed(2);
}

function canonical(href) {
  return `<link rel="canonical" href="${href}">`;
}

function openGraph(properties) {
  return lines(...Object.entries(properties).map(([property, content]) => `<meta property="${property}" content="${escape(content)}">`));
}

// ------------------------------------------------------------------------------------------------ JSON-LD

function jsonLd(thing) {
  return `<script type="application/ld+json">${inlineJson(thing)}</script>`;
}

/** @see https://developers.google.com/search/docs/appearance/structured-data/merchant-listing */
function productOf(product) {
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.name,
    sku: product.id,
    url: pathOf(product),
    image: `${IMAGES}${product.id}.svg`,
    category: TITLE[product.category],
    color: product.colour,
    offers: { '@type': 'Offer', url: pathOf(product), price: price(product), priceCurrency: CURRENCY, availability: 'https://schema.org/InStock' },
  };
}

/** @param levels Name and address of each; the last one is the page itself. */
function breadcrumbs(levels) {
  return jsonLd({
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: levels.map(([name, item], index) => ({ '@type': 'ListItem', position: index + 1, name, item })),
  });
}

/** The summary form: what the products are stands on their own pages. @see https://developers.google.com/search/docs/appearance/structured-data/carousel */
function itemList(products) {
  return jsonLd({
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: products.map((product, index) => ({ '@type': 'ListItem', position: index + 1, url: pathOf(product) })),
  });
}

// ------------------------------------------------------------------------------------------------ dataLayer

/** @see https://developers.google.com/analytics/devguides/collection/ga4/ecommerce */
function push(...entries) {
  return `<script>
    window.dataLayer = window.dataLayer || [];
${entries.map((entry) => `    dataLayer.push(${inlineJson(entry)});`).join('\n')}
  </script>`;
}

function analyticsItem(product) {
  return { item_id: product.id, item_name: product.name, item_category: TITLE[product.category], item_variant: product.colour, price: product.price };
}

function viewItemList(id, name, products) {
  const items = products.map((product, index) => ({ ...analyticsItem(product), index }));
  const parts = Array.from({ length: Math.ceil(items.length / MAX_ITEMS) }, (_, part) => items.slice(part * MAX_ITEMS, (part + 1) * MAX_ITEMS));
  return push(...parts.map((part) => ({ event: 'view_item_list', ecommerce: { item_list_id: id, item_list_name: name, items: part } })));
}
