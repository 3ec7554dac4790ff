// What is told of tags: for items that the model does not know, those too new or too rare for a place of their own.
import type { Item } from '../../core/item.js';
import type { Tag } from '../../core/tags.js';
import { hasAddress } from '../log/address.js';

/** Tags of a catalogue in the order of the alphabet. */
export interface TagStatistics {
  readonly names: readonly Tag[];
  /** Logarithm of how often an item with the tag is chosen, those that never were among them, against the items that were. */
  readonly lifts: Float64Array;
}

/**
 * Share of the budget that tags may take, and about what one takes of it, vectors and all, in bytes: a hundred tags at 100 KB, where a recorded encyclopaedia has
 * about as many categories, and a small part of what steps and pairs take.
 */
const MOST_FOR_TAGS = 0.04;
const BYTES_OF_TAG = 40;
/** Items of a tag that are taken to be chosen as those that were chosen are. */
const PRIOR_ITEMS = 5;

/**
 * Chooses the tags that most items of a catalogue carry, but not all, and says how often those are chosen.
 *
 * @param chosen How often each item was chosen, by id; 0 for one that was not.
 * @param budget Bytes of the file as served.
 */
export function tagStatistics(catalogue: ReadonlyMap<string, Item>, chosen: (id: string) => number, budget: number): TagStatistics {
  const counts = new Map<Tag, { items: number; choices: number }>();
  let [all, known] = [0, 0];
  for (const [id, { tags }] of catalogue) {
    all += chosen(id);
    if (chosen(id) > 0) known++;
    for (const tag of tags) {
      const count = counts.get(tag) ?? { items: 0, choices: 0 };
      counts.set(tag, count);
      count.items++;
      count.choices += chosen(id);
    }
  }
  const mean = all / Math.max(1, known);
  const telling = [...counts].filter(([tag, { items }]) => items > 1 && items < catalogue.size && !hasAddress(tag));
  const most = Math.floor((MOST_FOR_TAGS * budget) / BYTES_OF_TAG);
  const kept = telling.sort(([a, one], [b, other]) => other.items - one.items || (a < b ? -1 : 1)).slice(0, mean > 0 ? most : 0);
  const named = kept.sort(([a], [b]) => (a < b ? -1 : 1));
  return { names: named.map(([tag]) => tag), lifts: Float64Array.from(named, ([, { items, choices }]) => Math.log((choices + PRIOR_ITEMS * mean) / ((items + PRIOR_ITEMS) * mean))) };
}
