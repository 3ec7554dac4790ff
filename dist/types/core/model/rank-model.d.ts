import type { Habits } from '../profile/trail.js';
import type { Placed } from '../rank/list-terms.js';
import type { RankModel } from '../rank/model-terms.js';
import type { Model } from './model.js';
/** Makes a model one that ranking can ask. */
export declare function createRankModel(model: Model): RankModel;
/**
 * What tells a list of all kinds from one of links or of one category: how many of its items follow upon the page the visitor is on, and how many are of
 * the same category.
 *
 * @returns Shares, 0 to 1.
 */
export declare function traitsOf(model: Model, { visit }: Habits, list: readonly Placed[]): readonly [following: number, alike: number];
//# sourceMappingURL=rank-model.d.ts.map