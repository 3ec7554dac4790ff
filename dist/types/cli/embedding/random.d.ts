/**
 * Numbers that look drawn by chance and are the same for the same seed.
 *
 * @returns A function that gives whole numbers from 0 to 2^32 - 1.
 * @see mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 */
export declare function createRandom(seed: number): () => number;
/** A seed for each part of the work, so that no part depends on what another has drawn. */
export declare function seedOf(seed: number, ...parts: readonly number[]): number;
/** Puts a list in random order, in place. */
export declare function shuffle(list: Int32Array, random: () => number): void;
//# sourceMappingURL=random.d.ts.map