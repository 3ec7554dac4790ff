/** The parts of a score that can be weighed. */
export type Term = 'declared' | 'intent' | 'taste' | 'seen' | 'order';
/** What a second look at an item is worth: `avoid` moves what was just seen down, `seek` up. */
export type SeenAgain = 'seek' | 'neutral' | 'avoid';
/** Kinds of site with settings of their own. */
export type Preset = 'shop' | 'content' | 'news';
/** How a score is made up. */
export interface RankSettings {
    /** Weight of each term; 0 switches it off. */
    readonly weights: Readonly<Record<Term, number>>;
    /** Half-life of intent, in actions. */
    readonly intentHalfLife: number;
    /** Pseudo-actions at the list's own share of a tag, for intent and for taste. */
    readonly intentShrinkage: number;
    readonly tasteShrinkage: number;
    readonly seenAgain: SeenAgain;
    /** Half-life of the seen-again term, in actions. */
    readonly seenHalfLife: number;
    /** Items acted on below which the given order stays. */
    readonly minActions: number;
    /** Largest share of the first ten places for one category, above 0. Default 1: no limit. */
    readonly diversity?: number | undefined;
}
/** Score that an item just seen loses (`avoid`) or gains (`seek`). */
export declare const SEEN_SCORE = 5;
/**
 * Where the numbers come from: half-lives and the mix of intent and taste are near the best on three recorded sets (a shop, an order
 * log, an encyclopaedia); shrinkage, seen-again and order were picked on the shop's sessions before its last 15 %. `npm run
 * bench:presets` shows the neighbourhood.
 */
export declare const PRESETS: Readonly<Record<Preset, RankSettings>>;
//# sourceMappingURL=settings.d.ts.map