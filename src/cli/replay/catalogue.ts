import { parseItem, type Item } from '../../core/item.js';
import { wordTags } from '../../core/words.js';
import type { Catalogue } from '../log/read-items.js';

/**
 * The items of a catalogue as pages show them, by id: with their tags or, where they have none, with the words of their title, as a card without attributes is read.
 *
 * @param isOrdered The catalogue stands in the shop's own order: items then have their place in it.
 */
export function itemsById(read: Catalogue | null, isOrdered: boolean): ReadonlyMap<string, Item> {
  const entries = read?.items ?? [];
  return new Map(
    entries.flatMap(({ id, title, tags, price }, position): [string, Item][] => {
      const item = parseItem({ id, tags, ...(price! > 0 && { price: price! }), ...(isOrdered && { position }) });
      return [[id, item.tags.length > 0 || !title ? item : { ...item, tags: wordTags(title) }]];
    }),
  );
}

/** Looks items up; one that is not in the catalogue has no tags. */
export function itemReader(items: ReadonlyMap<string, Item>): (id: string) => Item {
  return (id) => items.get(id) ?? parseItem({ id });
}
