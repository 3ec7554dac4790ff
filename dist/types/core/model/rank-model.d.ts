import type { Action } from '../profile/profile.js';
import type { Habits } from '../profile/trail.js';
import type { Placed } from '../rank/list-terms.js';
import type { ListParts, ModelParts, RankModel } from '../rank/model-terms.js';
import { type FittedSettings } from './layout.js';
import type { Model } from './model.js';
/** Makes a model one that ranking can ask. */
export declare function createRankModel(model: Model): RankModel;
/**
 * What tells a list of all kinds from one of links or of one category: the share of its items that follow upon the page the visitor is on, and of those that are of
 * the same category; and how popular those are in the mean that the model knows: what is picked out of everything is picked for that, and what is new is no sign of either.
 */
export type ListTraits = readonly [following: number, alike: number, popular: number];
/** How narrow a list is, 0 to 1: a logistic function of its traits. */
export declare function narrowness([constant, ...factors]: FittedSettings['narrow'], traits: ListTraits): number;
/** The same with what the command line fits weights by. */
export interface ModelOfVisitor extends ModelParts {
    of(list: readonly Placed[], alike?: number): ListParts & {
        readonly traits: ListTraits;
    };
}
/** A model for one visitor, as it tells of lists; the command line fits weights to the same. */
export declare function viewModel(model: Model, { visit, past }: Habits, actions: readonly Pick<Action, 'id' | 'tags'>[]): ModelOfVisitor;
//# sourceMappingURL=rank-model.d.ts.map