/**
 * Numbers that look drawn by chance and are the same for the same seed.
 *
 * @returns A function that gives whole numbers from 0 to 2^32 - 1.
 * @see mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** A seed for each part of the work, so that no part depends on what another has drawn. */
export function seedOf(seed: number, ...parts: readonly number[]): number {
  return parts.reduce((mixed, part) => createRandom(mixed ^ Math.imul(part + 1, 0x9e3779b1))(), seed);
}

/** Puts a list in random order, in place. */
export function shuffle(list: Int32Array, random: () => number): void {
  for (let end = list.length - 1; end > 0; end--) {
    const pick = random() % (end + 1);
    const kept = list[end]!;
    list[end] = list[pick]!;
    list[pick] = kept;
  }
}
