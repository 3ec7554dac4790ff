/** Counts one more of a key. @returns How many there are now. */
function countUp(counts, key) {
    return (counts[key] = (counts[key] ?? 0) + 1);
}

export { countUp };
//# sourceMappingURL=shared9.js.map
