/**
 * FNV-1a over UTF-16 units with one multiplying round behind it, so that close ids spread over the whole range.
 *
 * @returns A whole number from 0 to 2^32 - 1. Vectors: `test/vectors/hash.json`.
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 */
export declare function hash32(text: string): number;
//# sourceMappingURL=hash.d.ts.map