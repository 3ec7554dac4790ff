// The same by how much was known of the visitor.
import type { Question } from './judge.js';
import type { Opponent } from './rankers.js';
import { createResampler, type Estimate } from './resample.js';

/** Of the questions before which so many items had been chosen. */
export interface EvidenceFigures {
  /** Items chosen before, from and to; no end for the last. */
  readonly from: number;
  readonly to: number | null;
  readonly questions: number;
  readonly visitors: number;
  /** nDCG of the first ten by each order, 0 to 1. */
  readonly ndcg: Readonly<Record<Opponent, Estimate>>;
  /** What Selvedge is ahead of the given order, and of popularity. */
  readonly lead: { readonly given: Estimate; readonly popularity: Estimate };
}

/** Where each part begins. */
const STEPS = [0, 1, 2, 5, 10];

/** Parts without a question are left out. @param gains By order, of each question. */
export function byEvidence(questions: readonly Question[], gains: Readonly<Record<Opponent, readonly number[]>>, seed: number): EvidenceFigures[] {
  return STEPS.flatMap((from, step) => {
    const below = STEPS[step + 1] ?? Infinity;
    const places = [...questions.keys()].filter((index) => questions[index]!.evidence >= from && questions[index]!.evidence < below);
    if (places.length === 0) return [];
    const visitors = places.map((index) => questions[index]!.visitor);
    const { estimate, compare } = createResampler(visitors, seed);
    const part = (id: Opponent) => places.map((index) => gains[id][index]!);
    const [given, popularity, recent, selvedge] = [part('given'), part('popularity'), part('recent'), part('selvedge')];
    return [
      {
        from,
        to: Number.isFinite(below) ? below - 1 : null,
        questions: places.length,
        visitors: new Set(visitors).size,
        ndcg: { given: estimate(given), popularity: estimate(popularity), recent: estimate(recent), selvedge: estimate(selvedge) },
        lead: { given: compare(selvedge, given), popularity: compare(selvedge, popularity) },
      },
    ];
  });
}
