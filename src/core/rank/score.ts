import { countUp } from '../count.js';
import { isFull } from '../edition.js';
import { hash32 } from '../hash.js';
import { facetOf, type Tag } from '../tags.js';
import { categoryOf, diversify, isSilent, shareOf } from './diversity.js';
import { lift } from './lift.js';
import { habitTerms, listTerms, type ListTerm } from './list-terms.js';
import { areAlike, forAlike, loudness } from './loudness.js';
import { limitMoves } from './limit-moves.js';
import { isOut } from './excluded.js';
import type { Projection } from './projection.js';
import { rarity } from './similarity.js';

/** The part of an item that a score looks at. */
export interface Scorable {
  /** Empty for a content that is no item. */
  readonly id: string;
  readonly tags: readonly Tag[];
  readonly boost?: number | undefined;
  /** False: behind all others. */
  readonly available?: boolean | undefined;
  readonly price?: number | undefined;
  readonly position?: number | undefined;
  readonly published?: number | undefined;
}

/** How many items of a list carry each tag and, under the facet's name, how many tags of each facet they have. */
export type TagCounts = Readonly<Record<string, number>>;

/** Score of an item that has what the visitor declared: above what is inferred can reach together. */
export const DECLARED_SCORE = isFull ? 30 : 6;

/** Lifts are taken against the list itself, so that a facet that does not vary in it has no say. */
export function countOffer(list: readonly Scorable[]): TagCounts {
  const counts: Record<string, number> = {};
  for (const { tags } of list) for (const tag of tags) for (const key of [tag, facetOf(tag)]) countUp(counts, key);
  return counts;
}

function liftScore(tag: Tag, kind: number, counts: TagCounts, size: number, { tags, facets, weights, shrinkage }: Projection): number {
  const facet = facetOf(tag);
  // What everything carries says nothing. No number where a facet is named like a property that every object has.
  if (!facets[facet] || counts[tag] === size) return 0;
  return weights[kind + 1]! * lift(tags[tag]?.[kind] ?? 0, facets[facet][kind]!, counts[tag]! / counts[facet]!, shrinkage[kind]!) || 0;
}

function loudLiftScore(tag: Tag, kind: number, counts: TagCounts, size: number, projection: Projection): number {
  return projection.isSensitive?.(tag) ? 0 : loudness(facetOf(tag), projection.own) * liftScore(tag, kind, counts, size, projection);
}

/**
 * What a tag adds to an item of a list that has no other tag of its facet; of two each adds half.
 *
 * @param kind 0: as intent, 1: as taste.
 * @param size Number of items in the list.
 */
export const tagScore = isFull ? loudLiftScore : liftScore;

/** The terms that are no lift of a tag, of the items of a list. In the files with everything. */
export function moreTerms(list: readonly Scorable[], counts: TagCounts, projection: Projection, ofModel: readonly ListTerm[]): ListTerm[] {
  const similar = similarTerm(list, counts, projection);
  return [...(similar ? [similar] : []), ...listTerms(list, projection.own), ...ofModel, ...habitTerms(list, projection.own)];
}

/**
 * Cosine of an item's tags and those of what was looked at lately, rare ones weighing more.
 *
 * @see Rocchio, "Relevance feedback in information retrieval", 1971, for the sum of what was chosen as the query.
 */
function similarTerm(list: readonly Scorable[], counts: TagCounts, { tags, own }: Projection): ListTerm | null {
  const weight = own?.weights[0];
  if (!weight) return null;
  let wanted = 0;
  for (const [tag, [intent]] of Object.entries(tags)) if (intent > 0) wanted += (intent * rarity(counts[tag], list.length)) ** 2;
  if (!wanted) return null;
  const squareOf = (tag: Tag) => rarity(counts[tag], list.length) ** 2;
  const partOf = (tag: Tag) => squareOf(tag) * Math.max(0, tags[tag]?.[0] ?? 0);
  const perPart = (index: number) => {
    let norm = 0;
    for (const tag of list[index]!.tags) norm += squareOf(tag);
    return norm && weight / Math.sqrt(norm * wanted);
  };
  return {
    term: 'similar',
    of(index) {
      let product = 0;
      for (const tag of list[index]!.tags) product += partOf(tag);
      return product && product * perPart(index);
    },
    byTag: (index) => list[index]!.tags.map((tag) => [tag, partOf(tag) * perPart(index)]),
  };
}

/** How many tags of this one's facet an item has. */
export function countSiblings(tag: Tag, own: readonly Tag[]): number {
  return own.filter((each) => facetOf(each) === facetOf(tag)).length;
}

/** What an item loses for its place in the given order, from 0. */
export function orderScore(projection: Projection, position: number): number {
  return -projection.weights[3] * Math.log1p(position);
}

/** True when there is enough to go by: enough actions, or something that the visitor said. */
export function hasEvidence({ evidence, minActions, declared }: Projection): boolean {
  return evidence >= minActions || Object.keys(declared).length > 0;
}

/**
 * Scores a list and orders it: best first, ties in the given order, in the files with everything what is out of stock or excluded last. Ask
 * {@link hasEvidence} first.
 *
 * @param ofModel What a model adds, see `forList`.
 * @returns Indexes into `list`, and the score of each index.
 */
export function orderByScore(list: readonly Scorable[], projection: Projection, ofModel?: readonly ListTerm[]): { readonly order: readonly number[]; readonly scores: number[] } {
  const counts = countOffer(list);
  if (isFull) projection = forKind(list, counts, projection);
  const { weights, declared, items } = projection;
  const known: Record<Tag, number> = {}; // a list has few tags, and many times each; no tag is named like a property that every object has
  const more = isFull ? moreTerms(list, counts, projection, ofModel ?? []) : [];
  const scores = list.map(({ id, tags, boost }, position) => {
    let score = 0;
    for (const tag of tags) score += (known[tag] ??= tagScore(tag, 0, counts, list.length, projection) + tagScore(tag, 1, counts, list.length, projection)) / countSiblings(tag, tags);
    for (const wanted of Object.values(declared)) if (tags.some((each) => wanted.includes(each))) score += weights[0] * DECLARED_SCORE;
    if (isFull) for (const { of } of more) score += of(position);
    score = score + (items[hash32(id)] ?? 0) + (boost || 0) + orderScore(projection, position);
    return isFull && !Number.isFinite(score) ? 0 : score; // what is stored may have been changed
  });
  const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!);
  if (!isFull) return { order, scores };
  const goesLast = (index: number) => isOut(list[index]!, projection.exclude);
  const inStock = order.filter((index) => !goesLast(index));
  const share = isSilent(scores, (index) => orderScore(projection, index) + (list[index]!.boost || 0)) ? undefined : shareOf(projection);
  const shared = diversify(inStock, scores, (index) => categoryOf(list[index]!), share && ((index) => share(list[index]!)));
  return { order: [...limitMoves(shared, projection.maxMove), ...order.filter(goesLast)], scores };
}

/** The projection for what a list is like. */
export function forKind(list: readonly Scorable[], counts: TagCounts, projection: Projection): Projection {
  return forAlike(projection, areAlike(list[0]?.tags ?? [], list.length, (key) => counts[key]));
}
