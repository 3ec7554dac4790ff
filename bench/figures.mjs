// Medians and spreads, and the tables that the benches print.

/** Middle of the sorted values; of an even number the mean of the two in the middle. @param {readonly number[]} values At least one. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** `median (lowest to highest)`. @param {readonly number[]} values @param {number} [digits] */
export function spread(values, digits = 0) {
  return `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)})`;
}

/**
 * How many times as much as the opponent, run by run: `median (lowest to highest)`.
 *
 * @param {readonly number[]} values @param {readonly number[]} opponent The same runs. @param {number} [digits]
 */
export function ratioSpread(values, opponent, digits = 1) {
  return spread(
    values.map((value, run) => value / opponent[run]),
    digits,
  );
}

/** A Markdown table. @param {readonly string[]} head @param {readonly (readonly (string | number)[])[]} rows */
export function markdownTable(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
