import { countUp } from '../count.js';
import { hash32 } from '../hash.js';
import type { Action } from '../profile/profile.js';
import type { Habits } from '../profile/trail.js';
import type { Placed } from '../rank/list-terms.js';
import type { ListParts, ModelParts, RankModel } from '../rank/model-terms.js';
import type { ModelTerm, RankSettings, Term } from '../rank/settings.js';
import { facetOf, type Tag } from '../tags.js';
import { contextOf, scoreOf, vectorOfTags, type ContextItem } from './embedding.js';
import { STEP_PRIOR, type FittedSettings, type FittedWeights } from './layout.js';
import type { Model, Rows } from './model.js';

/** Items looked at lately that co-occurrence goes by, and after how many of them one counts half. */
const RECENT = 30;
const RECENT_HALF_LIFE = 3;
/** A pair as often as by chance says next to nothing: `log(1 + TOGETHER * lift)`, the share of a lift that counts. */
const TOGETHER = 20;

const NO_TAGS: readonly number[] = [];
const CATEGORY = 'category:';

/** Makes a model one that ranking can ask. */
export function createRankModel(model: Model): RankModel {
  const { settings } = model;
  return {
    settings: (own) => [0, 1].map((kind) => fitted(own, settings.weights[kind]!)) as unknown as ReturnType<RankModel['settings']>,
    view: (habits, actions) => viewModel(model, habits, actions),
  };

  function fitted(own: RankSettings, weights: FittedWeights): RankSettings {
    const { factors = {}, minActions = settings.minActions, again = settings.again, diversity = settings.diversity ?? own.diversity } = own.bySite ?? {};
    // A weight below 0 says that visitors do the other of what the model's `again` says. What the site says is meant as it stands.
    const scaled = Object.entries(weights).map(([term, weight]) => [term, (own.bySite?.again && /^(seen|bought)$/.test(term) ? Math.abs(weight) : weight) * (factors[term as Term] ?? 1)]);
    return { ...own, weights: { ...own.weights, ...(Object.fromEntries(scaled) as FittedWeights) }, minActions, again, diversity, kindWeight: settings.kindWeight, alike: undefined };
  }
}

/**
 * What tells a list of all kinds from one of links or of one category: the share of its items that follow upon the page the visitor is on, and of those that are of
 * the same category; and how popular those are in the mean that the model knows: what is picked out of everything is picked for that, and what is new is no sign of either.
 */
export type ListTraits = readonly [following: number, alike: number, popular: number];

/** How narrow a list is, 0 to 1: a logistic function of its traits. */
export function narrowness([constant, ...factors]: FittedSettings['narrow'], traits: ListTraits): number {
  return 1 / (1 + Math.exp(-factors.reduce((sum, factor, index) => sum + factor * traits[index]!, constant)));
}

/** The same with what the command line fits weights by. */
export interface ModelOfVisitor extends ModelParts {
  of(list: readonly Placed[], alike?: number): ListParts & { readonly traits: ListTraits };
}

