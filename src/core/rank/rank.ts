import type { Item } from '../item.js';
import type { Projection } from './projection.js';
import { holdOf, type Hold, type Reason } from './reason.js';
import { createScorer, orderByScore, PARTS, type Scorable, type Scorer } from './score.js';

/** One item at its place. */
export interface Ranked<T> {
  /** What was passed in. */
  readonly item: T;
  readonly id: string;
  /** Comparable within one list only; 0 where the given order stays. */
  readonly score: number;
  /** The parts of the score, largest first; computed when read. */
  readonly reasons: readonly Reason[];
}

/**
 * Ranks a list: a stable total order, the same for the same input. Ties keep the given order; items out of stock go last.
 *
 * @param subjects What the caller calls an item, beside the item as Selvedge reads it.
 * @param basis What to rank by, or why the given order stays.
 */
export function rankItems<T>(subjects: readonly { readonly subject: T; readonly item: Item }[], basis: Projection | Hold): Ranked<T>[] {
  const hold = holdOf(basis);
  if (hold) return subjects.map(({ subject, item: { id } }) => ({ item: subject, id, score: 0, reasons: [{ term: hold, score: 0 }] }));
  const items = subjects.map(({ item }) => item);
  const { order, scores } = orderByScore(items, basis as Projection);
  const explain = reasonsOf(items, basis as Projection);
  const isOut = (index: number) => Number(items[index]!.available === false);
  return order
    .sort((a, b) => isOut(a) - isOut(b))
    .map((index) => {
      let reasons: readonly Reason[] | undefined;
      return {
        item: subjects[index]!.subject,
        id: items[index]!.id,
        score: scores[index]!,
        get reasons() {
          return (reasons ??= explain(index));
        },
      };
    });
}

/** Explains a list that was scored. @returns The parts of the score of one index, largest first. */
export function reasonsOf(items: readonly (Scorable & Partial<Pick<Item, 'available'>>)[], projection: Projection): (index: number) => readonly Reason[] {
  let scorer: Scorer | undefined;
  return (index) => {
    scorer ??= createScorer(items, projection);
    const reasons: Reason[] = items[index]!.available === false ? [{ term: 'out-of-stock', score: 0 }] : [];
    scorer(items[index]!, index, (part, score, tag) => reasons.push({ term: PARTS[part]!, score, tag }));
    return reasons.sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
  };
}
