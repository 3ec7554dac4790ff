// What each term of the real core says of each item at the moment of a choice.
import type { Item } from '../../core/item.js';
import type { Model } from '../../core/model/model.js';
import { viewModel, type ListTraits } from '../../core/model/rank-model.js';
import type { Action } from '../../core/profile/profile.js';
import { habitsOf, trailOf, type Habits } from '../../core/profile/trail.js';
import { categoryOf, shareOf } from '../../core/rank/diversity.js';
import { projectProfile } from '../../core/rank/projection.js';
import { rankItems } from '../../core/rank/rank.js';
import type { ModelTerm, RankSettings, Term } from '../../core/rank/settings.js';
import { itemReader } from '../replay/catalogue.js';
import { replayVisitor, type Moment, type RecordedVisitor } from '../replay/visit.js';

/** Terms of the visitor's own history whose weights are fitted; what a visitor declares is never in a log. */
const OWN_TERMS: readonly Term[] = ['order', 'intent', 'taste', 'seen', 'similar', 'near', 'next', 'habit', 'bought', 'price'];
const MODEL_TERMS: readonly ModelTerm[] = ['sequence', 'follows', 'together', 'embedding', 'popularity', 'trend'];
export const FITTED_TERMS: readonly Term[] = [...OWN_TERMS, ...MODEL_TERMS];

/** A list as it stood before a visitor, and what was chosen from it. */
export interface Choice {
  readonly visitor: number;
  readonly items: readonly Item[];
  readonly habits: Habits;
  readonly actions: readonly Action[];
  /** Indexes of what was chosen, at least one. */
  readonly chosen: readonly number[];
  /** By term of the visitor's own history: what it says of each item, unweighed. */
  readonly features: readonly Float64Array[];
  /** True for a list that was really shown, false for a page of drawn items. */
  readonly isShown: boolean;
  /** Category of each item, and the share of the first places that it may take where shares are calibrated. */
  readonly categories: readonly string[];
  readonly calibrated: readonly number[];
}

/** The same with what a model says: a feature for each of {@link FITTED_TERMS}. */
export interface ModelledChoice extends Choice {
  readonly traits: ListTraits;
}

/**
 * Replays visits and takes down every choice.
 *
 * @param catalogue Items by id; an item that is not in it has no tags.
 * @param onProgress Told the share of visitors that are done, 0 to 1.
 */
export function collectChoices(visitors: readonly RecordedVisitor[], catalogue: ReadonlyMap<string, Item>, settings: RankSettings, onProgress: (share: number) => void = () => {}): Choice[] {
  const plain = unweighed(settings);
  const itemOf = itemReader(catalogue);
  return visitors.flatMap((visitor, index) => {
    onProgress(index / visitors.length);
    return Array.from(replayVisitor(visitor, itemOf), choiceOf);
  });

  function choiceOf({ visitor, items, chosen, isShown, profile, now }: Moment): Choice {
    const features = OWN_TERMS.map(() => new Float64Array(items.length));
    const projection = projectProfile(profile, plain, now, undefined, null);
    const ranked = rankItems(items.map((item, place) => ({ subject: place, item })), projection);
    for (const { item: place, reasons } of ranked) {
      for (const { term, score } of reasons) {
        const feature = OWN_TERMS.indexOf(term as Term);
        if (feature >= 0) features[feature]![place]! += score;
      }
    }
    return { visitor, items, habits: habitsOf(trailOf(profile), now), actions: profile.actions, chosen, features, isShown, categories: items.map(categoryOf), calibrated: items.map(shareOf({ ...projection, diversity: 'calibrated' })!) };
  }
}

/** Asks a model about choices. */
export function withModel(choices: readonly Choice[], model: Model): ModelledChoice[] {
  return choices.map((choice) => {
    const { parts, traits } = viewModel(model, choice.habits, choice.actions).of(choice.items);
    return { ...choice, features: [...choice.features, ...MODEL_TERMS.map((term) => Float64Array.from(parts[term]))], traits };
  });
}

/** Settings under which every term speaks as it is. */
function unweighed(settings: RankSettings): RankSettings {
  return { ...settings, again: 'avoid', minActions: 0, alike: undefined, weights: { ...settings.weights, ...Object.fromEntries(FITTED_TERMS.map((term) => [term, 1])) } };
}
