// Recorded visits through the real core: what each term says of each item at the moment of a choice.
import { parseItem, type Item } from '../../core/item.js';
import type { Model } from '../../core/model/model.js';
import { viewModel, type ListTraits } from '../../core/model/rank-model.js';
import { foldEvents } from '../../core/profile/fold.js';
import { emptyProfile, type Profile } from '../../core/profile/profile.js';
import { habitsOf, trailOf, type Habits } from '../../core/profile/trail.js';
import { projectProfile } from '../../core/rank/projection.js';
import { rankItems } from '../../core/rank/rank.js';
import type { ModelTerm, RankSettings, Term } from '../../core/rank/settings.js';

/** Terms of the visitor's own history whose weights are fitted; what a visitor declares is never in a log. */
const OWN_TERMS: readonly Term[] = ['order', 'intent', 'taste', 'seen', 'similar', 'near', 'next', 'habit', 'bought', 'price'];
const MODEL_TERMS: readonly ModelTerm[] = ['sequence', 'path', 'together', 'embedding', 'popularity', 'trend'];
export const FITTED_TERMS: readonly Term[] = [...OWN_TERMS, ...MODEL_TERMS];

/** One visitor's recorded events, in time. */
export interface RecordedVisitor {
  readonly visitor: number;
  readonly steps: readonly RecordedStep[];
}

/** Something that happened, or a list in front of the visitor, or both: the list is answered before the event is learned. */
export interface RecordedStep {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly event?: { readonly name: 'view_item' | 'add_to_cart' | 'purchase'; readonly id: string };
  readonly question?: { readonly ids: readonly string[]; readonly chosen: readonly string[]; readonly isShown: boolean };
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
  return visitors.flatMap(({ visitor, steps }, index) => {
    onProgress(index / visitors.length);
    return [...replay(visitor, steps)].filter(({ items, chosen }) => chosen.length > 0 && items.length > chosen.length); // else there was nothing to choose
  });

  function* replay(visitor: number, steps: readonly RecordedStep[]): Generator<Choice> {
    let profile: Profile = emptyProfile(1);
    let latest = 0;
    let seq = 0;
    for (const { at, event, question } of steps) {
      latest = Math.max(at, latest + 1); // what happened within one moment stays in its order
      if (question) yield choiceOf(visitor, question, profile, latest);
      if (event) profile = foldEvents(profile, [{ name: event.name, at: latest, tab: 'log', seq: ++seq, item: itemOf(event.id) }], latest);
    }
  }

  function choiceOf(visitor: number, { ids, chosen, isShown }: NonNullable<RecordedStep['question']>, profile: Profile, now: number): Choice {
    const items = ids.map(itemOf);
    const features = OWN_TERMS.map(() => new Float64Array(ids.length));
    const ranked = rankItems(items.map((item, place) => ({ subject: place, item })), projectProfile(profile, plain, now));
    for (const { item: place, reasons } of ranked) {
      for (const { term, score } of reasons) {
        const feature = OWN_TERMS.indexOf(term as Term);
        if (feature >= 0) features[feature]![place]! += score;
      }
    }
    return { visitor, items, habits: habitsOf(trailOf(profile), now), chosen: chosen.map((id) => ids.indexOf(id)).filter((place) => place >= 0), features, isShown };
  }

  function itemOf(id: string): Item {
    return catalogue.get(id) ?? parseItem({ id });
  }
}

/** Asks a model about choices. */
export function withModel(choices: readonly Choice[], model: Model): ModelledChoice[] {
  return choices.map((choice) => {
    const { parts, traits } = viewModel(model, choice.habits).of(choice.items);
    return { ...choice, features: [...choice.features, ...MODEL_TERMS.map((term) => Float64Array.from(parts[term]))], traits };
  });
}

/** Settings under which every term speaks as it is. */
function unweighed(settings: RankSettings): RankSettings {
  return { ...settings, seenAgain: 'avoid', minActions: 0, weights: { declared: 1, ...Object.fromEntries(FITTED_TERMS.map((term) => [term, 1])) } as RankSettings['weights'] };
}