/** A model for one visitor, as it tells of lists; the command line fits weights to the same. */
export function viewModel(model: Model, { visit, past }: Habits, actions: readonly Pick<Action, 'id' | 'tags'>[]): ModelOfVisitor {
  const numberOf = (item: number) => model.numbers.get(item) ?? -1;
  const facets = new Set([...model.tags.keys()].map(facetOf));
  const read = new WeakMap<readonly Tag[], readonly number[]>();
  const numbersOf = (tags: readonly Tag[]) => {
    // A page may tell facets that the catalogue had not: they say nothing of the others.
    const numbers = read.get(tags) ?? tags.filter((tag) => facets.has(facetOf(tag))).map((tag) => model.tags.get(tag) ?? -1);
    read.set(tags, numbers);
    return numbers;
  };
  const onward = rowOf(model.steps, visit.length > 0 ? numberOf(visit.at(-1)!) : -1);
  const together = togetherWith(model.pairs, [...past, ...visit].slice(-RECENT).map(numberOf));
  const { embedding } = model;
  const tagsOf = new Map<number, readonly Tag[]>(); // an action may say less of an item than another
  for (const { id, tags } of actions) if (tags.length >= (tagsOf.get(hash32(id))?.length ?? 0)) tagsOf.set(hash32(id), tags);
  // Of an item that the model does not know the tags speak, as long as they are remembered.
  const inContext = (item: number): ContextItem => {
    const tags = model.numbers.has(item) ? [] : numbersOf(tagsOf.get(item) ?? []);
    return embedding && tags.some((tag) => tag >= 0) ? vectorOfTags(tags, embedding.tagSource, embedding.dims) : numberOf(item);
  };
  const context = embedding && contextOf(embedding, visit.map(inContext), past.map(inContext));
  const least = model.popularity.at(-1) ?? 0;

  const byTag = context && Float64Array.from({ length: model.tags.size }, (_, tag) => scoreOf(context, embedding.tagTarget, tag));
  const meanOf = (tags: readonly number[], values: ArrayLike<number>) => tags.reduce((sum, tag) => sum + (values[tag] ?? 0), 0) / Math.max(1, tags.length);
  // Of an item by its number; of one that the model does not know, -1, by the numbers of its tags.
  const terms: Readonly<Record<ModelTerm, (item: number, tags: readonly number[]) => number>> = {
    sequence: (item) => Math.log1p((onward.get(item) ?? 0) / (STEP_PRIOR * model.topShare * Math.exp(model.popularity[item] ?? least))),
    follows: (item) => Math.log1p(onward.get(item) ?? 0),
    together: (item) => Math.log1p(TOGETHER * (together.get(item) ?? 0)),
    embedding(item, tags) {
      if (!embedding || !context) return 0;
      return item >= 0 ? scoreOf(context, embedding.target, item) : meanOf(tags, byTag!);
    },
    popularity: (item, tags) => model.popularity[item] ?? Math.min(0, least + meanOf(tags, model.tagLifts)),
    trend: (item) => model.trend[item] ?? 0,
  };
  const entries = Object.entries(terms) as [ModelTerm, (typeof terms)[ModelTerm]][];

  return {
    best(count, weights) {
      const scores = new Float64Array(model.size);
      for (const [term, of] of entries) if (weights[term]) for (let item = 0; item < scores.length; item++) scores[item]! += weights[term] * of(item, NO_TAGS);
      // Of thousands of items those that can be among the first ones, which are then put in order.
      const lowest = scores.slice().sort()[Math.max(0, scores.length - 1 - count)]!;
      const order = [...scores.keys()].filter((item) => scores[item]! >= lowest).sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, count + 1);
      const floor = order.length > count ? scores[order[count]!]! : Math.min(0, ...order.map((item) => scores[item]!));
      return order.slice(0, count).map((item) => [model.hashes[item]!, scores[item]! - floor]);
    },
    of(list, alike = mostAlike(list)) {
      const items = list.map(({ id, idHash = hash32(id) }) => numberOf(idHash));
      const tags = items.map((item, place) => (item < 0 ? numbersOf(list[place]!.tags) : NO_TAGS));
      const known = items.filter((item) => item >= 0);
      const share = (count: number) => count / Math.max(1, list.length);
      const parts = Object.fromEntries(entries.map(([term, of]) => [term, items.map((item, place) => of(item, tags[place]!))])) as Record<ModelTerm, number[]>;
      const traits: ListTraits = [share(items.filter((item) => onward.has(item)).length), share(alike), known.reduce((sum, item) => sum + model.popularity[item]!, 0) / Math.max(1, known.length)];
      return { traits, narrowness: narrowness(model.settings.narrow, traits), parts };
    },
  };
}

/** How many items of a list share the category that most have. */
function mostAlike(list: readonly Placed[]): number {
  const categories: Record<string, number> = {};
  for (const { tags } of list) for (const tag of tags) if (tag.startsWith(CATEGORY)) countUp(categories, tag);
  return Math.max(0, ...Object.values(categories));
}

function rowOf({ starts, items, strengths }: Rows, row: number): Map<number, number> {
  const found = new Map<number, number>();
  if (row >= 0) for (let at = starts[row]!; at < starts[row + 1]!; at++) found.set(items[at]!, strengths[at]!);
  return found;
}

/** The lift of each item over what was looked at lately: a decayed mean. */
function togetherWith({ starts, items, strengths }: Rows, recent: readonly number[]): Map<number, number> {
  const sums = new Map<number, number>();
  let all = 0;
  recent.forEach((row, index) => {
    const weight = 2 ** ((index + 1 - recent.length) / RECENT_HALF_LIFE);
    all += weight;
    if (row >= 0) for (let at = starts[row]!; at < starts[row + 1]!; at++) sums.set(items[at]!, (sums.get(items[at]!) ?? 0) + weight * Math.exp(strengths[at]!));
  });
  for (const [item, sum] of sums) sums.set(item, sum / all);
  return sums;
}
