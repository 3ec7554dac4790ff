import { type Item, type ItemInput } from './item.js';
import type { Tag } from './tags.js';
/** Event names, GA4's where GA4 has one. The small script-tag file does not know the last three. */
export type EventName = 'page_view' | 'view_item_list' | 'select_item' | 'view_item' | 'dwell' | 'search' | 'add_to_wishlist' | 'add_to_cart' | 'remove_from_cart' | 'purchase' | 'dismiss' | 'remove_from_wishlist' | 'refund' | 'scroll';
/**
 * What one event says of its item, on a scale where a look at an item is 1. Zero: recorded, but no action. A look, a cart and a purchase weigh as they do by default
 * in Microsoft's Product Recommendations: no set with carts or long looks could be had to fit them. The others stand between, by hand: a long look says more than
 * a look and less than a wish; a removal right after brings a cart down to a look (-1 there), and later, when something
 * else came between, turns the item down; a dismissal outweighs whatever came before.
 *
 * @see "Usage Events File Schema" in the API reference of https://github.com/microsoft/Product-Recommendations
 */
export declare const ACTION_WEIGHTS: Readonly<Record<EventName, number>>;
/** Weights of a site's own, in place of those of {@link ACTION_WEIGHTS}. */
export type EventWeights = Partial<Readonly<Record<EventName, number>>>;
/** An event with the weight that the site gives to its kind. */
export declare function withWeight(draft: EventDraft, weights?: EventWeights): EventDraft;
/** Visible time on an item that says more than the look itself, milliseconds. */
export declare const LONG_DWELL = 10000;
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
/** What an event's name may be. */
export declare const EVENT_NAME: import("./check.js").Rule;
/**
 * Checks a call of `track()`.
 *
 * @returns One draft for each item (for `view_item_list` one for all), or one without an item.
 * @throws {SelvedgeError} `event-invalid` or `item-invalid`, naming what is allowed and what came.
 */
export declare function parseEvent(event: string, input?: EventInput): EventDraft[];
/** What an event keeps of an item. */
export declare function itemOfEvent({ id, tags, price, ...rest }: Item): NonNullable<VisitEvent['item']>;
/** How many of the items carry each tag. */
export declare function countTags(items: readonly {
    readonly tags: readonly Tag[];
}[]): Record<Tag, number>;
/** Orders events by `(at, tab, seq)`: the same order on every tab. */
export declare function compareEvents(a: Pick<VisitEvent, 'at' | 'tab' | 'seq'>, b: Pick<VisitEvent, 'at' | 'tab' | 'seq'>): number;
/** What an event says of its item: its weight, or 0 for a dwell that was short and for events without an item. */
export declare function actionWeight(event: Pick<VisitEvent, 'name' | 'item' | 'duration' | 'weight'>): number;
/** A weight that may have been changed where it was stored, as one that a site could have given; what is no number says nothing. */
export declare function withinBounds(weight: number): number;
//# sourceMappingURL=event.d.ts.map