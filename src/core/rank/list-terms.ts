import { hash32 } from '../hash.js';
import type { Tag } from '../tags.js';
import { tellsKinds } from './loudness.js';
import type { OwnTerms } from './own-terms.js';
import type { Term } from './settings.js';

/** What a term looks at. */
export interface Placed {
  readonly id: string;
  readonly tags: readonly Tag[];
  readonly price?: number | undefined;
  readonly position?: number | undefined;
  readonly published?: number | undefined;
  /** `hash32` of the id, where it is known. */
  readonly idHash?: number;
}

/** A term of a list's scores. */
export interface ListTerm {
  readonly term: Term;
  /** What it adds to the score of the item at an index; 0 where it has nothing to say. */
  readonly of: (index: number) => number;
  /** The same by the tags that bring it. */
  readonly byTag?: (index: number) => readonly (readonly [tag: Tag, score: number])[];
}

/**
 * The terms of a list that go by its places, prices and dates, without those that have nothing to say of it.
 *
 * @param hasNoWords No item has words for tags: nobody need look.
 * @param hashOf `hash32` of the id of an index.
 */
export function listTerms(list: readonly Placed[], own: OwnTerms | undefined, hasNoWords = false, hashOf = (index: number) => hash32(list[index]!.id)): ListTerm[] {
  if (!own) return [];
  const near = nearTerm(list, own, hasNoWords, hashOf);
  const price = priceTerm(list, own);
  const recency = recencyTerm(list, own);
  return [...(near ? [{ term: 'near', of: near } as const] : []), ...(price ? [{ term: 'price', of: price } as const] : []), ...(recency ? [{ term: 'recency', of: recency } as const] : [])];
}

/** The terms that go by what the visitor did with an item before. */
export function habitTerms(list: readonly Placed[], own: OwnTerms | undefined): ListTerm[] {
  const habits = habitsByItem(own);
  const habit = (kind: 0 | 1 | 2 | 3) => (index: number) => habits.get(hash32(list[index]!.id))?.[kind] ?? 0;
  return habits.size > 0 ? [{ term: 'next', of: habit(0) }, { term: 'habit', of: habit(1) }, { term: 'bought', of: habit(2) }, { term: 'fatigue', of: habit(3) }] : [];
}

/** What {@link habitTerms} goes by. By number: a property of such a name would be looked up by its text. */
export function habitsByItem(own: OwnTerms | undefined): ReadonlyMap<number, OwnTerms['habits'][number]> {
  return new Map(Object.entries(own?.habits ?? {}).map(([item, parts]) => [Number(item), parts]));
}

/** Beyond so many places nothing is near any more: a list of 300 is no stronger a statement than one of 30. */
const NEIGHBOURHOOD = 30;
/** People go through a shop from front to back: what comes next is likelier than what came before. In the unit of the distance, a logarithm. */
const AHEAD = 0.6;

/**
 * Distance in the site's own order from what was chosen last: shops put alike things side by side, and people go through them in turn. None
 * where that item is not in the list and the site tells no positions.
 */
function nearTerm(list: readonly Placed[], { weights, last }: OwnTerms, hasNoWords: boolean, hashOf: (index: number) => number): ((index: number) => number) | null {
  if (!weights[1] || !last) return null;
  const placeOf = (index: number) => list[index]!.position ?? index;
  let from = list.every(({ position }) => position !== undefined) ? last[1] : undefined;
  for (let index = 0; index < list.length && from === undefined; index++) if (hashOf(index) === last[0]) from = placeOf(index);
  if (from === undefined || !(hasNoWords || tellsKinds(list))) return null;
  const logs = Array.from({ length: NEIGHBOURHOOD }, (_, distance) => Math.log1p(distance || NEIGHBOURHOOD)); // nothing is near to itself
  const far = logs[0]!;
  return (index) => {
    const ahead = placeOf(index) - from;
    return weights[1] * ((ahead > 0 ? AHEAD : 0) - (logs[Math.round(Math.abs(ahead))] ?? far));
  };
}

/** Distance of a price from the band that was looked at. */
function priceTerm(list: readonly Placed[], { weights, price }: OwnTerms): ((index: number) => number) | null {
  if (!weights[2] || !price) return null;
  const [centre, width] = price;
  return penalty(weights[2], list.map(({ price }) => (price! > 0 && price! < Infinity ? Math.max(0, Math.abs(Math.log(price!) - centre) - width) : NaN)));
}

/** Half of what is new about an item is gone after so long, milliseconds: two days. By hand, no set of news could be had. */
const NEWS_HALF_LIFE = 2 * 86_400_000;

/** How much older an item is than the newest of the list: a day matters in the first week, and not after a year. */
function recencyTerm(list: readonly Placed[], { weights }: OwnTerms): ((index: number) => number) | null {
  if (!weights[3]) return null;
  const newest = list.reduce((latest, { published }) => Math.max(latest, published ?? -Infinity), -Infinity);
  return penalty(weights[3], list.map(({ published = NaN }) => 1 - 2 ** ((published - newest) / NEWS_HALF_LIFE)));
}

/** @param distances NaN for what is not known: it is taken for the mean of the list. */
function penalty(weight: number, distances: readonly number[]): ((index: number) => number) | null {
  const known = distances.filter((distance) => distance >= 0);
  if (known.length === 0) return null;
  const mean = known.reduce((sum, distance) => sum + distance, 0) / known.length;
  return (index) => -weight * (Number.isNaN(distances[index]) ? mean : distances[index]!);
}
