// What is told of a replay, as it goes into the JSON file: the tables and the report say nothing else.
import { helpedAndHarmed, hitOf, reciprocalOf, type HelpedAndHarmed } from '../replay/measures.js';
import { byEvidence, type EvidenceFigures } from './evidence.js';
import { favourites, type ItemFigures } from './favourites.js';
import type { Judged, ListKind, Outcome, Question } from './judge.js';
import type { Opponent } from './rankers.js';
import { createResampler, type Estimate, type Resampler } from './resample.js';

/** Of the questions of one kind. */
export interface KindFigures {
  readonly kind: ListKind;
  readonly questions: number;
  readonly sessions: number;
  readonly visitors: number;
  /** Items in the list that half of the lists do not exceed. */
  readonly listLength: number;
  /** Given order, popularity, popularity of late, Selvedge, and Selvedge with a model where there is one: that one, the last, is spoken of below. */
  readonly orders: readonly OrderFigures[];
  readonly evidence: readonly EvidenceFigures[];
  /** Selvedge with one thing left out each; empty where it was not asked for. */
  readonly leftOut: readonly OrderFigures[];
  readonly items: readonly ItemFigures[];
}

/** Of one order. */
export interface OrderFigures {
  readonly id: string;
  readonly label: string;
  /** Share of questions with what was chosen in the first place, and among the first ten, 0 to 1. */
  readonly first: Estimate;
  readonly hitRate: Estimate;
  /** Mean of 1 / place within the first ten, 0 to 1. */
  readonly reciprocalRank: Estimate;
  /** nDCG of the first ten, 0 to 1. */
  readonly ndcg: Estimate;
  /** Area under the ROC curve, 0 to 1; null for drawn pages, where what was not chosen was not seen either. */
  readonly auc: Estimate | null;
  /** Share of sessions in which at least one list came in another order than given, 0 to 1. */
  readonly touched: number;
  /** Against the order given, popularity, popularity of late, and Selvedge as the last of {@link KindFigures.orders} has it. */
  readonly against: Readonly<Record<Opponent, Comparison>>;
}

interface Comparison extends HelpedAndHarmed {
  /** Difference of nDCG, above 0 where the order is better; helped and harmed are shares of sessions by the same. */
  readonly lead: Estimate;
}

export interface FigureOptions {
  /** How many of the answers are of whole orders; those behind them have something left out. */
  readonly plain: number;
  /** Drawn pages came in the site's own order. */
  readonly isOrdered: boolean;
  readonly seed: number;
}

export function figuresOf({ kind, questions, answers }: Judged, { plain, isOrdered, seed }: FigureOptions): KindFigures {
  const resampler = createResampler(questions.map(({ visitor }) => visitor), seed);
  const gains = answers.map(({ outcomes }) => gainsOf(outcomes));
  const opponents: Readonly<Record<Opponent, readonly number[]>> = { given: gains[0]!, popularity: gains[1]!, recent: gains[2]!, selvedge: gains[plain - 1]! };
  const orders = answers.map(({ ranker: { id, label }, outcomes }): OrderFigures => ({ id, label: id === 'given' ? givenLabel(kind, isOrdered) : label, ...measure(kind, questions, outcomes, resampler), against: compareAll(questions, gainsOf(outcomes), opponents, resampler) }));
  const sizes = questions.map(({ size }) => size).sort((a, b) => a - b);
  return {
    kind,
    questions: questions.length,
    sessions: new Set(questions.map(({ session }) => session)).size,
    visitors: new Set(questions.map(({ visitor }) => visitor)).size,
    listLength: sizes[Math.floor((sizes.length - 1) / 2)]!,
    orders: orders.slice(0, plain),
    evidence: byEvidence(questions, opponents, seed),
    leftOut: orders.slice(plain),
    items: favourites(questions, answers[0]!.outcomes, answers[plain - 1]!.outcomes),
  };
}

function givenLabel(kind: ListKind, isOrdered: boolean): string {
  if (kind === 'shown') return 'the order shown';
  return isOrdered ? "the site's order" : 'chance';
}

function gainsOf(outcomes: readonly Outcome[]): number[] {
  return outcomes.map(({ gain }) => gain);
}

function measure(kind: ListKind, questions: readonly Question[], outcomes: readonly Outcome[], { estimate }: Resampler): Omit<OrderFigures, 'id' | 'label' | 'against'> {
  const of = (value: (outcome: Outcome) => number) => estimate(outcomes.map(value));
  return {
    first: of(({ place }) => Number(place === 1)),
    hitRate: of(({ place }) => hitOf(place)),
    reciprocalRank: of(({ place }) => reciprocalOf(place)),
    ndcg: of(({ gain }) => gain),
    auc: kind === 'shown' ? of(({ area }) => area) : null,
    touched: shareOfSessions(questions, outcomes),
  };
}

function shareOfSessions(questions: readonly Question[], outcomes: readonly Outcome[]): number {
  const touched = new Set(questions.filter((_, index) => outcomes[index]!.isTouched).map(({ session }) => session));
  return touched.size / new Set(questions.map(({ session }) => session)).size;
}

function compareAll(questions: readonly Question[], gains: readonly number[], opponents: Readonly<Record<Opponent, readonly number[]>>, { compare }: Resampler): OrderFigures['against'] {
  const sessions = questions.map(({ session }) => session);
  return Object.fromEntries(Object.entries(opponents).map(([id, others]) => [id, { lead: compare(gains, others), ...helpedAndHarmed(sessions, gains, others) }])) as Record<Opponent, Comparison>;
}
