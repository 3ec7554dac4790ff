import type { EventName } from '../event.js';
import { cleanId } from '../item.js';
import { parseTags } from '../tags.js';
import type { FoundItem } from './found-item.js';
import { parsePrice } from './price.js';

/** What an entry of a tag manager's `dataLayer`, or a call of another analytics library, tells. */
export interface DataLayerEvent {
  readonly name: EventName;
  readonly items: readonly FoundItem[];
}

/** Items of one entry beyond this are left out. */
const MAX_ITEMS = 200;

/** GA4's ecommerce events that say something of a visitor. */
const EVENTS: ReadonlySet<string> = new Set<EventName>(['view_item_list', 'select_item', 'view_item', 'add_to_wishlist', 'add_to_cart', 'remove_from_cart', 'purchase', 'search', 'remove_from_wishlist', 'refund']);
/** Universal Analytics' enhanced ecommerce: the key inside `ecommerce`, and GA4's name for it. */
const UNIVERSAL: readonly (readonly [key: string, name: EventName])[] = [
  ['impressions', 'view_item_list'],
  ['click', 'select_item'],
  ['detail', 'view_item'],
  ['add', 'add_to_cart'],
  ['remove', 'remove_from_cart'],
  ['purchase', 'purchase'],
  ['refund', 'refund'],
];

/**
 * Reads one entry: GA4's `{ event, ecommerce: { items } }`, gtag's `['event', name, { items }]`, or Universal Analytics' enhanced ecommerce.
 * What was searched for is not read.
 *
 * @see https://developers.google.com/analytics/devguides/collection/ga4/ecommerce
 */
export function eventsOfEntry(entry: unknown): DataLayerEvent[] {
  const command = valueOf(entry, '0');
  const [name, data] = command === undefined ? [valueOf(entry, 'event'), valueOf(entry, 'ecommerce') ?? valueOf(entry, 'eventModel') ?? entry] : [command === 'event' ? valueOf(entry, '1') : null, valueOf(entry, '2')];
  if (typeof name === 'string' && EVENTS.has(name)) {
    const items = itemsOf(valueOf(data, 'items'));
    // A refund without items takes back a whole order, of which the page does not know what was in it.
    if (items.length > 0 || name === 'search') return [{ name: name as EventName, items }];
  }
  return UNIVERSAL.flatMap(([key, event]) => {
    const value = valueOf(data, key);
    const items = itemsOf(Array.isArray(value) ? value : valueOf(value, 'products'));
    return items.length > 0 ? [{ name: event, items }] : [];
  });
}

/** The items that an array describes, in GA4's fields, Universal Analytics' or Segment's. */
export function itemsOf(value: unknown): FoundItem[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MAX_ITEMS).map(itemOf).filter((item) => item !== null);
}

function itemOf(value: unknown): FoundItem | null {
  const text = (...names: readonly string[]) => names.map((name) => asText(valueOf(value, name))).find(Boolean) ?? '';
  const title = text('item_name', 'name');
  const numbers = [text('item_id', 'id', 'product_id'), text('sku')].map(cleanId).filter(Boolean);
  const keys = numbers.length > 0 ? [...new Set(numbers)] : [cleanId(title)];
  if (!keys[0]) return null;
  const categories = ['item_category', 'item_category2', 'item_category3', 'item_category4', 'item_category5'].map((name) => text(name)).filter(Boolean);
  const path = categories.length > 0 ? categories : text('category').split('/'); // one text with slashes in Universal Analytics
  const tags = { category: path.map((level) => level.replaceAll('>', ' ')).join(' > '), brand: text('item_brand', 'brand'), variant: text('item_variant', 'variant') };
  return { source: 'data-layer', type: '', keys, title, tags: parseTags(tags), price: parsePrice(text('price')) };
}

/** A property that an object itself has; nothing for what is no object. */
export function valueOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 512) : '';
}
