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
export const SEEN_SCORE = 5;

const BASE: RankSettings = {
  weights: { declared: 1, intent: 0.75, taste: 0.25, seen: 1, order: 0.1 },
  intentHalfLife: 1.5,
  intentShrinkage: 2,
  tasteShrinkage: 5,
  seenAgain: 'avoid',
  seenHalfLife: 5,
  minActions: 2,
};

/**
 * Where the numbers come from: half-lives and the mix of intent and taste are near the best on three recorded sets (a shop, an order
 * log, an encyclopaedia); shrinkage, seen-again and order were picked on the shop's sessions before its last 15 %. `npm run
 * bench:presets` shows the neighbourhood.
 */
export const PRESETS: Readonly<Record<Preset, RankSettings>> = {
  shop: BASE,
  content: { ...BASE, intentHalfLife: 1 },
  // News readers have tastes rather than errands, and hardly reread.
  news: { ...BASE, weights: { ...BASE.weights, intent: 0.5, taste: 0.5 }, intentHalfLife: 3, seenHalfLife: 32 },
};
