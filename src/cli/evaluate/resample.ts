// Intervals by drawing visitors anew: what one visitor does is alike, so visitors are drawn and not choices.
import { createRandom } from '../embedding/random.js';

/** A mean and the interval that holds 95 % of what resamples give; no interval where there is but one visitor. */
export interface Estimate {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Resampler {
  /** @param values Of each question, in the order of the visitors that the resampler was made with. */
  readonly estimate: (values: ArrayLike<number>) => Estimate;
  /** Of the differences, question by question. */
  readonly compare: (values: ArrayLike<number>, others: ArrayLike<number>) => Estimate;
}

/** Resamples: the ends of an interval then move by about a hundredth of its width from seed to seed. */
const RESAMPLES = 1000;

/**
 * Draws as many visitors as there are, with replacement, again and again; each time the same ones for all that is asked.
 *
 * @param visitors The visitor of each question.
 * @see Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13: percentile intervals.
 */
export function createResampler(visitors: readonly number[], seed: number): Resampler {
  const numbers = new Map<number, number>();
  for (const visitor of visitors) if (!numbers.has(visitor)) numbers.set(visitor, numbers.size);
  const rows = Uint32Array.from(visitors, (visitor) => numbers.get(visitor)!);
  const sizes = new Float64Array(numbers.size);
  for (const row of rows) sizes[row]!++;
  const draws = numbers.size < 2 ? [] : drawAll(numbers.size, seed);
  const drawnSizes = draws.map((drawn) => weigh(drawn, sizes));

  function estimate(values: ArrayLike<number>): Estimate {
    const sums = new Float64Array(numbers.size);
    rows.forEach((row, index) => (sums[row]! += values[index]!));
    const mean = sums.reduce((sum, each) => sum + each, 0) / rows.length;
    if (draws.length === 0) return { mean, low: null, high: null };
    const means = Float64Array.from(draws, (drawn, index) => weigh(drawn, sums) / drawnSizes[index]!).sort();
    return { mean, low: means[Math.floor(0.025 * RESAMPLES)]!, high: means[Math.ceil(0.975 * RESAMPLES) - 1]! };
  }

  return { estimate, compare: (values, others) => estimate(Array.from(values, (value, index) => value - others[index]!)) };
}

/** How often each visitor is drawn, by resample. */
function drawAll(visitors: number, seed: number): Uint16Array[] {
  const random = createRandom(seed);
  return Array.from({ length: RESAMPLES }, () => {
    const drawn = new Uint16Array(visitors);
    for (let draw = 0; draw < visitors; draw++) drawn[random() % visitors]!++;
    return drawn;
  });
}

function weigh(drawn: Uint16Array, sums: Float64Array): number {
  let all = 0;
  for (let visitor = 0; visitor < drawn.length; visitor++) all += drawn[visitor]! * sums[visitor]!;
  return all;
}
