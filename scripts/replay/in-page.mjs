// What runs inside the shop's pages. Each function is sent to the browser as text and uses nothing from outside itself.

/**
 * Waits until Selvedge has read what it knows and has decided the page, then reads the order on the page and asks for the same order by `rank()`.
 *
 * @param {{ list: string, site: readonly string[], product: string }} asked `site`: the ids as the HTML is written.
 */
export async function look({ list, site, product }) {
  const selvedge = await new Promise((resolve) => (window.selvedge ||= []).push(resolve));
  await selvedge.ready;
  while (selvedge.status().deciding) await new Promise((next) => setTimeout(next, 10));
  const cards = [...document.querySelectorAll(`[data-sv-rank="${list}"] > [data-sv-item]`)];
  const items = new Map(cards.map(({ dataset }) => [dataset.svItem, { id: dataset.svItem, tags: dataset.svTags, price: Number(dataset.svPrice) }]));
  const given = site.map((id) => items.get(id));
  const rank = (terms) => selvedge.rank(given, terms && { terms }).map(({ id }) => id);
  const isSame = (a, b) => a.length === b.length && a.every((id, index) => id === b[index]);
  const placeIn = (order) => order.indexOf(product) + 1;

  const shown = cards.map(({ dataset }) => dataset.svItem);
  const ranked = rank();
  const allOff = rank({ declared: 0, intent: 0, taste: 0, seen: 0, order: 0 });
  const { evidence, interests } = selvedge.profile();
  const { arm, storage } = selvedge.status();
  return {
    site: placeIn(site),
    shown: placeIn(shown),
    ranked: placeIn(ranked),
    without: { intent: placeIn(rank({ intent: 0 })), taste: placeIn(rank({ taste: 0 })), seen: placeIn(rank({ seen: 0 })), all: placeIn(allOff) },
    isRanked: isSame(shown, ranked),
    differing: shown.findIndex((id, index) => id !== ranked[index]),
    isSite: isSame(shown, site),
    isAllOffSite: isSame(allOff, site),
    evidence,
    // Every product has one category: the sum over categories is the number of actions.
    actions: Math.round(interests.filter(({ facet }) => facet === 'category').reduce((sum, { actions }) => sum + actions, 0)),
    arm,
    storage,
  };
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
  const picture = document.querySelector(`[data-sv-rank] > [data-sv-item="${product}"] a img`);
  picture.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = picture.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const hit = document.elementFromPoint(x, y)?.closest('[data-sv-item]');
  if (hit?.getAttribute('data-sv-item') !== product) throw new Error(`Something lies over the card of ${product}`);
  return { x, y };
}

/** Waits until Selvedge has read what it knows of the visitor and has decided the page. */
export async function whenReady() {
  const selvedge = await new Promise((resolve) => (window.selvedge ||= []).push(resolve));
  await selvedge.ready;
  while (selvedge.status().deciding) await new Promise((next) => setTimeout(next, 10));
}
