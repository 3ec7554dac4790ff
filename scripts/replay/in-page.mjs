// What runs inside the shop's pages. Each function is sent to the browser as text and uses nothing from outside itself.

/**
 * Waits until Selvedge has read what it knows and has decided the page, then reads the order on the page.
 *
 * @param {{ site: readonly string[], product: string }} asked `site`: product numbers as the HTML is written.
 */
export async function look({ site, product }) {
  const selvedge = await new Promise((resolve) => (window.selvedge ||= []).push(resolve));
  await selvedge.ready;
  while (selvedge.status().deciding) await new Promise((next) => setTimeout(next, 10));
  const links = [...document.querySelectorAll('.grid > li > a[href^="products/"]')];
  const order = links.map((link) => link.getAttribute('href').slice('products/'.length, -'.html'.length));
  const { evidence } = selvedge.profile();
  const { arm, storage } = selvedge.status();
  return {
    order,
    site: site.indexOf(product) + 1,
    shown: order.indexOf(product) + 1,
    isSite: order.length === site.length && order.every((id, index) => id === site[index]),
    evidence,
    arm,
    storage,
  };
}

/**
 * In the shop with attributes: asks for the same order by `rank()`, and by how many actions the profile is made.
 *
 * @param {{ site: readonly string[], product: string, order: readonly string[], terms: readonly string[] }} seen `order`: as on the page; `terms`: all that there are.
 */
export function askRank({ site, product, order, terms }) {
  const { selvedge } = window;
  const cards = [...document.querySelectorAll('[data-sv-rank] > [data-sv-item]')];
  const items = new Map(cards.map(({ dataset }) => [dataset.svItem, { id: dataset.svItem, tags: dataset.svTags, price: Number(dataset.svPrice) }]));
  const given = site.map((id) => items.get(id));
  const rank = (terms) => selvedge.rank(given, terms && { terms }).map(({ id }) => id);
  const isSame = (a, b) => a.length === b.length && a.every((id, index) => id === b[index]);
  const placeIn = (ranked) => ranked.indexOf(product) + 1;

  const ranked = rank();
  const allOff = rank(Object.fromEntries(terms.map((term) => [term, 0])));
  // Every product has one category: the sum over categories is the number of actions.
  const categories = selvedge.profile().interests.filter(({ facet }) => facet === 'category');
  return {
    ranked: placeIn(ranked),
    without: Object.fromEntries(terms.map((term) => [term, placeIn(rank({ [term]: 0 }))])),
    isRanked: isSame(order, ranked),
    differing: order.findIndex((id, index) => id !== ranked[index]),
    isAllOffSite: isSame(allOff, site),
    actions: Math.round(categories.reduce((sum, { actions }) => sum + actions, 0)),
  };
}

/** Counts what is stored of clicks on cards and of views of the pages that they lead to. Writes what waits, so it is asked once, at the end. */
export async function countEvents() {
  const { events } = await window.selvedge.exportData();
  const count = (wanted) => events.filter(({ name }) => name === wanted).length;
  return { selections: count('select_item'), views: count('view_item') };
}

/**
 * Scrolls a card into the middle of the window.
 *
 * @param {string} product
 * @returns {Promise<{ x: number, y: number }>} Where to press: the middle of the card's picture.
 */
export async function aim(product) {
  const selvedge = await new Promise((resolve) => (window.selvedge ||= []).push(resolve));
  await selvedge.ready;
  while (selvedge.status().deciding) await new Promise((next) => setTimeout(next, 10));
  const link = document.querySelector(`.grid > li > a[href="products/${product}.html"]`);
  const picture = link.querySelector('img');
  picture.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = picture.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  if (document.elementFromPoint(x, y)?.closest('a') !== link) throw new Error(`Something lies over the card of ${product}`);
  return { x, y };
}

/** Waits until Selvedge has read what it knows of the visitor and has decided the page. */
export async function whenReady() {
  const selvedge = await new Promise((resolve) => (window.selvedge ||= []).push(resolve));
  await selvedge.ready;
  while (selvedge.status().deciding) await new Promise((next) => setTimeout(next, 10));
}
