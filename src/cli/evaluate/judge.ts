// Replays visits and takes down where each order puts what was chosen.
import type { Item } from '../../core/item.js';
import { habitsOf, trailOf } from '../../core/profile/trail.js';
import { itemReader } from '../replay/catalogue.js';
import { areaOf, firstPlace, gainOf } from '../replay/measures.js';
import { replayVisitor, type Moment, type RecordedVisitor } from '../replay/visit.js';
import type { Ranker } from './rankers.js';

/** Lists that were shown, or pages of drawn items. */
export type ListKind = 'shown' | 'drawn';

/** Questions of one kind, and how each order answered them. */
export interface Judged {
  readonly kind: ListKind;
  readonly questions: readonly Question[];
  /** By ranker, in their order: what came of each question. */
  readonly answers: readonly { readonly ranker: Ranker; readonly outcomes: readonly Outcome[] }[];
}

export interface Question {
  readonly visitor: number;
  readonly session: number;
  /** Items that the visitor had chosen before, as the core counts them. */
  readonly evidence: number;
  /** Items in the list. */
  readonly size: number;
  /** Id of the item that was chosen. */
  readonly chosen: string;
}

export interface Outcome {
  /** Where what was chosen stands, 1 for the top. */
  readonly place: number;
  /** nDCG of the first ten, 0 to 1. */
  readonly gain: number;
  /** Area under the ROC curve, 0 to 1. */
  readonly area: number;
  /** Whether the list came in another order than given. */
  readonly isTouched: boolean;
}

/**
 * Asks every ranker about every list.
 *
 * @param onProgress Told the share of visitors that are done, 0 to 1.
 * @returns The kinds of which there are questions, those that were shown first.
 */
export function judge(visitors: readonly RecordedVisitor[], catalogue: ReadonlyMap<string, Item>, rankers: readonly Ranker[], onProgress: (share: number) => void): Judged[] {
  const itemOf = itemReader(catalogue);
  const byKind = { shown: emptySheet('shown', rankers), drawn: emptySheet('drawn', rankers) };
  visitors.forEach((visitor, index) => {
    onProgress(index / visitors.length);
    for (const moment of replayVisitor(visitor, itemOf)) {
      const { questions, answers } = byKind[moment.isShown ? 'shown' : 'drawn'];
      questions.push(questionOf(moment));
      for (const { ranker, outcomes } of answers) outcomes.push(outcomeOf(ranker.order(moment), moment.chosen));
    }
  });
  return Object.values(byKind).filter(({ questions }) => questions.length > 0);
}

function emptySheet(kind: ListKind, rankers: readonly Ranker[]) {
  return { kind, questions: [] as Question[], answers: rankers.map((ranker) => ({ ranker, outcomes: [] as Outcome[] })) };
}

function questionOf({ visitor, session, items, chosen, profile, now }: Moment): Question {
  return { visitor, session, evidence: habitsOf(trailOf(profile), now).choices, size: items.length, chosen: items[chosen[0]!]!.id };
}

function outcomeOf(order: readonly number[], chosen: readonly number[]): Outcome {
  return { place: firstPlace(order, chosen), gain: gainOf(order, chosen), area: areaOf(order, chosen), isTouched: order.some((index, place) => index !== place) };
}
