// The demo shops, and all that tells them apart for the replay. Cards are known by their links in all of them.

/**
 * @typedef {object} Shop
 * @property {string} title In tables.
 * @property {string} folder From the repository's root.
 * @property {Files} carried The built files that its pages carry as they are committed.
 * @property {Files} served The built files that are served in their place.
 * @property {readonly string[] | null} terms What `rank()` is asked without, one at a time, wherever the next click is looked for; null where it
 *   is not asked: only attributes tell from outside what it would be asked of, and the small files know no terms for one call.
 *
 * @typedef {object} Files
 * @property {string} script The one that pages load.
 * @property {string} early The one that stands in them.
 */

const SMALL = { script: 'dist/selvedge.min.js', early: 'dist/selvedge-early.min.js' };
const FULL = { script: 'dist/selvedge-full.min.js', early: 'dist/selvedge-early-full.min.js' };
const TERMS = ['declared', 'intent', 'taste', 'seen', 'order', 'similar', 'near', 'next', 'habit', 'bought', 'price'];

/** `full` is the annotated shop with the files that the plain one needs: they rank by more terms, so only these two can be compared. */
export const SHOPS = /** @satisfies {Record<string, Shop>} */ ({
  annotated: { title: 'with attributes', folder: 'examples/shop', carried: SMALL, served: SMALL, terms: null },
  full: { title: 'with attributes and all files', folder: 'examples/shop', carried: SMALL, served: FULL, terms: TERMS },
  plain: { title: 'without attributes', folder: 'examples/shop-plain', carried: FULL, served: FULL, terms: null },
});
