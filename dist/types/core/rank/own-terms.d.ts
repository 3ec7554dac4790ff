import type { Interest } from '../profile/intent.js';
import type { Action } from '../profile/profile.js';
import type { Habits } from '../profile/trail.js';
import type { Projection } from './projection.js';
import { type RankSettings } from './settings.js';
/** Terms of a score that come from this visitor's own history and are no lift of a tag, as ranking needs them. */
export interface OwnTerms {
    /** Weights of what is told by the items of a list: likeness, nearness, price, how new an item is. */
    readonly weights: readonly [similar: number, near: number, price: number, recency: number];
    /** As in {@link RankSettings}. */
    readonly alike?: RankSettings['alike'];
    /** How loud the facets speak that tell the kind of a thing, against 1 for all others. */
    readonly kinds: number;
    /** In a snapshot: the kinds of cards without tags are known, so that what is near says something of them too. */
    readonly ofCards?: boolean;
    /** The item chosen last: `hash32` of its id, and its place in the site's own order where the site tells it. */
    readonly last?: readonly [item: number, position?: number] | undefined;
    /** Logarithm of the prices looked at lately, and how far they lie apart. */
    readonly price?: readonly [centre: number, width: number] | undefined;
    /**
     * By `hash32` of an item's id: what it gets for having followed upon the last one, for earlier visits in which it was chosen, for being bought in this one, for
     * having been shown again and again and never chosen.
     */
    readonly habits: Readonly<Record<number, readonly [next: number, habit: number, bought: number, fatigue: number]>>;
}
/** Items with habits that a snapshot has room for, those with the most to say; and of those of which there is only that they were passed over. */
export declare const MOST_HABITS = 100;
/** Scores of what was turned down, and of what was chosen in the visit that is under way, by `hash32` of the id. */
export declare function scoreItems({ seen }: Habits, interests: readonly Interest[], { again, weights, seenHalfLife }: RankSettings): Record<number, number>;
/**
 * @param ignored How often each item was shown and not chosen, by `hash32` of its id.
 * @param most Items with habits at most.
 */
export declare function projectOwn(habits: Habits, actions: readonly Action[], settings: RankSettings, ignored: ReadonlyMap<number, number>, most: number): OwnTerms;
/** For the first frame, which gives no reasons: what is told by the past of an item in one number for each. */
export declare function withHabitsInItems(projection: Projection): Projection;
//# sourceMappingURL=own-terms.d.ts.map