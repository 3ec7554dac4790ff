import type { EventName } from '../event.js';
import type { Tag } from '../tags.js';
import type { Step } from './trail.js';
/** What a visitor did with one item: an event that says something of it. */
export interface Action {
    /** Epoch milliseconds. */
    readonly at: number;
    readonly tab: string;
    readonly seq: number;
    /** Of the event that it comes from. Not from the small script-tag files. */
    readonly name?: EventName;
    /** See `ACTION_WEIGHTS`; never 0. */
    readonly weight: number;
    readonly id: string;
    readonly tags: readonly Tag[];
    readonly price?: number | undefined;
    /** See `Item.position`. */
    readonly position?: number | undefined;
}
/** What the visitor said: the wanted tags of each facet. */
export type Declared = Readonly<Record<string, readonly Tag[]>>;
/** All that is known of a visitor; one record in the store. Values in, values out: nothing here is changed in place. */
export interface Profile {
    readonly schema: 1;
    /** Random, 32 bits, drawn once: deals the visitor to holdout or personal. Never leaves the device. */
    readonly seed: number;
    /** First and last event, epoch milliseconds; 0 when there was none. */
    readonly since: number;
    readonly lastAt: number;
    /** Intent: the last {@link MAX_ACTIONS} actions, oldest first. */
    readonly actions: readonly Action[];
    /** Taste: action weights by tag, summed with forward decay; read with {@link decayFactor}. */
    readonly taste: Readonly<Record<Tag, number>>;
    /** How often each tag was in front of the visitor, with the same decay. */
    readonly offered: Readonly<Record<Tag, number>>;
    /** How often each item was in front of the visitor, by `hash32` of its id, with the same decay. Not from the small script-tag files. */
    readonly shown?: Readonly<Record<number, number>>;
    readonly declared: Declared;
    /** What was chosen, in order, further back than intent looks. Not from the small script-tag files. */
    readonly trail?: readonly Step[];
    /** The last event of each tab that is in the sums: what makes folding the same event twice harmless. */
    readonly folded: Readonly<Record<string, number>>;
    /** The visitor's own switches. Not from the small script-tag files. */
    readonly paused?: boolean | undefined;
    readonly mode?: Mode | undefined;
}
/** `off`: everything stays as the site has it. */
export type Mode = 'personal' | 'off';
/** Intent looks at this many actions. */
export declare const MAX_ACTIONS = 32;
/** Taste and offered counts keep this many tags each, and what was shown as many items: those with the largest sums. */
export declare const MAX_PROFILE_TAGS = 400;
/** Tabs remembered in `folded`, the latest; older ones have nothing left to fold. */
export declare const MAX_TABS = 64;
/** No profile is older than that. */
export declare const LANDMARK: number;
/** A profile of which nothing is known. @param seed A whole number from 0 to 2^32 - 1. */
export declare function emptyProfile(seed: number): Profile;
/**
 * Weight of a moment under forward decay: it grows with time, so that sums need no update and merge by adding. The ratio of two
 * factors is 2^(elapsed / half-life).
 *
 * @see Cormode et al., "Forward Decay: A Practical Time Decay Model for Streaming Systems", ICDE 2009.
 */
export declare function decayFactor(at: number): number;
//# sourceMappingURL=profile.d.ts.map