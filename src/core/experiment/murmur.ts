/**
 * MurmurHash3 (x86, 32 bits) of the four bytes of a number, the lowest first.
 *
 * @param value A whole number from 0 to 2^32 - 1.
 * @param seed The same: another one gives hashes that have nothing to do with these.
 * @returns A whole number from 0 to 2^32 - 1. Vectors: `test/vectors/experiments.json`.
 * @see https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp, in the public domain
 */
export function murmur32(value: number, seed: number): number {
  const block = Math.imul(rotate(Math.imul(value, 0xcc9e2d51), 15), 0x1b873593);
  let hash = (Math.imul(rotate(seed ^ block, 13), 5) + 0xe6546b64) ^ 4; // so many bytes
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function rotate(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}
