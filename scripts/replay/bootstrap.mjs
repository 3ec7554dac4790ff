// Intervals from resampling whole sessions with replacement, the same ones on every run.

const RESAMPLES = 2000;
const SEED = 2008;

/**
 * The percentile interval that holds 95 % of what resamples give.
 *
 * @param {readonly (readonly number[])[]} sessions Sums of one session each, in columns.
 * @param {(totals: readonly number[]) => number} statistic Of the sums of all sessions drawn.
 * @returns {{ low: number | null, high: number | null }} Null for a single session.
 */
export function bootstrap(sessions, statistic) {
  if (sessions.length < 2) return { low: null, high: null };
  const random = mulberry32(SEED);
  const draw = () => sessions[Math.floor(random() * sessions.length)];
  const values = Array.from({ length: RESAMPLES }, () => statistic(addUp(sessions.map(draw)))).sort((a, b) => a - b);
  return { low: values[Math.floor(RESAMPLES * 0.025)], high: values[Math.ceil(RESAMPLES * 0.975) - 1] };
}

/** Sums of the columns. @param {readonly (readonly number[])[]} rows At least one. */
export function addUp(rows) {
  const totals = rows[0].map(() => 0);
  for (const row of rows) for (const [column, value] of row.entries()) totals[column] += value;
  return totals;
}

/** A small seeded generator. @see https://github.com/bryc/code/blob/master/jshash/PRNGs.md */
function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
