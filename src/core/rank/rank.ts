import { isFull } from '../edition.js';
import { hash32 } from '../hash.js';
import type { Item } from '../item.js';
import { explore, type Explored } from './explore.js';
import { orderIndexed } from './fast-score.js';
import type { ListTerm } from './list-terms.js';
import { forList } from './model-terms.js';
import { excludedBy } from './excluded.js';
import type { Projection } from './projection.js';
import { holdOf, type Hold, type Reason } from './reason.js';
import { countSiblings, countOffer, DECLARED_SCORE, orderByScore, forKind, moreTerms, orderScore, tagScore, type Scorable, type TagCounts } from './score.js';
import { DISMISSED_SCORE } from './settings.js';
import type { IndexedItem, TagIndex } from './tag-index.js';

/** One item at its place. */
export interface Ranked<T> {
  /** What was passed in. */
  readonly item: T;
  readonly id: string;
  /** Comparable within one list only; 0 where the given order stays. */
  readonly score: number;
  /** The parts of the score, largest first; computed when read. */
  readonly reasons: readonly Reason[];
  /** Chance has put it here: out of how many items it was drawn. */
  readonly exploredOf?: number;
}

/** What the caller calls an item, beside the item as Selvedge reads it. */
export interface Subject<T> {
  readonly subject: T;
  readonly item: Item;
}

/**
 * Ranks a list: a stable total order, the same for the same input. Ties keep the given order; items out of stock or excluded go last.
 *
 * @param basis What to rank by, or why the given order stays.
 */
export function rankItems<T>(subjects: readonly Subject<T>[], basis: Projection | Hold): Ranked<T>[] {
  return rankBy(subjects.map(({ item }) => item), subjects.map(({ subject }) => subject), basis, (items, projection) => {
    if (isFull) {
      const fitted = forList(items, projection);
      return orderByScore(items, fitted.projection, fitted.ofModel);
    }
    const { order, scores } = orderByScore(items, projection);
    const isOut = (place: number) => items[place]!.available === false;
    return { order: [...order].sort((a, b) => Number(isOut(a)) - Number(isOut(b))), scores };
  });
}

/**
 * The same for items whose tags are known by number: for long lists.
 *
 * @param subjects What the caller calls them.
 * @param index Knows the tags of the items.
 * @param limit How many are wanted, 0 or more. Default: all.
 */
export function rankIndexed<T>(subjects: readonly T[], items: readonly IndexedItem[], basis: Projection | Hold, index: TagIndex, limit = Infinity): Ranked<T>[] {
  return rankBy(items, subjects, basis, (_, projection) => orderIndexed(items, index, projection, projection.exploration ? Infinity : limit)).slice(0, limit); // what chance draws may come from anywhere
}

type OrderBy = (items: readonly Item[], projection: Projection) => { readonly order: readonly number[]; readonly scores: ArrayLike<number> };

function withChance(orderBy: OrderBy, onDrawn: (explored: Explored | undefined) => void): OrderBy {
  return (items, projection) => {
    const { order, scores } = orderBy(items, projection);
    const drawn = explore(order, items, scores, projection.exploration!, projection.exclude);
    onDrawn(drawn.explored);
    return { scores, order: drawn.order };
  };
}

function rankBy<T>(items: readonly Item[], subjects: readonly T[], basis: Projection | Hold, orderBy: OrderBy): Ranked<T>[] {
  const hold = holdOf(basis);
  if (hold) return items.map(({ id }, place) => ({ item: subjects[place]!, id, score: 0, reasons: [{ term: hold, score: 0 }] }));
  let explored: Explored | undefined;
  if (isFull && (basis as Projection).exploration) orderBy = withChance(orderBy, (drawn) => (explored = drawn));
  const { order, scores } = orderBy(items, basis as Projection);
  const explain = reasonsOf(items, basis as Projection);
  return order.map((place) => {
    let reasons: readonly Reason[] | undefined;
    const isExplored = isFull && explored?.index === place;
    const ranked: { -readonly [key in keyof Ranked<T>]: Ranked<T>[key] } = {
      item: subjects[place]!,
      id: items[place]!.id,
      score: scores[place]!,
      get reasons() {
        return (reasons ??= isExplored ? [{ term: 'exploration', score: 0 }, ...explain(place)] : explain(place));
      },
    };
    if (isExplored) ranked.exploredOf = explored!.of;
    return ranked;
  });
}

/** Explains a list that was scored. @returns The parts of the score of one index, largest first. */
export function reasonsOf(items: readonly Scorable[], projection: Projection): (place: number) => readonly Reason[] {
  let counts: TagCounts | undefined;
  let more: readonly ListTerm[] | undefined;
  let ofModel: readonly ListTerm[] = [];
  return (place) => {
    // Once, and only where somebody asks.
    if (isFull && !counts && projection.model) ({ projection, ofModel } = forList(items, projection));
    if (isFull && !counts) projection = forKind(items, (counts = countOffer(items)), projection);
    counts ??= countOffer(items);
    const { id, tags, boost, available } = items[place]!;
    const known = projection.items[hash32(id)];
    const reasons: Reason[] = available === false ? [{ term: 'out-of-stock', score: 0 }] : [];
    const excluded = isFull && excludedBy(items[place]!, projection.exclude);
    if (excluded) reasons.push({ term: 'excluded', score: 0, tag: excluded });
    const add = (term: Reason['term'], score: number | undefined, tag?: string) => {
      if (score) reasons.push({ term, score, tag });
    };
    for (const tag of tags) for (const kind of [0, 1]) add(kind ? 'taste' : 'intent', tagScore(tag, kind, counts, items.length, projection) / countSiblings(tag, tags), tag);
    for (const wanted of Object.values(projection.declared)) {
      const tag = tags.find((each) => wanted.includes(each));
      if (tag) add('declared', projection.weights[0] * DECLARED_SCORE, tag);
    }
    add(known! <= DISMISSED_SCORE ? 'dismissed' : 'seen', known);
    add('boost', boost);
    add('order', orderScore(projection, place));
    if (isFull) {
      for (const { term, of, byTag } of (more ??= moreTerms(items, counts, projection, ofModel))) {
        if (byTag) for (const [tag, score] of byTag(place)) add(term, score, tag);
        else add(term, of(place));
      }
    }
    return reasons.sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
  };
}
