import { type Tag } from '../tags.js';
import type { Profile } from './profile.js';
import { type RecentItems } from './recent.js';
/** One interest as people can read it. */
export interface InterestView {
    readonly facet: string;
    readonly value: string;
    readonly tag: Tag;
    /** 100: chosen as often as it was offered to this visitor; 200: twice as often. Shrunk towards 100 by thin evidence. */
    readonly lift: number;
    /** Share of the visitor's actions within the facet, 0 to 1, decayed with a half-life of 30 days. */
    readonly share: number;
    /** Action weights behind it, decayed; a look is 1. Negative: turned down more than chosen. */
    readonly actions: number;
}
/** What `profile()` returns: a copy, safe to show to the visitor. */
export interface ProfileView {
    /** Items acted on, of the last 32 actions: below `minActions` nothing is personalised. */
    readonly evidence: number;
    /** Epoch milliseconds of the first and the last event; 0 when there was none. */
    readonly since: number;
    readonly lastAt: number;
    /** What the visitor said, as `declare` takes it. */
    readonly declared: Readonly<Record<string, readonly string[]>>;
    /** Of the last 32 actions. Not in the small script-tag files. */
    readonly recent?: RecentItems;
    /** Strongest first: by distance from 100, then by share; words behind all others. */
    readonly interests: readonly InterestView[];
}
/**
 * The interest profile as a lift over what was offered.
 *
 * The share offered is smoothed by one pseudo-impression spread over the facet's known values, so that a value met only on its
 * own page has a finite lift. Without any impression all values of a facet count as equally offered.
 *
 * @param now Epoch milliseconds.
 */
export declare function viewProfile(profile: Profile, now: number): ProfileView;
//# sourceMappingURL=view.d.ts.map