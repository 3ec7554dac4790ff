import { countUp } from '../count.js';
import { facetOf, type Tag } from '../tags.js';
import type { Projection } from './projection.js';

/** Places in front that are shared out. */
export const FIRST_PLACES = 10;
/** Below this score an item was turned down: it does not come forward for the sake of variety, nor by chance. */
export const TURNED_DOWN = -50;

/** Largest share of the first ten places for one category, above 0, 1 for no limit; `calibrated` goes by the visitor's own choices. */
export type Diversity = number | 'calibrated';

/** What `calibrated` leaves to every category. */
const LEAST_SHARE = 0.5;
/** So many choices, beside those that were made, are taken to be of something else: the fewer there are, the less they allow; and never everything. */
const OF_OTHERS = 0.5;

/**
 * Tells how much of the first places the category of an item may take. What the visitor asked for is not held back for the sake of variety.
 *
 * Calibrated, a category may take as large a share as it has of the latest choices (intent), and half in any case.
 *
 * @see Steck, "Calibrated recommendations", RecSys 2018: what is recommended is to be of each kind as often as what was chosen. Here as a bound from above, so
 *   that a kind chosen now and then is not pushed out, and none is pushed in for having been chosen once.
 * @returns Nothing where there is no limit.
 */
export function shareOf({ diversity = 1, declared, tags, facets }: Projection): ((item: { readonly tags: readonly Tag[] }) => number) | undefined {
  if (diversity === 1) return undefined;
  const wanted = Object.values(declared).flat();
  return (item) => {
    if (item.tags.some((tag) => wanted.includes(tag))) return 1;
    if (diversity !== 'calibrated') return diversity;
    const chosen = item.tags.filter(isCategory).map((tag) => tags[tag]?.[0] ?? 0);
    return Math.max(LEAST_SHARE, chosen.length && Math.min(...chosen) / ((facets.category?.[0] ?? 0) + OF_OTHERS));
  };
}

/**
 * Lets no category take more than its share of the first ten places, as long as there is something else to show; what is over
 * waits behind them. Items without a category count as one.
 *
 * @param order Indexes of the items, best first.
 * @param categoryOf Category of an index.
 * @param share Largest share of the first ten for the category of an index, above 0 to 1. Default: the order stays as it is.
 * @see Ziegler, McNee, Konstan and Lausen, "Improving recommendation lists through topic diversification", WWW 2005: its greedy
 *   walk, with a cap in place of a similarity.
 */
export function diversify(order: readonly number[], scores: ArrayLike<number>, categoryOf: (index: number) => string, share?: (index: number) => number): number[] {
  return share ? [...new Set([...firstPlaces(order, scores, categoryOf, share), ...order])] : [...order];
}

/**
 * True where nothing is said of any item beyond what the site says itself: its own order then stays.
 *
 * @param priorOf What the site's order and boosts add to the score of an index.
 */
export function isSilent(scores: ArrayLike<number>, priorOf: (index: number) => number): boolean {
  for (let index = 1; index < scores.length; index++) if (Math.abs(scores[index]! - priorOf(index) - scores[0]! + priorOf(0)) > 1e-9) return false;
  return true;
}

/** Those that come first: fewer than {@link FIRST_PLACES} where there is not enough to choose from. */
export function firstPlaces(order: readonly number[], scores: ArrayLike<number>, categoryOf: (index: number) => string, share: (index: number) => number): number[] {
  const taken: Record<string, number> = {};
  const first: number[] = [];
  for (let place = 0; place < order.length && first.length < FIRST_PLACES; place++) {
    const index = order[place]!;
    if (scores[index]! > TURNED_DOWN && countUp(taken, categoryOf(index)) <= share(index) * FIRST_PLACES) first.push(index);
  }
  return first;
}

/**
 * Those of a list that is not sorted among which {@link firstPlaces} finds the same: the best of each category, best first.
 *
 * @param categories Category of each index.
 * @param isOut True for an index that stands behind all others.
 * @param compare Total order: below 0 where the first index comes first.
 */
export function bestOfEach(scores: ArrayLike<number>, categories: readonly string[], isOut: (index: number) => boolean, compare: (a: number, b: number) => number): number[] {
  const kept = new Map<string, number[]>();
  for (let index = 0; index < categories.length; index++) {
    if (isOut(index) || !(scores[index]! > TURNED_DOWN)) continue;
    let best = kept.get(categories[index]!);
    if (!best) kept.set(categories[index]!, (best = []));
    if (best.length === FIRST_PLACES && compare(index, best.at(-1)!) > 0) continue;
    let place = best.length;
    while (place > 0 && compare(index, best[place - 1]!) < 0) place--;
    best.splice(place, 0, index);
    if (best.length > FIRST_PLACES) best.pop();
  }
  return [...kept.values()].flat().sort(compare);
}

function isCategory(tag: Tag): boolean {
  return facetOf(tag) === 'category';
}

/** The category of an item is all its tags of this facet: `shoes > trail` is another one than `shoes > road`. */
export function categoryOf({ tags }: { readonly tags: readonly Tag[] }): string {
  return tags.filter(isCategory).sort().join();
}
