import { parseItem, type Item } from '../../core/item.js';
import type { Catalogue } from '../log/read-items.js';

/**
 * The items of a catalogue as pages show them, by id.
 *
 * @param isOrdered The catalogue stands in the shop's own order: items then have their place in it.
 */
export function itemsById(read: Catalogue | null, isOrdered: boolean): ReadonlyMap<string, Item> {
  const entries = read?.items ?? [];
  return new Map(
    entries.flatMap(({ id, title, tags, price }, position): [string, Item][] => {
      const item = parseItem({ id, tags: { ...tags, ...(title && { title: title.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2) }) }, ...(price! > 0 && { price: price! }), ...(isOrdered && { position }) });
      return [[id, item]];
    }),
  );
}

/** Looks items up; one that is not in the catalogue has no tags. */
export function itemReader(items: ReadonlyMap<string, Item>): (id: string) => Item {
  return (id) => items.get(id) ?? parseItem({ id });
}
