/** Three decimals: finer than any difference that matters, and the same in the snapshot as in memory. */
export function round(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}
