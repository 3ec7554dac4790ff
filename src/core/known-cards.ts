import { facetOf, type Tag } from './tags.js';

/** What is known of an item that a page without attributes has shown: enough to rank it where nothing says what it is. */
export interface KnownCard {
  readonly id: string;
  readonly tags: readonly Tag[];
  readonly price?: number | undefined;
  /** False: it could not be had. */
  readonly available?: boolean | undefined;
}

/** Known cards as they are stored, one record: each tag once, cards by the numbers of their tags; 0 at the end for what could not be had. */
export interface PackedCards {
  /** Of the profile: what was learned for one that is erased is not handed to the next. */
  readonly generation: number;
  readonly tags: readonly Tag[];
  readonly cards: readonly (readonly [id: string, tags: readonly number[], price?: number | null, available?: 0])[];
}

/** Cards kept, those met last. */
const MAX_CARDS = 1000;

/** Puts cards into one record; of more than {@link MAX_CARDS} the last. */
export function packCards(generation: number, cards: readonly KnownCard[]): PackedCards {
  const numbers = new Map<Tag, number>();
  const numberOf = (tag: Tag) => {
    if (!numbers.has(tag)) numbers.set(tag, numbers.size);
    return numbers.get(tag)!;
  };
  const packed = cards.slice(-MAX_CARDS).map(({ id, tags, price = null, available }): PackedCards['cards'][number] => {
    const own = tags.map(numberOf);
    if (available === false) return [id, own, price, 0];
    return price === null ? [id, own] : [id, own, price];
  });
  return { generation, tags: [...numbers.keys()], cards: packed };
}

/** The cards of a record, oldest first. */
export function unpackCards(record: PackedCards | undefined): KnownCard[] {
  if (!record) return [];
  return record.cards.map(([id, tags, price = null, available]) => ({
    id,
    tags: tags.map((number) => record.tags[number]!),
    ...(price !== null && { price }),
    ...(available === 0 && { available: false }),
  }));
}

/**
 * Cards that were known and those met now, which are put at the end. What was known of a facet that a card now says nothing of stays: a list
 * often says less of an item than its own page.
 */
export function mergeCards(before: readonly KnownCard[], met: readonly KnownCard[]): KnownCard[] {
  const byId = new Map(before.map((card) => [card.id, card]));
  for (const card of met) {
    const known = byId.get(card.id);
    byId.delete(card.id);
    byId.set(card.id, known ? withFacets(card, known) : card);
  }
  return [...byId.values()].slice(-MAX_CARDS);
}

function withFacets(card: KnownCard, { tags }: KnownCard): KnownCard {
  const facets = new Set(card.tags.map(facetOf));
  const missing = tags.filter((tag) => !facets.has(facetOf(tag)));
  return missing.length > 0 ? { ...card, tags: [...card.tags, ...missing] } : card;
}

/** Those of some cards of which something else was known, or nothing: only they need to be written. */
export function newAmong(met: readonly KnownCard[], before: readonly KnownCard[]): KnownCard[] {
  const known = new Map(before.map((card) => [card.id, card]));
  return met.filter((card) => !isSame(known.get(card.id), card));
}

function isSame(known: KnownCard | undefined, card: KnownCard): boolean {
  if (!known || known.price !== card.price || (known.available === false) !== (card.available === false)) return false;
  const tags = new Set(known.tags);
  return card.tags.every((tag) => tags.has(tag));
}
