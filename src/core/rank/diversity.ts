import { countUp } from '../count.js';
import { facetOf, type Tag } from '../tags.js';

/** Places in front that are shared out. */
const FIRST_PLACES = 10;
/** Below this score an item was turned down: it does not come forward for the sake of variety. */
const TURNED_DOWN = -50;

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
  if (share >= 1) return [...order];
  const taken: Record<string, number> = {};
  const first = order.filter((index) => scores[index]! > TURNED_DOWN && countUp(taken, categoryOf(index)) <= share * FIRST_PLACES);
  return [...new Set([...first.slice(0, FIRST_PLACES), ...order])];
}

/** The category of an item is all its tags of this facet: `shoes > trail` is another one than `shoes > road`. */
export function categoryOf({ tags }: { readonly tags: readonly Tag[] }): string {
  return tags.filter((tag) => facetOf(tag) === 'category').join();
}
