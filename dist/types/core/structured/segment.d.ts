import { type DataLayerEvent } from './data-layer.js';
/** What `follow` needs of an analytics library. */
export interface AnalyticsLike {
    on(event: 'track', listener: (event: unknown, properties: unknown) => void): unknown;
    off?(event: 'track', listener: (event: unknown, properties: unknown) => void): unknown;
}
/**
 * Reads one call of `analytics.track(event, properties)`: its `products`, or the product that the properties themselves describe. What was
 * searched for is not read.
 *
 * @returns `null` for what says nothing of a visitor's taste.
 */
export declare function eventOfTrack(event: unknown, properties: unknown): DataLayerEvent | null;
//# sourceMappingURL=segment.d.ts.map