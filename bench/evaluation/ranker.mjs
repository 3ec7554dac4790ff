// Selvedge as the offline harness knows a ranker: one visitor's device, told of events, asked for orders.
import { withModelInItems } from '../../build/js/core/rank/model-terms.js';
import { withHabitsInItems } from '../../build/js/core/rank/own-terms.js';
import { decodeSnapshot, emptyProfile, encodeSnapshot, foldEvents, parseItem, projectProfile, rankItems } from '../../dist/core.js';

/** The preset that each set is a site of; the order of the encyclopaedia's articles is that of the alphabet. */
export const KINDS = { eshop2008: 'shop', onlineretail: 'shop', wikispeedia: 'content' };

/**
 * @param {object} options
 * @param {import('../../dist/core.js').RankSettings} options.settings How a score is made up.
 * @param {import('../../dist/model.js').RankModel} [options.model] What other visitors chose. Default: none.
 * @param {boolean} [options.isEarly] Ranks as the early part does, from the snapshot alone. Default false.
 * @param {boolean} [options.isOrdered] The catalogue stands in an order that means something. Default false.
 * @returns A ranker whose `prepare` reads the catalogue, as pages show it.
 */
export function createRanker({ name, settings, model: ofOthers, isEarly = false, isOrdered = false }) {
  return {
    name,
    prepare: ({ items }) => ({ items: new Map(items.map((item, position) => [item.id, parse(item, isOrdered ? position : undefined)])) }),
    create: ({ model }) => openDevice(model, settings, ofOthers, isEarly),
  };
}

/** A device with its profile. `project` is what its lists are ranked by at a moment, in seconds. */
function openDevice({ items }, settings, model, isEarly) {
  let profile = emptyProfile(1);
  let seq = 0;
  let at = 0;
  let current;
  const project = (now) => {
    const projection = projectProfile(profile, settings, Math.max(now * 1000, at), undefined, model);
    return isEarly ? asEarly(projection) : projection;
  };
  const subjectsOf = (ids) => ids.map((id) => ({ subject: id, item: items.get(id) ?? { id, tags: [] } }));
  return {
    // A page that the visitor comes back to is viewed again.
    observe({ item, type, ts, session }) {
      at = Math.max(ts * 1000, at + 1); // what happened within one second stays in its order
      // A list that is asked about before anything of its session is told is ranked as in the visit before: the harness does not say that another one has begun.
      const entrance = session === current ? [] : [{ name: 'page_view', at, tab: 'device', seq: ++seq, entrance: true }];
      current = session;
      profile = foldEvents(profile, [...entrance, { name: type === 'purchase' ? 'purchase' : 'view_item', at, tab: 'device', seq: ++seq, item: items.get(item) ?? { id: item, tags: [] } }], at);
    },
    rank: (ids, now) => rankItems(subjectsOf(ids), project(now)).map(({ id }) => id),
    /** The ranked list with its reasons, for fitting. */
    explain: (ids, now) => rankItems(subjectsOf(ids), project(now)),
  };
}

/** What of a projection a snapshot brings to the next page; with nothing in it that page keeps its order. */
function asEarly(projection) {
  const text = encodeSnapshot({ projection: withModelInItems(withHabitsInItems(projection)), isPersonal: true, source: 'attribute', updatedAt: 1 });
  return decodeSnapshot(text, 1)?.projection ?? 'thin-evidence';
}

/** Facets that the sets have derived from the price: the core is told the price. */
const OF_PRICE = new Set(['price_band', 'dear_in_category']);

/** The harness joins facet and value; an item without a price has null there. */
function parse(item, position) {
  return parseItem({ id: item.id, tags: tagsOf(item), ...(item.price > 0 && { price: item.price }), ...(position !== undefined && { position }) });
}

/** Tags of an item as a site would give them. */
export function tagsOf({ tags }) {
  const byFacet = {};
  for (const tag of tags) {
    const [facet, value] = tag.split(/:(.*)/s);
    // What the core calls words are those of a card of which nothing else is known.
    if (!OF_PRICE.has(facet)) (byFacet[facet === 'word' ? 'title' : facet] ??= []).push(value.replaceAll('_', ' '));
  }
  return byFacet;
}
