// The score of score.ts for long lists: tags by number, in typed arrays. The same arithmetic in the same order, so that both come to
// the same numbers to the last digit; a property test and `test/vectors/first-frame.json` hold them together.
import { bestOfEach, firstPlaces, isSilent, shareOf } from './diversity.js';
import { lift } from './lift.js';
import { habitsByItem, listTerms, type ListTerm } from './list-terms.js';
import { limitMoves } from './limit-moves.js';
import { areAlike, forAlike, loudness } from './loudness.js';
import { forList } from './model-terms.js';
import { isOut } from './excluded.js';
import type { Projection, Sums } from './projection.js';
import { DECLARED_SCORE } from './score.js';
import { rarity } from './similarity.js';
import { addUp, mutedTags, offerOf, type IndexedItem, type Offer, type TagIndex } from './tag-index.js';
import { top } from './top.js';
import { WORD_FACET } from './word-weight.js';

/**
 * Scores and orders a list, items out of stock or excluded last.
 *
 * @param index Knows the tags of the list.
 * @param limit How many places are wanted, 0 or more.
 * @returns Indexes into `list`, at least `limit` of them, best first; and the score of each index.
 */
export function orderIndexed(list: readonly IndexedItem[], index: TagIndex, projection: Projection, limit: number): { readonly order: readonly number[]; readonly scores: Float64Array } {
  const { scores, weights, offer, isAlike } = scoreIndexed(list, index, projection);
  const { maxMove = Infinity, exclude } = projection;
  // Most often nothing is, and then nobody need ask each time.
  const hasOut = !!exclude || list.some(({ available }) => available === false);
  const goesLast = (place: number) => hasOut && isOut(list[place]!, exclude);
  const byScore = (a: number, b: number) => scores[b]! - scores[a]! || a - b;
  const compare = hasOut ? (a: number, b: number) => Number(goesLast(a)) - Number(goesLast(b)) || byScore(a, b) : byScore;
  const best = top(list.length, Math.min(maxMove < list.length ? Infinity : limit, list.length), compare);
  const inStock = best.filter((place) => !goesLast(place));
  const isOne = !index.facetNumbers.has('category') || isAlike || isSilent(scores, (place) => (list[place]!.boost || 0) - weights[3] * offer.depths[place]!);
  // To sort a long list takes longer than to score it: the first places are told without.
  const share = isOne ? undefined : shareOf(projection);
  const first = !share ? [] : firstPlaces(bestOfEach(scores, offer.categories, goesLast, byScore), scores, (place) => offer.categories[place]!, (place) => share(list[place]!));
  return { order: [...limitMoves([...new Set([...first, ...inStock])], maxMove), ...best.slice(inStock.length)], scores };
}

function areAlikeIn({ list, counts, totals }: Offer, { tags, numbers, facetNumbers }: TagIndex): boolean {
  const first = Array.from(list[0]?.numbers ?? [], (number) => tags[number]!);
  return areAlike(first, list.length, (key) => (facetNumbers.has(key) ? totals[facetNumbers.get(key)!] : counts[numbers.get(key) ?? -1]));
}

interface Scored {
  /** Of each index. */
  readonly scores: Float64Array;
  /** Those that this list was scored with. */
  readonly weights: Projection['weights'];
  readonly offer: Offer;
  /** All items are of one category. */
  readonly isAlike: boolean;
}

