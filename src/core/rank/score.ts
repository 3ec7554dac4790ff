import { hash32 } from '../hash.js';
import { facetOf, tagShares, type Tag } from '../tags.js';
import { lift } from './lift.js';
import { DISMISSED_SCORE, type Projection } from './projection.js';
import type { Term } from './settings.js';

/** The part of an item that a score looks at. */
export interface Scorable {
  readonly id: string;
  readonly tags: readonly Tag[];
  readonly boost?: number | undefined;
}

/** Takes one part of a score. */
type AddTerm = (term: Term | 'dismissed' | 'boost', score: number, tag?: Tag) => void;

/** Adds up one item of a list; `position` is its place in the given order, from 0. */
export type Scorer = (item: Scorable, position: number, add: AddTerm) => void;

/** Score of an item that has what the visitor declared: above what intent and taste usually reach together. */
const DECLARED_SCORE = 6;

/**
 * Prepares a list for scoring. Lifts are taken against the list itself, so that a facet that does not vary in it has no say.
 */
export function createScorer(list: readonly Scorable[], { tags: known, facets, weights, shrinkage, declared, items }: Projection): Scorer {
  const counts = new Map<string, number>(); // by tag and, under the facet's name, by facet
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { tags } of list) {
    for (const tag of tags) {
      count(tag);
      count(facetOf(tag));
    }
  }
  const weigh = (tag: Tag, facet: string, kind: 0 | 1): number => {
    const total = Object.hasOwn(facets, facet) && facets[facet];
    if (!total || counts.get(tag) === list.length) return 0; // what everything carries says nothing
    const base = counts.get(tag)! / counts.get(facet)!;
    const chosen = Object.hasOwn(known, tag) ? known[tag]![kind] : 0;
    return weights[kind + 1]! * lift(chosen, total[kind], base, shrinkage[kind]);
  };
  const cache = new Map<Tag, readonly [number, number]>();
  return (item, position, add) => {
    for (const [tag, share, facet] of tagShares(item.tags)) {
      let scores = cache.get(tag);
      if (!scores) cache.set(tag, (scores = [weigh(tag, facet, 0), weigh(tag, facet, 1)]));
      if (scores[0]) add('intent', scores[0] * share, tag);
      if (scores[1]) add('taste', scores[1] * share, tag);
    }
    for (const wanted of Object.values(declared)) {
      const tag = item.tags.find((each) => wanted.includes(each));
      if (tag) add('declared', weights[0] * DECLARED_SCORE, tag);
    }
    const seen = items[hash32(item.id)];
    if (seen) add(seen <= DISMISSED_SCORE ? 'dismissed' : 'seen', seen);
    if (item.boost) add('boost', item.boost);
    const behind = weights[3] * Math.log1p(position);
    if (behind) add('order', -behind);
  };
}

/** True when there is enough to go by: enough actions, or something that the visitor said. */
export function hasEvidence({ evidence, minActions, declared }: Projection): boolean {
  return evidence >= minActions || Object.keys(declared).length > 0;
}

/**
 * Scores a list and orders it: best first, ties in the given order. Ask {@link hasEvidence} first.
 *
 * @returns Indexes into `list`, and the score of each index.
 */
export function orderByScore(list: readonly Scorable[], projection: Projection): { readonly order: number[]; readonly scores: readonly number[] } {
  const scorer = createScorer(list, projection);
  const scores = list.map((item, index) => {
    let total = 0;
    scorer(item, index, (_, score) => (total += score));
    return isFinite(total) ? total : 0;
  });
  return { order: scores.map((_, index) => index).sort((a, b) => scores[b]! - scores[a]! || a - b), scores };
}
