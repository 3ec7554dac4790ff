import { facetOf, type Tag } from '../tags.js';

/** Every tag and facet met so far with a number, from 0, so that lists are scored in arrays of numbers and not by text. */
export interface TagIndex {
  readonly numbers: Map<Tag, number>;
  /** Tag by number. */
  readonly tags: Tag[];
  /** Number of a tag's facet, by the tag's number. */
  readonly facetOf: number[];
  readonly facetNumbers: Map<string, number>;
  /** Facet by number. */
  readonly facets: string[];
  /** Scratch: in which item, counted from 1 in place 0, a facet was met last; by the facet's number plus 1. */
  readonly lastSeen: number[];
  /** What was counted of the list that was ranked last: the same for every visitor and every profile, and pages rank one list again and again. */
  offer: Offer | undefined;
}

/** What of a list does not depend on who looks at it. */
export interface Offer {
  readonly list: readonly IndexedTags[];
  /** How many items carry each tag, by the tag's number. */
  readonly counts: Uint32Array;
  /** How many tags of each facet the items have, by the facet's number. */
  readonly totals: Float64Array;
  /** log(1 + position) of each position, from 0. */
  readonly depths: Float64Array;
}

/** The tags of an item by number. */
export interface IndexedTags {
  readonly numbers: Int32Array;
  /** For each how many tags of its facet the item has: of two colours each counts half. Null when that is one for all. */
  readonly counts: Uint8Array | null;
}

export function createTagIndex(): TagIndex {
  return { numbers: new Map(), tags: [], facetOf: [], facetNumbers: new Map(), facets: [], lastSeen: [], offer: undefined };
}

/** Looks tags up, new ones get the next number. @param own Each once. */
export function indexTags(index: TagIndex, own: readonly Tag[]): IndexedTags {
  return withCounts(index, own.map((tag) => index.numbers.get(tag) ?? addTag(index, tag)));
}

function addTag({ numbers, tags, facetOf: facetNumberOf, facetNumbers, facets }: TagIndex, tag: Tag): number {
  const facet = facetOf(tag);
  if (!facetNumbers.has(facet)) facetNumbers.set(facet, facets.push(facet) - 1);
  facetNumberOf.push(facetNumbers.get(facet)!);
  numbers.set(tag, tags.length);
  return tags.push(tag) - 1;
}

/** Tags that have their numbers. Plain loops: a list of 1,000 items comes through here in one go. */
export function withCounts({ facetOf, lastSeen }: TagIndex, own: readonly number[]): IndexedTags {
  const numbers = new Int32Array(own);
  const round = (lastSeen[0] = (lastSeen[0] ?? 0) + 1);
  let isShared = false;
  for (const number of own) {
    const facet = facetOf[number]! + 1;
    if (lastSeen[facet] === round) isShared = true;
    lastSeen[facet] = round;
  }
  return { numbers, counts: isShared ? countByFacet(numbers, facetOf) : null };
}

/** Counts a list, unless it is the one counted last: the same items in the same order. */
export function offerOf(index: TagIndex, list: readonly IndexedTags[]): Offer {
  const last = index.offer?.list;
  if (last?.length === list.length && list.every((item, place) => item === last[place])) return index.offer!;
  const counts = new Uint32Array(index.facetOf.length);
  for (const { numbers } of list) for (let place = 0; place < numbers.length; place++) counts[numbers[place]!]!++;
  const totals = new Float64Array(index.facets.length);
  counts.forEach((count, number) => (totals[index.facetOf[number]!]! += count));
  const depths = Float64Array.from(list, (_, position) => Math.log1p(position));
  return (index.offer = { list: [...list], counts, totals, depths });
}

function countByFacet(numbers: Int32Array, facetOf: readonly number[]): Uint8Array {
  const counts = new Uint8Array(numbers.length);
  for (let place = 0; place < numbers.length; place++) {
    for (const each of numbers) if (facetOf[each] === facetOf[numbers[place]!]) counts[place]!++;
  }
  return counts;
}
