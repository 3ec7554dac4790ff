import { type Item } from '../../core/item.js';
import type { Model } from '../../core/model/model.js';
import { type Habits } from '../../core/profile/trail.js';
import type { RankSettings, Term } from '../../core/rank/settings.js';
export declare const FITTED_TERMS: readonly Term[];
/** One visitor's recorded events, in time. */
export interface RecordedVisitor {
    readonly visitor: number;
    readonly steps: readonly RecordedStep[];
}
/** Something that happened, or a list in front of the visitor, or both: the list is answered before the event is learned. */
export interface RecordedStep {
    /** Epoch milliseconds. */
    readonly at: number;
    readonly event?: {
        readonly name: 'view_item' | 'add_to_cart' | 'purchase';
        readonly id: string;
    };
    readonly question?: {
        readonly ids: readonly string[];
        readonly chosen: readonly string[];
        readonly isShown: boolean;
    };
}
/** A list as it stood before a visitor, and what was chosen from it. */
export interface Choice {
    readonly visitor: number;
    readonly items: readonly Item[];
    readonly habits: Habits;
    /** Indexes of what was chosen, at least one. */
    readonly chosen: readonly number[];
    /** By term of the visitor's own history: what it says of each item, unweighed. */
    readonly features: readonly Float64Array[];
    /** True for a list that was really shown, false for a page of drawn items. */
    readonly isShown: boolean;
}
/** The same with what a model says: a feature for each of {@link FITTED_TERMS}. */
export interface ModelledChoice extends Choice {
    readonly traits: readonly [following: number, alike: number];
}
/**
 * Replays visits and takes down every choice.
 *
 * @param catalogue Items by id; an item that is not in it has no tags.
 * @param onProgress Told the share of visitors that are done, 0 to 1.
 */
export declare function collectChoices(visitors: readonly RecordedVisitor[], catalogue: ReadonlyMap<string, Item>, settings: RankSettings, onProgress?: (share: number) => void): Choice[];
/** Asks a model about choices. */
export declare function withModel(choices: readonly Choice[], model: Model): ModelledChoice[];
//# sourceMappingURL=replay.d.ts.map