import type { EventName } from '../event.js';
import { itemsOf, valueOf, type DataLayerEvent } from './data-layer.js';

/** What `follow` needs of an analytics library. */
export interface AnalyticsLike {
  on(event: 'track', listener: (event: unknown, properties: unknown) => void): unknown;
  off?(event: 'track', listener: (event: unknown, properties: unknown) => void): unknown;
}

/** Segment's names of what visitors of a shop do, and ours. @see https://segment.com/docs/connections/spec/ecommerce/v2/ */
const EVENTS: ReadonlyMap<unknown, EventName> = new Map<unknown, EventName>([
  ['Products Searched', 'search'],
  ['Product List Viewed', 'view_item_list'],
  ['Product Clicked', 'select_item'],
  ['Product Viewed', 'view_item'],
  ['Product Added to Wishlist', 'add_to_wishlist'],
  ['Product Removed from Wishlist', 'remove_from_wishlist'],
  ['Product Added', 'add_to_cart'],
  ['Product Removed', 'remove_from_cart'],
  ['Order Completed', 'purchase'],
  ['Order Refunded', 'refund'],
]);

/**
 * Reads one call of `analytics.track(event, properties)`: its `products`, or the product that the properties themselves describe. What was
 * searched for is not read.
 *
 * @returns `null` for what says nothing of a visitor's taste.
 */
export function eventOfTrack(event: unknown, properties: unknown): DataLayerEvent | null {
  const name = EVENTS.get(event);
  if (!name) return null;
  const items = name === 'search' ? [] : itemsOf(valueOf(properties, 'products') ?? [properties]);
  return items.length > 0 || name === 'search' ? { name, items } : null;
}
