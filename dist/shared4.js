/**
 * FNV-1a over UTF-16 units with one multiplying round behind it, so that close ids spread over the whole range.
 *
 * @returns A whole number from 0 to 2^32 - 1. Vectors: `test/vectors/hash.json`.
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 */
function hash32(text) {
    let hash = 2166136261;
    for (let index = 0; index < text.length; index++)
        hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
    hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
    return (hash ^ (hash >>> 16)) >>> 0;
}

export { hash32 };
//# sourceMappingURL=shared4.js.map
