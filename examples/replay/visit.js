// One recorded visit, click by click, with the built Selvedge in a page of its own that knows nothing when it opens.

/** Most items of one event. */
const MOST_ITEMS = 200;
/** Products whose reasons are kept at each step. */
const EXPLAINED = 5;

/**
 * Opens a visitor nobody has met: `visitor.html` with the script tag, its memory empty.
 *
 * @param {HTMLElement} host Gets the hidden frame.
 * @returns {Promise<{ selvedge: object, leave: () => void }>} Rejects when the built script did not run.
 */
async function meetVisitor(host) {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'Selvedge, for the visitor shown';
  frame.src = 'visitor.html';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  host.append(frame);
  await loaded;
  const { selvedge } = frame.contentWindow;
  if (typeof selvedge?.rank !== 'function') {
    frame.remove();
    throw new Error('dist/selvedge.min.js did not run');
  }
  await selvedge.ready;
  return { selvedge, leave: () => frame.remove() };
}

/**
 * @typedef {object} Moment What stands where once some clicks are known.
 * @property {number} known How many clicks Selvedge knows.
 * @property {string | null} next The product clicked next; null after the last click.
 * @property {boolean} counts Whether the next click is one to predict: not the first, not the same product again.
 * @property {Record<'home' | 'list', { site: string[], fitted: string[], places: { site: number, fitted: number } | null, why: { id: string, reasons: { term: string, tag?: string, score: number }[] }[] } | null>} orders
 * @property {object} profile `selvedge.profile()`.
 */

/**
 * Starts one visit.
 *
 * @param {HTMLElement} host
 * @param {readonly import('./data.js').Product[]} products In the shop's own order.
 * @param {readonly string[]} clicks
 */
export async function openVisit(host, products, clicks) {
  const { selvedge, leave } = await meetVisitor(host);
  const byId = new Map(products.map((product) => [product.id, product]));
  const moments = [];
  // What was offered: the record does not tell, so it is taken that the visitor saw the shop's home page once.
  selvedge.track('view_item_list', { list: 'home', items: products.slice(0, MOST_ITEMS) });

  const order = (list, items, next) => {
    const fitted = selvedge.rank(items, { list }).map(({ id }) => id);
    const site = items.map(({ id }) => id);
    const why = fitted.slice(0, EXPLAINED).map((id) => ({ id, reasons: selvedge.explain(list, id).reasons }));
    return { site, fitted, why, places: next === null ? null : { site: site.indexOf(next) + 1, fitted: fitted.indexOf(next) + 1 } };
  };

  /** As the shop records it: the list in view, the click on the card, then the view of the product's page. */
  const learn = (id) => {
    const { tags, price, page } = byId.get(id);
    selvedge.track('view_item_list', { list: page, items: products.filter((product) => product.page === page) });
    selvedge.track('select_item', { id, tags, price });
    selvedge.track('view_item', { id, tags, price });
  };

  /** @returns {Moment} */
  const look = (known) => {
    const next = clicks[known] ?? null;
    const page = byId.get(next ?? clicks.at(-1)).page;
    return {
      known,
      next,
      counts: known > 0 && next !== null && next !== clicks[known - 1],
      orders: {
        home: order('home', products, next),
        list: order(page, products.filter((product) => product.page === page), next),
      },
      profile: selvedge.profile(),
    };
  };

  return {
    clicks,
    /** The moment when the first `known` clicks have been made. Moments passed are remembered: stepping back asks nobody. */
    at(known) {
      while (moments.length <= known) {
        if (moments.length > 0) learn(clicks[moments.length - 1]);
        moments.push(look(moments.length));
      }
      return moments[known];
    },
    leave,
  };
}

/**
 * Where the next clicks stood, over the moments so far.
 *
 * @param {readonly Moment[]} moments
 * @param {'home' | 'list'} where
 */
export function score(moments, where) {
  const places = moments.filter(({ counts }) => counts).map(({ orders }) => orders[where].places);
  const mean = (of) => places.reduce((sum, each) => sum + each[of], 0) / places.length;
  const count = (test) => places.filter(({ site, fitted }) => test(fitted - site)).length;
  return { clicks: places.length, site: mean('site'), fitted: mean('fitted'), nearer: count((moved) => moved < 0), same: count((moved) => moved === 0), further: count((moved) => moved > 0) };
}
