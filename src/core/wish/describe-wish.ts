import { isMet, missingOf, numbersOf, valuesOf, type Wished } from './facts.js';
import type { Wish } from './parse-wishes.js';

/** Of what an item has instead, so many values are named. */
const MOST_NAMED = 3;

/**
 * A wish as a few English words: `sea view`, `no balcony`, `floor 2 to 5`, `price at most 120`. Units and currency are the site's, which writes its own words
 * from the facet and the wish.
 *
 * @param item Where it does not meet the wish, what it has instead is told too: `sea view, here garden view`, `price at most 120, here 140`, `1 of 2 extras, without bath`,
 *   `floor 2 to 5, here unknown`.
 */
export function describeWish(facet: string, wish: Wish, item?: Wished): string {
  if (!item || isMet(item, facet, wish)) return sayWish(facet, wish);
  if (wish.all) {
    const missing = missingOf(item, facet, wish.all);
    return `${wish.all.length - missing.length} of ${wish.all.length} ${facet}, without ${join(missing, 'and')}`;
  }
  return `${sayWish(facet, wish)}, here ${wish.is ? sayValues(facet, deepest(valuesOf(item, facet)), 'and') : join(numbersOf(item, facet).slice(0, MOST_NAMED).map(String), 'and') || UNKNOWN}`;
}

const UNKNOWN = 'unknown';

function sayWish(facet: string, wish: Wish): string {
  if (wish.is) return sayValues(facet, wish.is, 'or');
  if (wish.all) return sayValues(facet, wish.all, 'and');
  const { min, max } = wish;
  if (min === max) return `${facet} ${min}`;
  return `${facet} ${min === undefined ? `at most ${max}` : max === undefined ? `at least ${min}` : `${min} to ${max}`}`;
}

function sayValues(facet: string, values: readonly string[], word: string): string {
  if (!values.length) return UNKNOWN;
  if (values.join() === 'true') return facet;
  if (values.join() === 'false') return `no ${facet}`;
  return values.some((value) => Number.isNaN(Number(value))) ? `${join(values, word)} ${facet}` : `${facet} ${join(values, word)}`;
}

/** Without the levels above others, the first few. */
function deepest(values: readonly string[]): string[] {
  return values.filter((value) => !values.some((other) => other.startsWith(`${value} > `))).slice(0, MOST_NAMED);
}

/** `a, b or c`. */
function join(values: readonly string[], word: string): string {
  return [values.slice(0, -1).join(', '), ...values.slice(-1)].filter(Boolean).join(` ${word} `);
}
