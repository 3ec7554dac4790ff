// The score of score.ts for long lists: tags by number, in typed arrays. The same arithmetic in the same order, so that both come to
// the same numbers to the last digit; a property test and `test/vectors/first-frame.json` hold them together.
import type { Item } from '../item.js';
import { categoryOf, diversify } from './diversity.js';
import { lift } from './lift.js';
import type { Projection } from './projection.js';
import { DECLARED_SCORE, orderScore } from './score.js';
import type { IndexedTags, TagIndex } from './tag-index.js';
import { top } from './top.js';

/** An item with its tags by number. */
export interface IndexedItem extends Item, IndexedTags {
  /** `hash32` of the id. */
  readonly idHash: number;
}

/**
 * Scores and orders a list, items out of stock last.
 *
 * @param index Knows the tags of the list.
 * @param limit How many places are wanted, 0 or more.
 * @returns Indexes into `list`, at least `limit` of them, best first; and the score of each index.
 */
export function orderIndexed(list: readonly IndexedItem[], index: TagIndex, projection: Projection, limit: number): { readonly order: readonly number[]; readonly scores: Float64Array } {
  const scores = scoreIndexed(list, index, projection);
  const { diversity = 1 } = projection;
  const isOut = (place: number) => (list[place]!.available === false ? 1 : 0);
  const compare = (a: number, b: number) => isOut(a) - isOut(b) || scores[b]! - scores[a]! || a - b;
  const best = top(list.length, diversity < 1 ? list.length : Math.min(limit, list.length), compare);
  const inStock = best.filter((place) => !isOut(place));
  return { order: [...diversify(inStock, scores, (place) => categoryOf(list[place]!), diversity), ...best.slice(inStock.length)], scores };
}

function scoreIndexed(list: readonly IndexedItem[], { numbers, tags, facets }: TagIndex, projection: Projection): Float64Array {
  const counts = new Float64Array(tags.length);
  for (const item of list) for (const number of item.numbers) counts[number]!++;
  const totals: Record<string, number> = {};
  counts.forEach((count, number) => (totals[facets[number]!] = (totals[facets[number]!] ?? 0) + count));
  const { tags: known, facets: sums, weights, shrinkage, declared, items } = projection;
  const [intent, taste] = shrinkage.map((shrinkage, kind) =>
    counts.map((count, number) => {
      const facet = facets[number]!;
      if (!sums[facet] || !count || count === list.length) return 0;
      return weights[kind + 1]! * lift(known[tags[number]!]?.[kind] ?? 0, sums[facet][kind]!, count / totals[facet]!, shrinkage) || 0;
    }),
  ) as [Float64Array, Float64Array];
  const wanted = Object.values(declared).map((each) => each.map((tag) => numbers.get(tag)));
  return Float64Array.from(list, ({ numbers, counts, idHash, boost }, position) => {
    let score = 0;
    for (let place = 0; place < numbers.length; place++) {
      score += intent[numbers[place]!]! / counts[place]!;
      score += taste[numbers[place]!]! / counts[place]!;
    }
    for (const each of wanted) if (each.some((number) => numbers.includes(number!))) score += weights[0] * DECLARED_SCORE;
    return score + (items[idHash] ?? 0) + (boost || 0) + orderScore(projection, position);
  });
}
