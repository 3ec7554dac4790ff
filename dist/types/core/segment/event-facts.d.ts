import type { VisitEvent } from '../event.js';
/** For each kind of event how long ago each one was, milliseconds, from 0, the latest first. */
export type EventAges = Readonly<Record<string, readonly number[]>>;
/** Events are kept so long; the longest window of a rule, milliseconds. */
export declare const LONGEST_WINDOW: number;
/**
 * What segments ask of events.
 *
 * @param events Those stored, in any order. What is older than 30 days does not count; what seems to come is of now.
 * @param now Epoch milliseconds.
 */
export declare function eventFacts(events: readonly Pick<VisitEvent, 'name' | 'at'>[], now: number): EventAges;
/** How many ages are within a window; by halves, since a kind may have thousands. @param ages The lowest first. @param within Milliseconds, end included. */
export declare function countWithin(ages: readonly unknown[], within: number): number;
/** Days since the latest event, fractions included; `undefined` when there was none within the window. */
export declare function daysSinceWithin([age]: readonly unknown[], within: number): number | undefined;
//# sourceMappingURL=event-facts.d.ts.map