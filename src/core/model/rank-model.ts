import { countUp } from '../count.js';
import { hash32 } from '../hash.js';
import type { Habits } from '../profile/trail.js';
import type { Placed } from '../rank/list-terms.js';
import type { ModelParts, RankModel } from '../rank/model-terms.js';
import type { RankSettings, Term } from '../rank/settings.js';
import { facetOf } from '../tags.js';
import { contextOf, scoreOf } from './embedding.js';
import type { FittedWeights } from './layout.js';
import type { Model, Rows } from './model.js';

/** Items looked at lately that co-occurrence goes by, and after how many of them one counts half. */
const RECENT = 30;
const RECENT_HALF_LIFE = 3;
/** The same for pages before the one the visitor is on. */
const RECENT_PAGES = 8;
/** A pair as often as by chance says next to nothing: `log(1 + TOGETHER * lift)`, the share of a lift that counts. */
const TOGETHER = 20;

/** Makes a model one that ranking can ask. */
export function createRankModel(model: Model): RankModel {
  const { settings } = model;
  return {
    settings: (own) => [0, 1].map((kind) => fitted(own, settings.weights[kind]!)) as unknown as ReturnType<RankModel['settings']>,
    view: (habits) => viewModel(model, habits),
  };

  function fitted(own: RankSettings, weights: FittedWeights): RankSettings {
    const { factors = {}, minActions = settings.minActions, seenAgain = settings.seenAgain } = own.bySite ?? {};
    const scaled = Object.entries(weights).map(([term, weight]) => [term, weight * (factors[term as Term] ?? 1)]);
    return { ...own, weights: { ...own.weights, ...(Object.fromEntries(scaled) as FittedWeights) }, minActions, seenAgain, kindWeight: settings.kindWeight };
  }
}

/**
 * What tells a list of all kinds from one of links or of one category: how many of its items follow upon the page the visitor is on, and how many are of
 * the same category.
 *
 * @returns Shares, 0 to 1.
 */
export function traitsOf(model: Model, { visit }: Habits, list: readonly Placed[]): readonly [following: number, alike: number] {
  if (list.length === 0) return [0, 0];
  const sequence = rowOf(model.steps, model.numbers.get(visit.at(-1) ?? -1) ?? -1);
  const categories: Record<string, number> = {};
  for (const { tags } of list) for (const tag of tags) if (facetOf(tag) === 'category') countUp(categories, tag);
  const following = list.filter(({ id }) => sequence.has(model.numbers.get(hash32(id)) ?? -1)).length;
  return [following / list.length, Math.max(0, ...Object.values(categories)) / list.length];
}

function viewModel(model: Model, habits: Habits): ModelParts {
  const numberOf = (item: number) => model.numbers.get(item) ?? -1;
  const [visitItems, pastItems] = [habits.visit.map(numberOf), habits.past.map(numberOf)];
  const sequence = rowOf(model.steps, visitItems.at(-1) ?? -1);
  const path = alongThe(model.steps, visitItems.slice(0, -1).slice(-RECENT_PAGES));
  const together = togetherWith(model.pairs, [...pastItems, ...visitItems].slice(-RECENT));
  const { embedding } = model;
  const context = embedding && contextOf(embedding, visitItems, pastItems);
  const least = model.popularity.at(-1) ?? 0;

  const scoreAll = (weights: RankSettings['weights']) =>
    Float64Array.from(model.popularity, (popularity, item) => weights.popularity * popularity + weights.trend * model.trend[item]! + weights.sequence * (sequence.get(item) ?? 0) + weights.path * Math.log1p(path.get(item) ?? 0) + weights.together * Math.log1p(TOGETHER * (together.get(item) ?? 0)) + weights.embedding * (embedding && context ? scoreOf(context, embedding.target, item) : 0));

  return {
    best(count, weights) {
      const scores = scoreAll(weights);
      const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, count + 1);
      const floor = order.length > count ? scores[order[count]!]! : Math.min(0, ...order.map((item) => scores[item]!));
      return order.slice(0, count).map((item) => [model.hashes[item]!, scores[item]! - floor]);
    },
    narrowness(list) {
      const [constant, following, alike] = model.settings.narrow;
      const [byFollowing, byAlike] = traitsOf(model, habits, list);
      return 1 / (1 + Math.exp(-constant - following * byFollowing - alike * byAlike));
    },
    parts(list) {
      const numbers = list.map(({ id }) => numberOf(hash32(id)));
      return {
        sequence: numbers.map((item) => sequence.get(item) ?? 0),
        path: numbers.map((item) => Math.log1p(path.get(item) ?? 0)),
        together: numbers.map((item) => Math.log1p(TOGETHER * (together.get(item) ?? 0))),
        embedding: numbers.map((item) => (embedding && context && item >= 0 ? scoreOf(context, embedding.target, item) : 0)),
        popularity: numbers.map((item) => model.popularity[item] ?? least),
        trend: numbers.map((item) => model.trend[item] ?? 0),
      };
    },
  };
}

function rowOf({ starts, items, strengths }: Rows, row: number): Map<number, number> {
  const found = new Map<number, number>();
  if (row >= 0) for (let at = starts[row]!; at < starts[row + 1]!; at++) found.set(items[at]!, strengths[at]!);
  return found;
}

/** What follows upon the pages before this one, the last of them most: how much more often than elsewhere, added up. */
function alongThe({ starts, items, strengths }: Rows, pages: readonly number[]): Map<number, number> {
  const sums = new Map<number, number>();
  pages.forEach((row, index) => {
    const weight = 2 ** ((index + 1 - pages.length) / RECENT_HALF_LIFE);
    if (row >= 0) for (let at = starts[row]!; at < starts[row + 1]!; at++) sums.set(items[at]!, (sums.get(items[at]!) ?? 0) + weight * Math.expm1(strengths[at]!));
  });
  return sums;
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
