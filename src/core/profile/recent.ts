import type { EventName } from '../event.js';
import type { Action } from './profile.js';

/** Ids of items, the latest first, none twice. */
export interface RecentItems {
  readonly viewed: readonly string[];
  /** Put into the cart, and neither taken out nor bought since. */
  readonly carted: readonly string[];
  /** Bought, and not given back. */
  readonly bought: readonly string[];
}

/** What was done with items lately. @param actions In order. */
export function recentItems(actions: readonly Action[]): RecentItems {
  const latest = (isOf: (action: Action) => boolean) => [...new Set([...actions].reverse().filter(isOf).map(({ id }) => id))];
  /** Items of which an event of the first kind is the last one of all these kinds. */
  const standing = (kind: EventName, ...ends: readonly EventName[]) => {
    const last = new Map(actions.filter(({ name }) => name === kind || ends.includes(name!)).map(({ id, name }) => [id, name]));
    return latest(({ id, name }) => name === kind && last.get(id) === kind);
  };
  return { viewed: latest(({ weight }) => weight > 0), carted: standing('add_to_cart', 'remove_from_cart', 'purchase'), bought: standing('purchase', 'refund') };
}
