// The few functions of statistics that the command needs.

/** Relative error at which a series or a continued fraction ends. */
const PRECISION = 1e-15;
/** Below it the series for the gamma function is not exact enough. */
const LEAST_FOR_STIRLING = 10;

/**
 * The chance of a chi-square statistic as large as this, or larger.
 *
 * @param degrees Degrees of freedom, 1 or more.
 * @see Abramowitz and Stegun, "Handbook of Mathematical Functions", 26.4.19.
 */
export function chiSquareTail(statistic: number, degrees: number): number {
  return upperGamma(degrees / 2, statistic / 2);
}

/**
 * The number of standard deviations that a normal draw is above with this chance.
 *
 * @param tail Above 0, at most 0.5.
 */
export function normalQuantile(tail: number): number {
  let [low, high] = [0, 40];
  // The tail is half of that of a chi-square statistic with one degree of freedom: half the range until nothing is between its ends.
  for (let middle = 20; middle > low && middle < high; middle = (low + high) / 2) {
    if (chiSquareTail(middle ** 2, 1) / 2 > tail) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * Logarithm of the gamma function.
 *
 * @param x Above 0.
 * @see Abramowitz and Stegun, 6.1.41 (Stirling) and 6.1.15 (recurrence).
 */
export function logGamma(x: number): number {
  if (x < LEAST_FOR_STIRLING) return logGamma(x + 1) - Math.log(x);
  const square = x * x;
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / x;
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series;
}

/** Share of the gamma function's integral that is above `x`. @see Abramowitz and Stegun, 6.5.29 (series) and 6.5.31 (continued fraction). */
function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const factor = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - factor * lowerSeries(a, x) : factor * upperFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * PRECISION; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** By Lentz's method: numerator and denominator as ratios to the ones before. @see Press et al., "Numerical Recipes", 5.2 and 6.2. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let numerator = Infinity;
  let denominator = 1 / b;
  let value = denominator;
  for (let n = 1, change = 0; Math.abs(change - 1) > PRECISION && n < 1000; n++) {
    const step = -n * (n - a);
    b += 2;
    denominator = 1 / (step * denominator + b);
    numerator = b + step / numerator;
    change = numerator * denominator;
    value *= change;
  }
  return value;
}
