import type { Action } from '../profile/profile.js';
import type { Habits } from '../profile/trail.js';
import type { ListTerm, Placed } from './list-terms.js';
import type { Projection } from './projection.js';
import type { ModelTerm, RankSettings } from './settings.js';
/** What ranking asks of a model. The one there is comes with `selvedge/model` or `model.js`: the other files know no more of it than this. */
export interface RankModel {
    /**
     * The settings that were fitted with it, for lists of all kinds and for lists of what follows upon the page the visitor is on.
     *
     * @param settings What the site has set.
     */
    settings(settings: RankSettings): readonly [mixed: RankSettings, narrow: RankSettings];
    /**
     * What it says of items to this visitor at this moment.
     *
     * @param actions The latest, for what items are like that it does not know.
     */
    view(habits: Habits, actions: readonly Action[]): ModelParts;
}
/** What a model says to one visitor. */
export interface ModelParts {
    /** What it says of a list. @param alike How many of its items share the category that most have, where that is known. */
    of(list: readonly Placed[], alike?: number): ListParts;
    /** The items that it puts first of all it knows, `hash32` of their ids, each with its lead over the first one left out. */
    best(count: number, weights: RankSettings['weights']): readonly (readonly [item: number, score: number])[];
}
export interface ListParts {
    /** Where the list stands between one of all kinds and one of what follows upon the page the visitor is on, 0 to 1. */
    readonly narrowness: number;
    /** What each term says of each item, not weighed yet. */
    readonly parts: Readonly<Record<ModelTerm, ArrayLike<number>>>;
}
/** The parts of a projection that depend on how narrow a list is. */
type Blend = Pick<Projection, 'weights' | 'items' | 'own'>;
/** A list that was counted: the same object for the same items in the same order. */
export interface Counted {
    /** How many of its items share the category that most have. */
    readonly alike: number;
}
/** A model for one visitor, with both ways to weigh. */
export interface ModelView extends Pick<ModelParts, 'best'> {
    /** What it says of a list; of one that was counted it is asked once. */
    of(list: readonly Placed[], counted?: Counted): ListParts;
    readonly weights: readonly [mixed: RankSettings['weights'], narrow: RankSettings['weights']];
    /** The projection without the model: for what is no list of items. */
    readonly without: Projection;
    /** What a projection has of its own in a list that is so narrow, 0 to 1; the last one is kept: beside a model hundreds of items have a past, and lists are asked about again and again. */
    inList(narrowness: number): Blend;
}
/** True for terms that a model brings. */
export declare function isOfModel(term: string): boolean;
/** @param project Projects the profile by settings. */
export declare function withModel(ofOthers: RankModel, habits: Habits, actions: readonly Action[], settings: RankSettings, project: (settings: RankSettings) => Projection): Projection;
/** For the first frame, which has no model: what it says of the items that it puts first, with what is known of them otherwise. */
export declare function withModelInItems(projection: Projection): Projection;
/**
 * The projection as a list needs it: between that for lists of all kinds and that for narrow ones, by how narrow the list is.
 *
 * @param counted The list as it was counted, where it was.
 * @returns It, and what the model adds.
 */
export declare function forList(list: readonly Placed[], projection: Projection, counted?: Counted): {
    readonly projection: Projection;
    readonly ofModel: readonly ListTerm[];
};
export {};
//# sourceMappingURL=model-terms.d.ts.map