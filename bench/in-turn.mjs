// Runs of several things side by side.

/**
 * Measures each of several things, in turn, so that whatever else the machine does falls on all of them. The first round warms caches
 * up and does not count.
 *
 * @template T
 * @param {readonly string[]} names
 * @param {number} runs Of each, 1 or more.
 * @param {(name: string) => T | Promise<T>} measure
 * @returns {Promise<Map<string, T[]>>} In the order of `names`; the runs of all are in the same order.
 */
export async function inTurn(names, runs, measure) {
  const measured = new Map(names.map((name) => [name, []]));
  for (let run = 0; run <= runs; run++) {
    for (const [name, values] of measured) {
      const value = await measure(name);
      if (run > 0) values.push(value);
    }
  }
  return measured;
}
