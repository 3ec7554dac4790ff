import type { Tag } from './tags.js';

/** What is known of an item that a page without attributes has shown: enough to rank it where nothing says what it is. */
export interface KnownCard {
  readonly id: string;
  readonly tags: readonly Tag[];
  readonly price?: number | undefined;
}

/** Known cards as they are stored, one record: each tag once, cards by the numbers of their tags. */
export interface PackedCards {
  /** Of the profile: what was learned for one that is erased is not handed to the next. */
  readonly generation: number;
  readonly tags: readonly Tag[];
  readonly cards: readonly (readonly [id: string, tags: readonly number[], price?: number])[];
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
  const packed = cards.slice(-MAX_CARDS).map(({ id, tags, price }): PackedCards['cards'][number] => [id, tags.map(numberOf), ...(price === undefined ? ([] as const) : ([price] as const))]);
  return { generation, tags: [...numbers.keys()], cards: packed };
}

/** The cards of a record, oldest first. */
export function unpackCards(record: PackedCards | undefined): KnownCard[] {
  return record ? record.cards.map(([id, tags, price]) => ({ id, tags: tags.map((number) => record.tags[number]!), ...(price !== undefined && { price }) })) : [];
}

/** Cards that were known and those met now, which are put at the end and replace what was known of them. */
export function mergeCards(before: readonly KnownCard[], met: readonly KnownCard[]): KnownCard[] {
  const byId = new Map(before.map((card) => [card.id, card]));
  for (const card of met) {
    byId.delete(card.id);
    byId.set(card.id, card);
  }
  return [...byId.values()].slice(-MAX_CARDS);
}

/** Those of some cards of which something else was known, or nothing: only they need to be written. */
export function newAmong(met: readonly KnownCard[], before: readonly KnownCard[]): KnownCard[] {
  const known = new Map(before.map((card) => [card.id, card]));
  return met.filter(({ id, tags, price }) => known.get(id)?.price !== price || known.get(id)?.tags.join('\n') !== tags.join('\n'));
}
