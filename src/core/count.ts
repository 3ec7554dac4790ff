/** Counts one more of a key. @returns How many there are now. */
export function countUp(counts: Record<string, number>, key: string): number {
  return (counts[key] = (counts[key] ?? 0) + 1);
}