function scoreIndexed(list: readonly IndexedItem[], index: TagIndex, projection: Projection): Scored {
  let ofModel: readonly ListTerm[] = [];
  const offer = offerOf(index, list);
  if (projection.model) ({ projection, ofModel } = forList(list, projection, offer));
  const isAlike = areAlikeIn(offer, index);
  projection = forAlike(projection, isAlike);
  const { weights, declared, items } = projection;
  const { depths } = offer;
  const values = scoreTags(offer, index, projection);
  const wanted = Object.values(declared).map((each) => each.map((tag) => index.numbers.get(tag)));
  const similar = similarityOf(offer, index, projection);
  const [sums, products] = addUp(offer, values, similar?.parts);
  const scores = offer.siblings ? addUpShares(offer, values, offer.siblings) : sums;
  const more = [...listTerms(list, projection.own, !index.facetNumbers.has(WORD_FACET), (place) => list[place]!.idHash), ...ofModel];
  const known = new Map([...habitsByItem(projection.own)].map(([item, parts]) => [item, [...parts, 0]]));
  for (const [item, score] of Object.entries(items)) known.set(Number(item), [...(known.get(Number(item))?.slice(0, -1) ?? [0, 0, 0, 0]), score]);
  for (const each of wanted) {
    for (let position = 0; position < list.length; position++) if (each.some((number) => list[position]!.numbers.includes(number!))) scores[position]! += weights[0] * DECLARED_SCORE;
  }
  if (similar) {
    const { norms } = offer;
    for (let position = 0; position < scores.length; position++) if (products[position]) scores[position]! += products[position]! * (similar.weight / Math.sqrt(norms[position]! * similar.wanted));
  }
  for (const { of } of more) for (let position = 0; position < scores.length; position++) scores[position]! += of(position);
  // Few items are known: they are found in the list, instead of each of the list among them.
  for (const [item, parts] of known) for (const position of offer.places.get(item) ?? []) for (const part of parts) scores[position]! += part;
  for (let position = 0; position < scores.length; position++) {
    const score = scores[position]! + (list[position]!.boost || 0) - weights[3] * depths[position]!;
    scores[position] = Number.isFinite(score) ? score : 0;
  }
  return { scores, weights, offer, isAlike };
}

/** As {@link addUp} where items have several tags of a facet, which share its value. */
function addUpShares({ numbers, starts }: Offer, values: Float64Array, siblings: Uint8Array): Float64Array {
  const sums = new Float64Array(starts.length - 1);
  let place = 0;
  for (let position = 0; position < sums.length; position++) {
    let sum = 0;
    for (const end = starts[position + 1]!; place < end; place++) sum += values[numbers[place]!]! / siblings[place]!;
    sums[position] = sum;
  }
  return sums;
}

/** What `similarTerm` of score.ts goes by: the product with what was looked at is the sum of the parts of an item's tags. */
function similarityOf({ list, counts, squares }: Offer, { numbers }: TagIndex, { tags, own }: Projection): { readonly weight: number; readonly parts: Float64Array; readonly wanted: number } | undefined {
  const weight = own?.weights[0];
  if (!weight) return undefined;
  let wanted = 0;
  const parts = new Float64Array(counts.length);
  for (const [tag, [intent]] of Object.entries(tags)) {
    if (!(intent > 0)) continue;
    const number = numbers.get(tag) ?? -1;
    wanted += (intent * rarity(counts[number], list.length)) ** 2;
    if (number >= 0) parts[number] = squares[number]! * intent;
  }
  return wanted ? { weight, parts, wanted } : undefined;
}

/** What each tag adds to an item that has no other of its facet, by number. */
function scoreTags({ list, counts, totals }: Offer, index: TagIndex, { tags, facets: sums, weights, shrinkage, own, isSensitive }: Projection): Float64Array {
  const { numbers, facetOf, facets } = index;
  const muted = isSensitive && mutedTags(index, isSensitive);
  // Texts are looked up once for each facet and for each tag of the projection: that is what takes long.
  const known = facets.map((facet) => (facet in {} ? undefined : sums[facet])); // as score.ts: none where every object has it
  const chosen = [new Float64Array(facetOf.length), new Float64Array(facetOf.length)] as const;
  for (const [tag, [intent, taste]] of Object.entries(tags)) {
    const number = numbers.get(tag);
    if (number === undefined) continue;
    chosen[0][number] = intent;
    chosen[1][number] = taste;
  }
  const loud = facets.map((facet) => loudness(facet, own));
  const scoreOf = (facet: number, kind: 0 | 1, value: number, total: Sums, base: number) => loud[facet]! * (weights[kind + 1]! * lift(value, total[kind], base, shrinkage[kind]) || 0);
  // Most tags were never chosen, and then the base has no say.
  const unchosen = known.map((total, facet) => total && scoreOf(facet, 0, 0, total, 1) + scoreOf(facet, 1, 0, total, 1));
  const values = new Float64Array(counts.length);
  for (let number = 0; number < counts.length; number++) {
    const facet = facetOf[number]!;
    const total = known[facet];
    const count = counts[number]!;
    if (!total || !count || count === list.length || muted?.[number]) continue;
    const intent = chosen[0][number]!;
    const taste = chosen[1][number]!;
    const base = count / totals[facet]!;
    values[number] = intent || taste ? scoreOf(facet, 0, intent, total, base) + scoreOf(facet, 1, taste, total, base) : unchosen[facet]!;
  }
  return values;
}
