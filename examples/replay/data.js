// What the replay shows: the shop's products as its own home page lists them, and the recorded visits.

/**
 * @typedef {object} Product
 * @property {string} id
 * @property {string} tags The text of `data-sv-tags`.
 * @property {number} price
 * @property {string} name
 * @property {string} image Address of its drawing.
 * @property {string} page The list page it stands on, such as `skirts-1`.
 */

/** Reads all files the replay needs; rejects when one is missing. */
export async function readData() {
  const [home, catalogue, sample] = await Promise.all([readPage('../shop/index.html'), readJson('../shop/catalogue.json'), readJson('sessions.json')]);
  const pageOf = new Map(catalogue.products.map(({ id, page }) => [id, page]));
  /** @type {Product[]} In the shop's own order. */
  const products = [...home.querySelectorAll('[data-sv-rank="home"] > [data-sv-item]')].map((card) => ({
    id: card.dataset.svItem,
    tags: card.dataset.svTags,
    price: Number(card.dataset.svPrice),
    name: card.querySelector('a').lastChild.textContent.trim(),
    image: `../shop/img/${card.dataset.svItem}.svg`,
    page: pageOf.get(card.dataset.svItem),
  }));
  if (products.length === 0) throw new Error('The shop’s home page lists no products');
  return { products, visits: sample.sessions };
}

async function readJson(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}

/** A page as a document that runs no script and loads no image. Unlike DOMParser this works under Trusted Types. */
function readPage(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.addEventListener('load', () => (request.status === 200 && request.response ? resolve(request.response) : reject(new Error(`${address} answered ${request.status}`))));
    request.addEventListener('error', () => reject(new Error(`${address} could not be read`)));
    request.send();
  });
}
