// Conditional logit, fitted by Newton's method: the whole of the lists at once, so that their order changes nothing.
import { Matrix, CholeskyDecomposition } from 'ml-matrix';

/** A list that was shown, or drawn, with what was chosen from it. */
export interface ChoiceList {
  /** By feature: its value for each item. */
  readonly features: readonly Float64Array[];
  /** Indexes of the chosen ones, at least one. */
  readonly chosen: readonly number[];
}

/** Steps at most: it settles in about eight. */
const MOST_STEPS = 30;

/**
 * Weights under which the chosen items are the likeliest, the features made comparable first.
 *
 * @param ridge How strongly weights are held at 0, in lists' worth of evidence. Default 20.
 * @returns One weight a feature; 0 for one that never varies.
 * @see McFadden, "Conditional logit analysis of qualitative choice behavior", 1974.
 */
export function fitChoices(lists: readonly ChoiceList[], ridge = 20): Float64Array {
  const size = lists[0]?.features.length ?? 0;
  const scales = Float64Array.from({ length: size }, (_, feature) => spread(lists, feature));
  const used = [...scales.keys()].filter((feature) => scales[feature]! > 1e-9);
  let weights = new Float64Array(used.length);
  let now = derive(lists, used, scales, weights, ridge);
  for (let step = 0; step < MOST_STEPS && used.length > 0; step++) {
    const direction = new CholeskyDecomposition(now.curvature).solve(Matrix.columnVector(now.gradient)).to1DArray();
    const before = now;
    const from = weights;
    // A whole step may go too far where chances are near 0 or 1.
    for (let reach = 1; reach > 1e-3; reach /= 2) {
      weights = from.map((weight, index) => weight + reach * direction[index]!);
      now = derive(lists, used, scales, weights, ridge);
      if (now.value > before.value) break;
    }
    if (now.value < before.value + 1e-6 * Math.abs(before.value)) break;
  }
  const all = new Float64Array(size);
  used.forEach((feature, index) => (all[feature] = weights[index]! / scales[feature]!));
  return all;
}

/** Root mean square of a feature about its mean in each list. */
function spread(lists: readonly ChoiceList[], feature: number): number {
  let [squares, count] = [0, 0];
  for (const { features } of lists) {
    const values = features[feature]!;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    for (const value of values) squares += (value - mean) ** 2;
    count += values.length;
  }
  return Math.sqrt(squares / Math.max(1, count));
}

/** Log likelihood, its slope and its curvature (negated, so that it can be solved for). */
function derive(lists: readonly ChoiceList[], used: readonly number[], scales: Float64Array, weights: Float64Array, ridge: number): { value: number; gradient: number[]; curvature: Matrix } {
  const size = used.length;
  const gradient = Array.from(weights, (weight) => -ridge * weight);
  const curvature = Array.from({ length: size }, (_, row) => Float64Array.from({ length: size }, (_, column) => (row === column ? ridge : 0)));
  let value = -0.5 * ridge * weights.reduce((sum, weight) => sum + weight * weight, 0);
  for (const { features, chosen } of lists) {
    const columns = used.map((feature) => features[feature]!);
    const factors = used.map((feature) => 1 / scales[feature]!);
    const length = columns[0]!.length;
    const scores = new Float64Array(length);
    for (let feature = 0; feature < size; feature++) for (let item = 0; item < length; item++) scores[item]! += weights[feature]! * factors[feature]! * columns[feature]![item]!;
    const most = Math.max(...scores);
    let all = 0;
    for (let item = 0; item < length; item++) all += Math.exp(scores[item]! - most);
    const chances = scores.map((score) => Math.exp(score - most) / all);
    for (const item of chosen) value += Math.log(chances[item]!) / chosen.length;
    const means = columns.map((column, feature) => factors[feature]! * chances.reduce((sum, chance, item) => sum + chance * column[item]!, 0));
    for (let row = 0; row < size; row++) {
      for (const item of chosen) gradient[row]! += (factors[row]! * columns[row]![item]!) / chosen.length;
      gradient[row]! -= means[row]!;
      for (let column = 0; column <= row; column++) {
        let sum = 0;
        for (let item = 0; item < length; item++) sum += chances[item]! * columns[row]![item]! * columns[column]![item]!;
        curvature[row]![column]! += factors[row]! * factors[column]! * sum - means[row]! * means[column]!;
      }
    }
  }
  for (let row = 0; row < size; row++) for (let column = 0; column < row; column++) curvature[column]![row] = curvature[row]![column]!;
  return { value, gradient, curvature: new Matrix(curvature.map((row) => [...row])) };
}
