import { between, check, oneOf, ofType } from './check.js';
import { countUp } from './count.js';
import { isFull } from './edition.js';
import { parseItem, type Item, type ItemInput } from './item.js';
import type { Tag } from './tags.js';

/** Event names, GA4's where GA4 has one. The small script-tag file does not know the last three. */
export type EventName =
  | 'page_view'
  | 'view_item_list'
  | 'select_item'
  | 'view_item'
  | 'dwell'
  | 'search'
  | 'add_to_wishlist'
  | 'add_to_cart'
  | 'remove_from_cart'
  | 'purchase'
  | 'dismiss'
  | 'remove_from_wishlist'
  | 'refund'
  | 'scroll';

/**
 * What one event says of its item, on a scale where a look at an item is 1. Zero: recorded, but no action. A look, a cart and a purchase weigh as they do by default
 * in Microsoft's Product Recommendations: no set with carts or long looks could be had to fit them. The others stand between, by hand: a long look says more than
 * a look and less than a wish; a removal right after brings a cart down to a look (-1 there), and later, when something
 * else came between, turns the item down; a dismissal outweighs whatever came before.
 *
 * @see "Usage Events File Schema" in the API reference of https://github.com/microsoft/Product-Recommendations
 */
export const ACTION_WEIGHTS = {
  page_view: 0,
  view_item_list: 0,
  search: 0,
  view_item: 1,
  select_item: 1,
  dwell: 1.5,
  add_to_wishlist: 2,
  add_to_cart: 3,
  purchase: 4,
  remove_from_cart: -2,
  dismiss: -3,
  ...(isFull && {
    remove_from_wishlist: -2,
    scroll: 1.5, // read through: as much as a long look
    refund: -4, // takes the purchase back, and outweighs whatever came before as a dismissal does
  }),
} as Readonly<Record<EventName, number>>;

/** Weights of a site's own, in place of those of {@link ACTION_WEIGHTS}. */
export type EventWeights = Partial<Readonly<Record<EventName, number>>>;

/** An event with the weight that the site gives to its kind. */
export function withWeight(draft: EventDraft, weights: EventWeights = {}): EventDraft {
  const weight = weights[draft.name];
  return weight === undefined || !draft.item ? draft : { ...draft, weight };
}

/** No site's weight is more, on either side of 0. */
const MOST_WEIGHT = 10;

/** Visible time on an item that says more than the look itself, milliseconds. */
export const LONG_DWELL = 10_000;

/** One recorded event. Events are a set ordered by `(at, tab, seq)`; the pair `(tab, seq)` names one event. */
export interface VisitEvent {
  readonly name: EventName;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The page that recorded it: a random id for each page load. */
  readonly tab: string;
  /** 1, 2, 3, … within `tab`. */
  readonly seq: number;
  readonly item?: Pick<Item, 'id' | 'tags' | 'price' | 'position'>;
  /** Name of the list that the item or the impressions belong to. */
  readonly list?: string | undefined;
  /** `view_item_list`: how many of the items seen carried each tag. */
  readonly offered?: Readonly<Record<Tag, number>>;
  /** `view_item_list`: which items were seen, and where each stood among the cards of the list, from 0. Not from the small script-tag file. */
  readonly shown?: readonly (readonly [id: string, index: number])[];
  /** `select_item` on a card: where it stood among the cards of its list, from 0. Not from the small script-tag file. */
  readonly index?: number;
  /** `dwell`: visible time in milliseconds. */
  readonly duration?: number | undefined;
  /** What it says of its item, where the site has another weight than {@link ACTION_WEIGHTS}. Not from the small script-tag file. */
  readonly weight?: number;
  /** `page_view`: the visitor came from another site, so that a visit begins. Not from the small script-tag file. */
  readonly entrance?: true;
  /** `search`: what was searched for, normalised, at most 128 characters. Only with the option `searchTerms: 'keep'`. */
  readonly search_term?: string;
}

/** What `track()` takes: one item (ours, or GA4's fields), or GA4's `items`, each becoming an event. */
export interface EventInput extends ItemInput {
  readonly items?: readonly ItemInput[];
  readonly list?: string | undefined;
  readonly item_list_name?: string | undefined;
  /** `dwell` only: visible time in milliseconds. */
  readonly duration?: number | undefined;
  /** `search` only: what was searched for; kept only with the option `searchTerms: 'keep'`. Not in the small script-tag file. */
  readonly search_term?: string | undefined;
}

