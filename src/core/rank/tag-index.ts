import type { Item } from '../item.js';
import { facetOf, type Tag } from '../tags.js';
import { rarity } from './similarity.js';

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
  /** What was counted of the lists that were ranked last, the latest first: the same for every visitor and every profile, and pages rank a few lists again and again. */
  offers: Offer[];
  /** Which tags are sensitive, by number, as far as they were asked about; and who was asked. */
  muted: { readonly by: unknown; readonly flags: boolean[] } | undefined;
}

/** What of a list does not depend on who looks at it. */
export interface Offer {
  readonly list: readonly IndexedItem[];
  /** The positions of each item, by the hash of its id: one, unless an id comes twice. */
  readonly places: ReadonlyMap<number, readonly number[]>;
  /** The tags of all items in one row: walking it takes a third of the time that it takes from item to item. */
  readonly numbers: Int32Array;
  /** `counts` of all items in one row; null when that is null for all. */
  readonly siblings: Uint8Array | null;
  /** Where in those rows each item begins; one more for the end. */
  readonly starts: Int32Array;
  /** How many items carry each tag, by the tag's number. */
  readonly counts: Uint32Array;
  /** How many tags of each facet the items have, by the facet's number. */
  readonly totals: Float64Array;
  /** log(1 + position) of each position, from 0. */
  readonly depths: Float64Array;
  /** Square of the rarity of each tag, by the tag's number. */
  readonly squares: Float64Array;
  /** Their sum over the tags of each item, by its position. */
  readonly norms: Float64Array;
  /** The category of each item, as text: all its tags of that facet. Told when first asked for. */
  readonly categories: readonly string[];
  /** How many items share the category that most have. Told when first asked for. */
  readonly alike: number;
}

/** The tags of an item by number. */
export interface IndexedTags {
  readonly numbers: readonly number[];
  /** For each how many tags of its facet the item has: of two colours each counts half. Null when that is one for all. */
  readonly counts: Uint8Array | null;
}

/** An item with its tags by number. */
export interface IndexedItem extends Item, IndexedTags {
  /** `hash32` of the id. */
  readonly idHash: number;
}

export function createTagIndex(): TagIndex {
  return { numbers: new Map(), tags: [], facetOf: [], facetNumbers: new Map(), facets: [], lastSeen: [], offers: [], muted: undefined };
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
export function withCounts({ facetOf, lastSeen }: TagIndex, numbers: readonly number[]): IndexedTags {
  const round = (lastSeen[0] = (lastSeen[0] ?? 0) + 1);
  let isShared = false;
  for (const number of numbers) {
    const facet = facetOf[number]! + 1;
    if (lastSeen[facet] === round) isShared = true;
    lastSeen[facet] = round;
  }
  return { numbers, counts: isShared ? countByFacet(numbers, facetOf) : null };
}

/** Which tags are sensitive, by number: each is asked about once. */
export function mutedTags(index: TagIndex, isSensitive: (tag: Tag) => unknown): readonly boolean[] {
  if (index.muted?.by !== isSensitive) index.muted = { by: isSensitive, flags: [] };
  const { flags } = index.muted;
  while (flags.length < index.tags.length) flags.push(!!isSensitive(index.tags[flags.length]!));
  return flags;
}

/** Lists whose counts are kept. */
const MOST_OFFERS = 4;

/** Counts a list, unless it is one of those counted last: the same items in the same order. */
export function offerOf(index: TagIndex, list: readonly IndexedItem[]): Offer {
  const known = index.offers.find((offer) => offer.list.length === list.length && list.every((item, place) => item === offer.list[place])) ?? countOffer(index, list);
  index.offers = [known, ...index.offers.filter((offer) => offer !== known)].slice(0, MOST_OFFERS);
  return known;
}

function countOffer(index: TagIndex, list: readonly IndexedItem[]): Offer {
  const starts = new Int32Array(list.length + 1);
  list.forEach((item, position) => (starts[position + 1] = starts[position]! + item.numbers.length));
  const numbers = new Int32Array(starts[list.length]!);
  list.forEach((item, position) => numbers.set(item.numbers, starts[position]));
  const counts = new Uint32Array(index.facetOf.length);
  for (const number of numbers) counts[number]!++;
  const totals = new Float64Array(index.facets.length);
  counts.forEach((count, number) => (totals[index.facetOf[number]!]! += count));
  const depths = new Float64Array(list.length).map((_, position) => Math.log1p(position));
  const squares = new Float64Array(counts.length).map((_, number) => rarity(counts[number], list.length) ** 2);
  const [norms] = addUp({ numbers, starts }, squares);
  let categories: readonly string[] | undefined;
  let alike: number | undefined;
  return {
    list: [...list],
    places: placesOf(list),
    numbers,
    siblings: siblingsOf(list, numbers.length, starts),
    starts,
    counts,
    totals,
    depths,
    squares,
    norms,
    get categories() {
      return (categories ??= categoriesOf(list, index));
    },
    get alike() {
      return (alike ??= mostOfCategory(counts, index));
    },
  };
}

/**
 * Adds up values of each tag over the tags of each item, two kinds in one walk: that takes hardly longer than one, and is nearly all of the work. By itself, so
 * that it is compiled by itself.
 *
 * @param values By the tag's number.
 * @param others As `values`.
 */
export function addUp({ numbers, starts }: Pick<Offer, 'numbers' | 'starts'>, values: Float64Array, others = values): readonly [of: Float64Array, ofOthers: Float64Array] {
  const sums = [new Float64Array(starts.length - 1), new Float64Array(starts.length - 1)] as const;
  const [first, second] = sums;
  let place = 0;
  for (let position = 0; position < first.length; position++) {
    let sum = 0;
    let other = 0;
    for (const end = starts[position + 1]!; place < end; place++) {
      const number = numbers[place]!;
      sum += values[number]!;
      other += others[number]!;
    }
    first[position] = sum;
    second[position] = other;
  }
  return sums;
}

function placesOf(list: readonly IndexedItem[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  list.forEach(({ idHash }, position) => {
    const before = places.get(idHash);
    if (before) before.push(position);
    else places.set(idHash, [position]);
  });
  return places;
}

function mostOfCategory(counts: Uint32Array, { facetOf: facetNumberOf, facetNumbers }: TagIndex): number {
  const category = facetNumbers.get('category');
  return category === undefined ? 0 : counts.reduce((most, count, number) => (facetNumberOf[number] === category ? Math.max(most, count) : most), 0);
}

function categoriesOf(list: readonly IndexedTags[], { facetOf: facetNumberOf, facetNumbers }: TagIndex): string[] {
  const category = facetNumbers.get('category');
  return list.map(({ numbers }) => {
    let own = '';
    let count = 0;
    for (const number of numbers) if (facetNumberOf[number] === category && ++count) own += `${number},`;
    return count > 1 ? own.split(',').sort().join() : own;
  });
}

function siblingsOf(list: readonly IndexedTags[], size: number, starts: Int32Array): Uint8Array | null {
  if (!list.some(({ counts }) => counts)) return null;
  const siblings = new Uint8Array(size).fill(1);
  list.forEach(({ counts }, position) => counts && siblings.set(counts, starts[position]));
  return siblings;
}

function countByFacet(numbers: readonly number[], facetOf: readonly number[]): Uint8Array {
  const counts = new Uint8Array(numbers.length);
  for (let place = 0; place < numbers.length; place++) {
    for (const each of numbers) if (facetOf[each] === facetOf[numbers[place]!]) counts[place]!++;
  }
  return counts;
}
