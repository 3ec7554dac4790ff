import type { Profile } from './profile.js';
/** One choice of an item, without what the item is like: what a visitor's own habits are told from; or, with 0 for the item, that a visit begins. */
export type Step = readonly [at: number, item: number, bought?: number];
/** What was chosen before, and what came next. Items by `hash32` of their id. */
export interface Habits {
    /** How many items were chosen, one after the other. */
    readonly choices: number;
    /** Choices of the visit that is under way: how many other items were chosen since, 0 for the last. */
    readonly seen: ReadonlyMap<number, number>;
    /** All items of that visit, oldest first, none twice in a row; and those of the visits before. */
    readonly visit: readonly number[];
    readonly past: readonly number[];
    /** What was bought in it. */
    readonly bought: ReadonlySet<number>;
    /** In how many earlier visits each was chosen, the latest visits last. */
    readonly earlier: ReadonlyMap<number, number>;
    /** How often each followed upon the item that was chosen last, within one visit. */
    readonly next: ReadonlyMap<number, number>;
}
/** What stands in a trail where the visitor came from another site: before all choices of the same moment. */
export declare function visitBegins(at: number): Step;
/** Choices remembered, the latest; and beginnings of visits as many. */
export declare const MAX_STEPS = 512;
/** Older ones are no habit any more, milliseconds. */
export declare const STEP_LIFETIME: number;
/** The choices of a profile; of one that an earlier version, or the small script-tag file, has kept those of its actions. */
export declare function trailOf({ trail, actions }: Profile): readonly Step[];
/** Orders choices in time; those of one moment the same way whoever asks. */
export declare function compareSteps([at, item, bought]: Step, [otherAt, other, otherBought]: Step): number;
/**
 * Tells a visitor's habits from the choices remembered.
 *
 * @param trail In order.
 * @param now Epoch milliseconds.
 */
export declare function habitsOf(trail: readonly Step[], now: number): Habits;
//# sourceMappingURL=trail.d.ts.map