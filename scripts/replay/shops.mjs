// The two copies of the demo shop, and all that tells them apart for the replay. Cards are known by their links in both.
import { askRank } from './in-page.mjs';

/**
 * @typedef {object} Shop
 * @property {string} title In tables.
 * @property {string} folder From the repository's root.
 * @property {string} script The built file that its pages load.
 * @property {string} early The built file that its pages carry.
 * @property {typeof askRank | null} ask What is asked wherever the next click is looked for, beside where it stands: only attributes tell from outside
 *   what `rank()` would be asked of.
 */

/** @type {Readonly<Record<'annotated' | 'plain', Shop>>} */
export const SHOPS = {
  annotated: { title: 'with attributes', folder: 'examples/shop', script: 'dist/selvedge.min.js', early: 'dist/selvedge-early.min.js', ask: askRank },
  plain: { title: 'without attributes', folder: 'examples/shop-plain', script: 'dist/selvedge-full.min.js', early: 'dist/selvedge-early-full.min.js', ask: null },
};
