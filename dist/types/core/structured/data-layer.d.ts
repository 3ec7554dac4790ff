import type { EventName } from '../event.js';
import type { FoundItem } from './found-item.js';
/** What an entry of a tag manager's `dataLayer`, or a call of another analytics library, tells. */
export interface DataLayerEvent {
    readonly name: EventName;
    readonly items: readonly FoundItem[];
}
/**
 * Reads one entry: GA4's `{ event, ecommerce: { items } }`, gtag's `['event', name, { items }]`, or Universal Analytics' enhanced ecommerce.
 * What was searched for is not read.
 *
 * @see https://developers.google.com/analytics/devguides/collection/ga4/ecommerce
 */
export declare function eventsOfEntry(entry: unknown): DataLayerEvent[];
/** The items that an array describes, in GA4's fields, Universal Analytics' or Segment's. */
export declare function itemsOf(value: unknown): FoundItem[];
/** A property that an object itself has; nothing for what is no object. */
export declare function valueOf(value: unknown, name: string): unknown;
//# sourceMappingURL=data-layer.d.ts.map