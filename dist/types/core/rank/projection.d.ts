import type { Declared, Profile } from '../profile/profile.js';
import { type Tag } from '../tags.js';
import type { Diversity } from './diversity.js';
import type { Exploration } from './explore.js';
import { type ModelView, type RankModel } from './model-terms.js';
import { type OwnTerms } from './own-terms.js';
import { type RankSettings } from './settings.js';
/** What is known of a tag or of a whole facet: action weights as intent and as taste see them. */
export type Sums = readonly [intent: number, taste: number];
/**
 * A profile as ranking needs it, small enough for the first-paint snapshot. Ranking late and ranking early start from the same
 * rounded numbers, so they come to the same order.
 */
export interface Projection {
    /** Runs of actions on one item among the last 32 actions. */
    readonly evidence: number;
    /** Items acted on below which the given order stays. */
    readonly minActions: number;
    /** Weights of declared, intent, taste, order. */
    readonly weights: readonly [declared: number, intent: number, taste: number, order: number];
    /** Pseudo-actions with which lifts are shrunk. */
    readonly shrinkage: Sums;
    /** As in {@link RankSettings}. */
    readonly diversity?: Diversity | undefined;
    readonly maxMove?: number | undefined;
    readonly exclude?: readonly Tag[] | undefined;
    /** As in {@link RankSettings}. Never stored: it is no data. */
    readonly isSensitive?: RankSettings['isSensitive'];
    /** Where the site explores. */
    readonly exploration?: Exploration | undefined;
    /** What is inferred, without the facets that the visitor declared, as `lift` takes it; the strongest first. */
    readonly tags: Readonly<Record<Tag, Sums>>;
    /** Positive sums by facet, over all its tags, also those beyond the cap. */
    readonly facets: Readonly<Record<string, Sums>>;
    readonly declared: Declared;
    /** Score by item (`hash32` of the id): seen again, dismissed. */
    readonly items: Readonly<Record<number, number>>;
    /** What ranks beside tags: in the files with everything. */
    readonly own?: OwnTerms | undefined;
    /** What a model says of items, where there is one. Never stored. */
    readonly model?: ModelView | undefined;
    /** In a snapshot: the same for cards without tags, with all that is known of them. */
    readonly cards?: Readonly<Record<number, number>> | undefined;
}
/**
 * Projects a profile onto what a list can be ranked with.
 *
 * @param now Epoch milliseconds.
 * @param weightOf How much a word says on this site, 0 to 1. Default: all the same.
 * @param model What other visitors' choices tell, with the settings that were fitted with it; null where that is asked elsewhere. Without one no more habits
 *   are told than the first frame knows, so that both come to the same order.
 */
export declare function projectProfile(profile: Profile, settings: RankSettings, now: number, weightOf?: (word: Tag) => number, model?: RankModel | null): Projection;
/** How much a tag has to say, whatever its sign. */
export declare function strength([intent, taste]: Sums): number;
//# sourceMappingURL=projection.d.ts.map