import { actionWeight, type VisitEvent } from './event.js';
import type { Tag } from './tags.js';

/** An item that the visitor met, as the store keeps it. */
export interface KnownItem {
  readonly id: string;
  readonly tags: readonly Tag[];
  readonly price?: number | undefined;
  /** Last action, epoch milliseconds. */
  readonly at: number;
  /** Number of actions. */
  readonly actions: number;
}

/**
 * What events add to the items known.
 *
 * @param known The stored items that the events name, by id.
 * @returns Only the items that changed. Later events win over earlier ones; tags are kept when an event brings none.
 */
export function updateKnownItems(known: ReadonlyMap<string, KnownItem | undefined>, events: readonly VisitEvent[]): KnownItem[] {
  const changed = new Map<string, KnownItem>();
  for (const event of events) {
    if (!event.item || actionWeight(event) === 0) continue;
    const { id, tags, price } = event.item;
    const before = changed.get(id) ?? known.get(id);
    changed.set(id, {
      id,
      tags: tags.length > 0 ? tags : (before?.tags ?? []),
      price: price ?? before?.price,
      at: Math.max(event.at, before?.at ?? 0),
      actions: (before?.actions ?? 0) + 1,
    });
  }
  return [...changed.values()];
}
