import { isFull } from '../edition.js';
import type { Tag } from '../tags.js';
import type { Diversity } from './diversity.js';

/** The parts of a score that can be weighed. The small script-tag files know the first five; the last six need a model. */
export type Term = 'declared' | 'intent' | 'taste' | 'seen' | 'order' | 'similar' | 'near' | 'next' | 'habit' | 'bought' | 'price' | 'fatigue' | 'recency' | ModelTerm;

/** What a model of other visitors' choices adds. */
export type ModelTerm = 'sequence' | 'follows' | 'together' | 'embedding' | 'popularity' | 'trend';

/** What a second look at an item is worth: `avoid` moves what was just seen down, `seek` up. */
export type Again = 'seek' | 'neutral' | 'avoid';

/** Kinds of site with settings of their own. */
export type Preset = 'shop' | 'content' | 'news';

/** How a score is made up. */
export interface RankSettings {
  /** Weight of each term; 0 switches it off. */
  readonly weights: Readonly<Record<Term, number>>;
  /** How loud the facets `category` and `path` speak, against 1 for all others. Default 1. */
  readonly kindWeight?: number;
  /** Half-life of intent, in actions. */
  readonly intentHalfLife: number;
  /** Pseudo-actions at the list's own share of a tag, for intent and for taste. */
  readonly intentShrinkage: number;
  readonly tasteShrinkage: number;
  readonly again: Again;
  /** Half-life of the seen-again term, in actions. */
  readonly seenHalfLife: number;
  /** Items acted on below which the given order stays. */
  readonly minActions: number;
  /** What the weights of `order` and `near` are multiplied with in a list whose items are all of one category. Default: nothing. */
  readonly alike?: readonly [order: number, near: number] | undefined;
  /** How much of the first ten places one category may take. Default 1: all. */
  readonly diversity?: Diversity | undefined;
  /** So many places at most an item goes up or down, 1 or more. Default: no limit. */
  readonly maxMove?: number | undefined;
  /** Items that carry one of these tags go behind all others. Default: none. */
  readonly exclude?: readonly Tag[] | undefined;
  /** Tells tags that no interest is inferred of, neither for nor against. Default: none. */
  readonly isSensitive?: ((tag: Tag) => unknown) | undefined;
  /** Share of lists, 0 to 1, in which one item drawn at random stands at a place drawn at random. Default 0. */
  readonly exploration?: number | undefined;
  /** What the site has said itself: it holds also where a model brings settings. */
  readonly bySite?: SiteSettings;
}

/** What a site sets by options rather than by a preset or a model. */
interface SiteSettings {
  /** What weights were multiplied with. */
  readonly factors?: Readonly<Partial<Record<Term, number>>>;
  readonly again?: Again | undefined;
  readonly minActions?: number | undefined;
  readonly diversity?: Diversity | undefined;
}

/** Score that an item just seen loses (`avoid`) or gains (`seek`). */
export const SEEN_SCORE = 5;
/** The same for one that was bought in this visit. */
export const BOUGHT_SCORE = 5;
/** Score of an item that the visitor turned down: below anything that the other terms can reach. */
export const DISMISSED_SCORE = -100;

const SMALL: RankSettings = {
  weights: { declared: 1, intent: 0.75, taste: 0.25, seen: 1, order: 0.1 } as RankSettings['weights'],
  intentHalfLife: 1.5,
  intentShrinkage: 2,
  tasteShrinkage: 5,
  again: 'avoid',
  seenHalfLife: 5,
  minActions: 2,
};

const SMALL_PRESETS: Readonly<Record<Preset, RankSettings>> = {
  shop: SMALL,
  content: { ...SMALL, intentHalfLife: 1 },
  // News readers have tastes rather than errands, and hardly reread.
  news: { ...SMALL, weights: { ...SMALL.weights, intent: 0.5, taste: 0.5 }, intentHalfLife: 3, seenHalfLife: 32 },
};

/** Without a model nothing is known of them. */
const NO_MODEL: Readonly<Record<ModelTerm, number>> = { sequence: 0, follows: 0, together: 0, embedding: 0, popularity: 0, trend: 0 };

/** No category takes more of the first ten places than that while there is something else to show. */
const HALF = 0.5;

/** Fitted weights are in logits; twice that is the scale on which sites give boosts. */
const weigh = (fitted: Omit<RankSettings['weights'], 'declared' | ModelTerm>): RankSettings['weights'] => ({ declared: 1, ...NO_MODEL, ...(Object.fromEntries(Object.entries(fitted).map(([term, weight]) => [term, 2 * weight])) as typeof fitted) });

/**
 * Where the numbers come from: half-lives, shrinkage and the mix of intent and taste are near the best on three recorded sets (a shop, an order
 * log, an encyclopaedia). Weights are fitted by conditional logit and then by nDCG itself (`bench/evaluation/fit.mjs`) on what of the sets is set aside
 * for choosing: `shop` on the shop and the order log, `content` on the encyclopaedia. Chosen by hand, where the sets tell little: in `shop` terms that go by
 * tags are below what was fitted, since on lists of one category they help hardly more visits than they harm, and the kind of a thing speaks so loud, and
 * what was just seen so much against, that what is near does not hide either; the order of the list is a prior, so that among what is alike the site's own
 * order stays. In a list that is all of one category (`alike`) that prior and what is near are raised until twice as many visits are helped as harmed, on what
 * of the shop is set aside for choosing. `news` is `content` with lasting tastes and without rereading: no set of news could be had. The small script-tag files, which
 * know fewer terms, have weights of their own.
 */
export const PRESETS: Readonly<Record<Preset, RankSettings>> = isFull
  ? {
      shop: { ...SMALL, weights: weigh({ intent: 0.2, taste: 0.05, seen: 1.2, order: 0.02, similar: 0.1, near: 1.6, next: 2.3, habit: 1.6, bought: 1.4, price: 0.3, fatigue: 0.15, recency: 0 }), kindWeight: 12, alike: [50, 2], diversity: HALF },
      content: { ...SMALL, weights: weigh({ intent: 0.16, taste: 0.02, seen: 0.15, order: 0.02, similar: 0.85, near: 0, next: 2, habit: 0.3, bought: 0.4, price: 0.15, fatigue: 0.15, recency: 0 }), intentHalfLife: 1, diversity: HALF },
      news: { ...SMALL, weights: weigh({ intent: 0.2, taste: 0.2, seen: 0.5, order: 0.03, similar: 0.6, near: 0, next: 0, habit: -1.5, bought: 0.4, price: 0, fatigue: 0.15, recency: 0.15 }), intentHalfLife: 3, seenHalfLife: 32, diversity: HALF },
    }
  : SMALL_PRESETS;
