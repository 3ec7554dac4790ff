import { facetOf, MAX_TAGS, type Tag } from './tags.js';

/** With fewer prices, or fewer that differ, there are no bands. */
const LEAST_PRICES = 8;
const LEAST_DIFFERENT = 4;
const NAMES = ['low', 'lower middle', 'upper middle', 'high'];

/** The facet of price bands. */
const FACET = 'price';

/**
 * What is cheap and what is dear in a list, from its own prices: the borders between its quarters.
 *
 * @returns Three prices, or `null` where too few are known.
 */
export function bordersOf(prices: readonly number[]): readonly number[] | null {
  if (prices.length < LEAST_PRICES || new Set(prices).size < LEAST_DIFFERENT) return null;
  const sorted = [...prices].sort((a, b) => a - b);
  return [0.25, 0.5, 0.75].map((share) => sorted[Math.ceil(share * sorted.length) - 1]!);
}

/** Tags with the band of a price, in place of one that the item had in another list. Of a price on a border the lower band. */
export function withBand(tags: readonly Tag[], price: number | undefined, borders: readonly number[] | null | undefined): readonly Tag[] {
  if (price === undefined || !borders) return tags;
  const name = NAMES[borders.filter((border) => price > border).length]!;
  return [...tags.filter((tag) => facetOf(tag) !== FACET), `${FACET}:${name}`].slice(-MAX_TAGS);
}
