import type { Tag } from '../tags.js';
import type { EventAges } from './event-facts.js';
import type { PurchaseFacts } from './purchase-facts.js';
import type { TimeFacts } from './time-facts.js';
/** A value of the site's own, or several. */
export type TraitValue = string | number | boolean | readonly (string | number | boolean)[];
/** What the page is shown on; what is neither phone nor tablet is a `desktop`. */
export type Device = 'phone' | 'tablet' | 'desktop';
/** What the address of the entry page says of a campaign. Read to decide, never stored. */
export interface CampaignFacts {
    readonly source?: string | undefined;
    readonly medium?: string | undefined;
    readonly name?: string | undefined;
}
/** The visit that is under way. */
export interface VisitFacts {
    /** 1 in the first visit, 2 in the second, and so on. */
    readonly number?: number | undefined;
    /** The path of the page that it began with, like `/sale/`. */
    readonly entry?: string | undefined;
    readonly campaign?: CampaignFacts | undefined;
}
/**
 * All that a segment can ask. Every part may be missing: a condition on what is not known does not hold, whatever it compares with,
 * and its opposite (`$ne`, `$nin`, `$not`, `$nor`) does, as in Mongo. `null` is not known either.
 */
export interface SegmentFacts {
    /** Lift by tag, from 0, as `profile()` has it: 100 means chosen as often as it was offered, 200 twice as often. A rule names facet and value. */
    readonly affinity?: Readonly<Record<Tag, number>> | undefined;
    /** See `eventFacts`. An event that never came has a `count` of 0 and no `daysSince`. */
    readonly events?: EventAges | undefined;
    readonly purchases?: PurchaseFacts | undefined;
    /** See `tierOf`. */
    readonly tier?: string | undefined;
    /** What the visitor said, by facet, normalised, as `profile()` has it. */
    readonly declared?: Readonly<Record<string, readonly string[]>> | undefined;
    /** What the site says of the visitor. */
    readonly traits?: Readonly<Record<string, TraitValue>> | undefined;
    readonly visit?: VisitFacts | undefined;
    readonly time?: TimeFacts | undefined;
    readonly device?: Device | undefined;
    /** The language of the visitor, like `de-AT`. */
    readonly language?: string | undefined;
}
//# sourceMappingURL=facts.d.ts.map