import { countUp } from '../count.js';
import { facetOf, type Tag } from '../tags.js';

/** Places in front that are shared out. */
export const FIRST_PLACES = 10;
/** Below this score an item was turned down: it does not come forward for the sake of variety, nor by chance. */
export const TURNED_DOWN = -50;

/**
 * Lets no category take more than its share of the first ten places, as long as there is something else to show; what is over
 * waits behind them. Items without a category count as one.
 *
 * @param order Indexes of the items, best first.
 * @param categoryOf Category of an index.
 * @param share Largest share of the first ten, 0 to 1; 1 leaves the order as it is.
 * @see Ziegler, McNee, Konstan and Lausen, "Improving recommendation lists through topic diversification", WWW 2005: its greedy
 *   walk, with a cap in place of a similarity.
 */
export function diversify(order: readonly number[], scores: ArrayLike<number>, categoryOf: (index: number) => string, share = 1): number[] {
  return share < 1 ? [...new Set([...firstPlaces(order, scores, categoryOf, share), ...order])] : [...order];
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
export function firstPlaces(order: readonly number[], scores: ArrayLike<number>, categoryOf: (index: number) => string, share: number): number[] {
  const taken: Record<string, number> = {};
  const first: number[] = [];
  for (let place = 0; place < order.length && first.length < FIRST_PLACES; place++) {
    const index = order[place]!;
    if (scores[index]! > TURNED_DOWN && countUp(taken, categoryOf(index)) <= share * FIRST_PLACES) first.push(index);
  }
  return first;
}

/**
 * The same places as {@link firstPlaces} gives, of a list that is not sorted: each category's best, and of those the best.
 *
 * @param categories Category of each index.
 * @param isOut True for an index that stands behind all others.
 * @param compare Total order: below 0 where the first index comes first.
 */
export function bestOfEach(scores: ArrayLike<number>, categories: readonly string[], share: number, isOut: (index: number) => boolean, compare: (a: number, b: number) => number): number[] {
  const most = Math.floor(share * FIRST_PLACES);
  const kept = new Map<string, number[]>();
  for (let index = 0; index < categories.length; index++) {
    if (isOut(index) || !(scores[index]! > TURNED_DOWN)) continue;
    let best = kept.get(categories[index]!);
    if (!best) kept.set(categories[index]!, (best = []));
    if (best.length === most && compare(index, best.at(-1)!) > 0) continue;
    let place = best.length;
    while (place > 0 && compare(index, best[place - 1]!) < 0) place--;
    best.splice(place, 0, index);
    if (best.length > most) best.pop();
  }
  return [...kept.values()].flat().sort(compare).slice(0, FIRST_PLACES);
}

/** The category of an item is all its tags of this facet: `shoes > trail` is another one than `shoes > road`. */
export function categoryOf({ tags }: { readonly tags: readonly Tag[] }): string {
  return tags.filter((tag) => facetOf(tag) === 'category').sort().join();
}
