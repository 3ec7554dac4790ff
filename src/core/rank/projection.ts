import { isFull } from '../edition.js';
import { hash32 } from '../hash.js';
import { intentSums, interestsOf, type Interest } from '../profile/intent.js';
import type { Declared, Profile } from '../profile/profile.js';
import { tasteSums } from '../profile/taste.js';
import { ignoredItems } from '../profile/ignored.js';
import { habitsOf, trailOf, type Habits } from '../profile/trail.js';
import { facetOf, type Tag } from '../tags.js';
import type { Diversity } from './diversity.js';
import type { Exploration } from './explore.js';
import { averse } from './lift.js';
import { isOfModel, withModel, type ModelView, type RankModel } from './model-terms.js';
import { MOST_HABITS, projectOwn, scoreItems, type OwnTerms } from './own-terms.js';
import { round } from './rounding.js';
import { DISMISSED_SCORE, SEEN_SCORE, type RankSettings } from './settings.js';
import { WORD_FACET } from './word-weight.js';

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

/** At most this many tags, those with the largest weights. */
const MAX_PROJECTED_TAGS = 150;

/**
 * Projects a profile onto what a list can be ranked with.
 *
 * @param now Epoch milliseconds.
 * @param weightOf How much a word says on this site, 0 to 1. Default: all the same.
 * @param model What other visitors' choices tell, with the settings that were fitted with it; null where that is asked elsewhere. Without one no more habits
 *   are told than the first frame knows, so that both come to the same order.
 */
export function projectProfile(profile: Profile, settings: RankSettings, now: number, weightOf?: (word: Tag) => number, model?: RankModel | null): Projection {
  if (isFull && model) return withModel(model, habitsOf(trailOf(profile), now), profile.actions, settings, (fitted) => projectProfile(profile, fitted, now, weightOf, null));
  const interests = interestsOf(profile.actions);
  const habits = isFull ? habitsOf(trailOf(profile), now) : undefined;
  if (isFull) settings = byEvidence(settings, evidenceOf(habits!, interests));
  const { weights, minActions } = settings;
  const declared = weights.declared > 0 ? profile.declared : {};
  return {
    evidence: isFull ? evidenceOf(habits!, interests) : interests.length,
    minActions,
    weights: [weights.declared, weights.intent, weights.taste, weights.order],
    shrinkage: [settings.intentShrinkage, settings.tasteShrinkage],
    ...(isFull && { diversity: settings.diversity, maxMove: settings.maxMove, exclude: settings.exclude, isSensitive: settings.isSensitive, ...(settings.exploration && { exploration: [settings.exploration, profile.seed] as const }) }),
    ...projectTags(intentSums(interests, settings.intentHalfLife), tasteSums(profile, now), settings, declared, weightOf),
    declared,
    items: isFull ? scoreItems(habits!, interests, settings) : projectItems(interests, settings),
    ...(isFull && { own: projectOwn(habits!, profile.actions, settings, ignoredItems(profile, now), model === null ? Infinity : MOST_HABITS) }),
  };
}

function projectTags(intent: ReadonlyMap<Tag, number>, taste: ReadonlyMap<Tag, number>, { intentShrinkage, tasteShrinkage }: RankSettings, declared: Declared, weightOf?: (word: Tag) => number): Pick<Projection, 'tags' | 'facets'> {
  const sums = [...new Set([...intent.keys(), ...taste.keys()])]
    .filter((tag) => !Object.hasOwn(declared, facetOf(tag)))
    .map((tag): [Tag, Sums] => [tag, [round(averse(intent.get(tag) ?? 0, intentShrinkage)), round(averse(taste.get(tag) ?? 0, tasteShrinkage))]]);
  const tags = (isFull && weightOf ? sums.map(weighWords(weightOf)) : sums).sort(([a, x], [b, y]) => strength(y) - strength(x) || (a < b ? -1 : 1));
  const facets = new Map<string, Sums>();
  for (const [tag, [byIntent, byTaste]] of tags) {
    const [i, t] = facets.get(facetOf(tag)) ?? [0, 0];
    facets.set(facetOf(tag), [round(i + Math.max(0, byIntent)), round(t + Math.max(0, byTaste))]);
  }
  return { tags: Object.fromEntries(tags.slice(0, MAX_PROJECTED_TAGS)), facets: Object.fromEntries(facets) };
}

function weighWords(weightOf: (word: Tag) => number): (entry: [Tag, Sums]) => [Tag, Sums] {
  return ([tag, [intent, taste]]) => {
    const weight = facetOf(tag) === WORD_FACET ? weightOf(tag) : 1;
    return [tag, [round(weight * intent), round(weight * taste)]];
  };
}

/** Also what lies further back than intent looks. */
function evidenceOf({ choices }: Habits, interests: readonly Interest[]): number {
  return Math.max(interests.length, choices);
}

/** What is inferred speaks as loud as there is evidence for it: two choices two thirds, ten nearly all. A model has evidence of its own. */
function byEvidence(settings: RankSettings, evidence: number): RankSettings {
  const share = evidence / (evidence + 1);
  const weights = Object.fromEntries(Object.entries(settings.weights).map(([term, weight]) => [term, term === 'declared' || term === 'order' || term === 'recency' || isOfModel(term) ? weight : round(weight * share)]));
  return { ...settings, weights: weights as unknown as RankSettings['weights'] };
}

function projectItems(interests: readonly Interest[], { again, weights, seenHalfLife }: RankSettings): Projection['items'] {
  const full = SEEN_SCORE * { seek: 1, neutral: 0, avoid: -1 }[again] * weights.seen;
  const scores = new Map<number, number>();
  interests.forEach(({ id, weight }, index) => {
    const age = interests.length - 1 - index;
    scores.set(hash32(id), weight < 0 ? DISMISSED_SCORE : round(full * 2 ** (-age / seenHalfLife)));
  });
  return Object.fromEntries([...scores].filter(([, score]) => score));
}

/** How much a tag has to say, whatever its sign. */
export function strength([intent, taste]: Sums): number {
  return Math.abs(intent) + Math.abs(taste);
}
