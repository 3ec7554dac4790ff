// How good one order of a list is, by what was chosen from it.

/** Places looked at. */
const CUT = 10;

/** Place of the first chosen item, 1 for the top; Infinity where none is in the order. */
export function firstPlace(order: readonly number[], chosen: readonly number[]): number {
  const found = order.findIndex((index) => chosen.includes(index));
  return found < 0 ? Infinity : found + 1;
}

/** Whether a place is among the first ten: 0 or 1. */
export function hitOf(place: number): number {
  return Number(place <= CUT);
}

/** 1 / place within the first ten, else 0. */
export function reciprocalOf(place: number): number {
  return place <= CUT ? 1 / place : 0;
}

/**
 * Normalised discounted cumulative gain of the first ten, 0 to 1.
 *
 * @see Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", 2002.
 */
export function gainOf(order: readonly number[], chosen: readonly number[]): number {
  let [gain, best] = [0, 0];
  order.slice(0, CUT).forEach((index, place) => (gain += chosen.includes(index) ? 1 / Math.log2(place + 2) : 0));
  for (let place = 0; place < Math.min(CUT, chosen.length); place++) best += 1 / Math.log2(place + 2);
  return best && gain / best;
}

/** Area under the ROC curve: of all pairs of a chosen item and one that was not, the share in which the chosen one stands first, 0 to 1. */
export function areaOf(order: readonly number[], chosen: readonly number[]): number {
  let [chosenSoFar, right] = [0, 0];
  for (const index of order) {
    if (chosen.includes(index)) chosenSoFar++;
    else right += chosenSoFar;
  }
  return right / (chosenSoFar * (order.length - chosenSoFar));
}

/** Shares of units (visitors, sessions), 0 to 1, that came out better and worse by one order than by another. */
export interface HelpedAndHarmed {
  readonly helped: number;
  readonly harmed: number;
}

/**
 * Compares gains unit by unit.
 *
 * @param units The unit of each question.
 * @param gains Of each question, by the one order; `others` by the other one.
 */
export function helpedAndHarmed(units: readonly number[], gains: ArrayLike<number>, others: ArrayLike<number>): HelpedAndHarmed {
  const sums = new Map<number, number>();
  units.forEach((unit, index) => sums.set(unit, (sums.get(unit) ?? 0) + gains[index]! - others[index]!));
  const share = (is: (sum: number) => boolean) => [...sums.values()].filter(is).length / Math.max(1, sums.size);
  // Sums of fractions differ by their last digits.
  return { helped: share((sum) => sum > 1e-9), harmed: share((sum) => sum < -1e-9) };
}
