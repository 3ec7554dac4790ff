import { hash32 } from '../hash.js';
import { facetOf, tagShares, type Tag } from '../tags.js';
import { lift } from './lift.js';
import { DISMISSED_SCORE, type Projection } from './projection.js';
import type { Term } from './settings.js';

/** The part of an item that a score looks at. */
export interface Scorable {
  /** None for a content that is no item. */
  readonly id?: string | undefined;
  readonly tags: readonly Tag[];
  readonly boost?: number | undefined;
}

/** The parts of a score by number: the early part adds them up without their names. */
export const PARTS = ['declared', 'intent', 'taste', 'seen', 'order', 'dismissed', 'boost'] as const satisfies readonly (Term | 'dismissed' | 'boost')[];
const DECLARED = 0;
const INTENT = 1;
const SEEN = 3;
const ORDER = 4;
const DISMISSED = 5;
const BOOST = 6;

/** Takes one part of a score: an index into {@link PARTS}, what it adds, and the tag that brings it. */
type AddPart = (part: number, score: number, tag?: Tag) => void;

/** Adds up one item of a list; `position` is its place in the given order, from 0. */
export type Scorer = (item: Scorable, position: number, add: AddPart) => void;

/** Score of an item that has what the visitor declared: above what intent and taste usually reach together. */
const DECLARED_SCORE = 6;

/**
 * Prepares a list for scoring. Lifts are taken against the list itself, so that a facet that does not vary in it has no say.
 */
export function createScorer(list: readonly Scorable[], { tags: known, facets, weights, shrinkage, declared, items }: Projection): Scorer {
  const counts = new Map<string, number>(); // by tag and, under the facet's name, by facet
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { tags } of list) for (const tag of tags) [tag, facetOf(tag)].forEach(count);
  return (item, position, add) => {
    for (const [tag, share, facet] of tagShares(item.tags)) {
      // What everything carries says nothing.
      for (const kind of facets[facet] && counts.get(tag) !== list.length ? ([0, 1] as const) : []) {
        const base = counts.get(tag)! / counts.get(facet)!;
        const score = weights[kind + 1]! * share * lift(known[tag]?.[kind] ?? 0, facets[facet]![kind], base, shrinkage[kind]);
        // No number where a facet is named like a property that every object has.
        if (score) add(INTENT + kind, score, tag);
      }
    }
    for (const wanted of Object.values(declared)) {
      const tag = item.tags.find((each) => wanted.includes(each));
      if (tag) add(DECLARED, weights[0] * DECLARED_SCORE, tag);
    }
    const seen = items[hash32(item.id ?? '')];
    if (seen) add(seen <= DISMISSED_SCORE ? DISMISSED : SEEN, seen);
    if (item.boost) add(BOOST, item.boost);
    const behind = weights[3] * Math.log1p(position);
    if (behind) add(ORDER, -behind);
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
    return total;
  });
  return { order: scores.map((_, index) => index).sort((a, b) => scores[b]! - scores[a]!), scores };
}
