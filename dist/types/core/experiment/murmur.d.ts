/**
 * MurmurHash3 (x86, 32 bits) of the four bytes of a number, the lowest first.
 *
 * @param value A whole number from 0 to 2^32 - 1.
 * @param seed The same: another one gives hashes that have nothing to do with these.
 * @returns A whole number from 0 to 2^32 - 1. Vectors: `test/vectors/experiments.json`.
 * @see https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp, in the public domain
 */
export declare function murmur32(value: number, seed: number): number;
//# sourceMappingURL=murmur.d.ts.map