/** An event before it has a place in the order. */
export interface EventDraft extends Omit<VisitEvent, 'at' | 'tab' | 'seq'> {
  /** `view_item_list`: the items that `offered` counts. Never recorded. Not from the small script-tag file. */
  readonly among?: readonly Pick<Item, 'id' | 'tags'>[];
}

const MAX_ITEMS = 200;

/** What an event's name may be. */
export const EVENT_NAME = oneOf(Object.keys(ACTION_WEIGHTS));

/**
 * Checks a call of `track()`.
 *
 * @returns One draft for each item (for `view_item_list` one for all), or one without an item.
 * @throws {SelvedgeError} `event-invalid` or `item-invalid`, naming what is allowed and what came.
 */
export function parseEvent(event: string, input: EventInput = {}): EventDraft[] {
  check(INVALID, 'event', event, EVENT_NAME);
  check(INVALID, `the data of ${event}`, input, ofType('object'));
  const name = event as EventName;
  const { list = (isFull ? input.item_list_name : undefined) ?? '', duration = 0 } = input;
  check(INVALID, 'list', list, ofType('string'));
  check(INVALID, 'duration', duration, between(0, Infinity));
  const common = { name, list: list.slice(0, 128) || undefined, duration: duration || undefined, ...(isFull && name === 'search' && parseTerm(input)) };
  const items = parseItems(input).map(itemOfEvent);
  if (name === 'view_item_list') return [{ ...common, offered: countTags(items), ...(isFull && { among: items }) }];
  if (items.length) return items.map((item) => ({ ...common, item }));
  check(INVALID, `the data of ${name}`, input, () => (ACTION_WEIGHTS[name] ? 'an item: { id, tags } or { items: [{ item_id }] }' : ''));
  return [common];
}

const INVALID = 'event-invalid';

function parseTerm({ search_term = '' }: EventInput): Pick<EventDraft, 'search_term'> {
  check(INVALID, 'search_term', search_term, ofType('string'));
  return search_term ? { search_term } : {};
}

/** What an event keeps of an item. */
export function itemOfEvent({ id, tags, price, ...rest }: Item): NonNullable<VisitEvent['item']> {
  return { id, tags, price, ...(isFull && rest.position !== undefined && { position: rest.position }) };
}

/** How many of the items carry each tag. */
export function countTags(items: readonly { readonly tags: readonly Tag[] }[]): Record<Tag, number> {
  const counts: Record<Tag, number> = {};
  for (const { tags } of items) for (const tag of tags) countUp(counts, tag);
  return counts;
}

function parseItems(input: EventInput): Item[] {
  const several = input.items;
  if (several === undefined) return (isFull ? (input.id ?? input.item_id) : input.id) === undefined ? [] : [parseItem(input)];
  check(INVALID, 'items', several, (value) => (Array.isArray(value) ? '' : 'an array'));
  return several.slice(0, MAX_ITEMS).map(parseItem);
}

/** Orders events by `(at, tab, seq)`: the same order on every tab. */
export function compareEvents(a: Pick<VisitEvent, 'at' | 'tab' | 'seq'>, b: Pick<VisitEvent, 'at' | 'tab' | 'seq'>): number {
  return a.at - b.at || (a.tab < b.tab ? -1 : a.tab > b.tab ? 1 : a.seq - b.seq);
}

/** What an event says of its item: its weight, or 0 for a dwell that was short and for events without an item. */
export function actionWeight(event: Pick<VisitEvent, 'name' | 'item' | 'duration' | 'weight'>): number {
  if (!event.item || (event.name === 'dwell' && (event.duration ?? 0) < LONG_DWELL)) return 0;
  if (isFull && event.weight !== undefined) return withinBounds(event.weight);
  return ACTION_WEIGHTS[event.name];
}

/** A weight that may have been changed where it was stored, as one that a site could have given; what is no number says nothing. */
export function withinBounds(weight: number): number {
  return Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, weight)) || 0;
}
