// Which items are meant by it: those chosen most, and where they stood.
import type { Outcome, Question } from './judge.js';

/** Of one item, over the lists that it was chosen from. */
export interface ItemFigures {
  readonly id: string;
  readonly chosen: number;
  /** Mean place, 1 for the top, in the order given and in Selvedge's. */
  readonly placeGiven: number;
  readonly placeSelvedge: number;
}

const MOST = 10;

export function favourites(questions: readonly Question[], given: readonly Outcome[], selvedge: readonly Outcome[]): ItemFigures[] {
  const sums = new Map<string, { chosen: number; given: number; selvedge: number }>();
  questions.forEach(({ chosen }, index) => {
    const sum = sums.get(chosen) ?? { chosen: 0, given: 0, selvedge: 0 };
    sum.chosen++;
    sum.given += given[index]!.place;
    sum.selvedge += selvedge[index]!.place;
    sums.set(chosen, sum);
  });
  return [...sums]
    .sort(([id, a], [otherId, b]) => b.chosen - a.chosen || (id < otherId ? -1 : 1))
    .slice(0, MOST)
    .map(([id, sum]) => ({ id, chosen: sum.chosen, placeGiven: sum.given / sum.chosen, placeSelvedge: sum.selvedge / sum.chosen }));
}
