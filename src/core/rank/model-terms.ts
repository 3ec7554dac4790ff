import type { Action } from '../profile/profile.js';
import type { Habits } from '../profile/trail.js';
import type { ListTerm, Placed } from './list-terms.js';
import type { OwnTerms } from './own-terms.js';
import type { Projection } from './projection.js';
import { round } from './rounding.js';
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

const TERMS: readonly ModelTerm[] = ['sequence', 'follows', 'together', 'embedding', 'popularity', 'trend'];

/** True for terms that a model brings. */
export function isOfModel(term: string): boolean {
  return (TERMS as readonly string[]).includes(term);
}

/** @param project Projects the profile by settings. */
export function withModel(ofOthers: RankModel, habits: Habits, actions: readonly Action[], settings: RankSettings, project: (settings: RankSettings) => Projection): Projection {
  const both = ofOthers.settings(settings);
  const parts = ofOthers.view(habits, actions);
  const [mixed, narrow] = both.map(project) as [Projection, Projection];
  const weights = both.map((each) => each.weights) as unknown as ModelView['weights'];
  let without: Projection | undefined; // few pages have a slot
  let last: { readonly share: number; readonly blended: Blend } | undefined;
  const told = new WeakMap<Counted, ListParts>();
  const tell = (list: readonly Placed[], counted: Counted) => {
    const said = told.get(counted) ?? parts.of(list, counted.alike);
    told.set(counted, said);
    return said;
  };
  const model: ModelView = {
    best: (count, by) => parts.best(count, by),
    of: (list, counted) => (counted ? tell(list, counted) : parts.of(list)),
    weights,
    inList: (share) => (last?.share === share ? last : (last = { share, blended: blend(mixed, narrow, share) })).blended,
    get without() {
      return (without ??= project(settings));
    },
  };
  return { ...mixed, model };
}

/** Items with a score of their own in a snapshot, those of a model and all others; but so many of a model's at least. */
const MOST_ITEMS = 120;
const LEAST_OF_MODEL = 40;

/** For the first frame, which has no model: what it says of the items that it puts first, with what is known of them otherwise. */
export function withModelInItems(projection: Projection): Projection {
  const { model, ...rest } = projection;
  if (!model) return projection;
  const items = new Map(Object.entries(projection.items).map(([item, score]) => [Number(item), score]));
  for (const [item, score] of model.best(Math.max(LEAST_OF_MODEL, MOST_ITEMS - items.size), model.weights[0])) items.set(item, round((items.get(item) ?? 0) + score));
  return { ...rest, items: Object.fromEntries(items) };
}

/**
 * The projection as a list needs it: between that for lists of all kinds and that for narrow ones, by how narrow the list is.
 *
 * @param counted The list as it was counted, where it was.
 * @returns It, and what the model adds.
 */
export function forList(list: readonly Placed[], projection: Projection, counted?: Counted): { readonly projection: Projection; readonly ofModel: readonly ListTerm[] } {
  const { model } = projection;
  if (!model) return { projection, ofModel: [] };
  const { narrowness: share, parts } = model.of(list, counted);
  const ofModel = TERMS.map((term): ListTerm => {
    const weight = between(model.weights[0][term], model.weights[1][term], share);
    const values = parts[term];
    return { term, of: (index) => weight * values[index]! };
  });
  return { projection: { ...projection, ...model.inList(share) }, ofModel };
}

function blend(mixed: Projection, narrow: Projection, share: number): Blend {
  const weights = mixed.weights.map((weight, index) => between(weight, narrow.weights[index]!, share)) as unknown as Projection['weights'];
  // What one of them does not weigh at all is not in it.
  const items = Object.fromEntries(eitherOf(mixed.items, narrow.items).map((item) => [item, between(mixed.items[item] ?? 0, narrow.items[item] ?? 0, share)]));
  return { weights, items, own: mixed.own && narrow.own && blendOwn(mixed.own, narrow.own, share) };
}

function eitherOf(some: Readonly<Record<number, unknown>>, others: Readonly<Record<number, unknown>>): number[] {
  return [...new Set([...Object.keys(some), ...Object.keys(others)])].map(Number);
}

const NO_HABIT: OwnTerms['habits'][number] = [0, 0, 0, 0];

function blendOwn(mixed: OwnTerms, narrow: OwnTerms, share: number): OwnTerms {
  const all = <T extends readonly number[]>(own: T, other: T) => own.map((each, index) => between(each, other[index]!, share)) as unknown as T;
  const partsOf = ({ habits }: OwnTerms, item: number) => habits[item] ?? NO_HABIT;
  const habits = Object.fromEntries(eitherOf(mixed.habits, narrow.habits).map((item) => [item, all(partsOf(mixed, item), partsOf(narrow, item))]));
  return { ...mixed, weights: all(mixed.weights, narrow.weights), kinds: between(mixed.kinds, narrow.kinds, share), habits };
}

function between(from: number, to: number, share: number): number {
  return from + share * (to - from);
}
