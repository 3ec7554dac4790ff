/**
 * True in the files that have everything: `selvedge-full.min.js`, `selvedge-early-full.min.js` and the npm entries. The build sets it
 * to false for the small script-tag files, and what depends on it falls out of them.
 */
export const isFull: boolean = true;

/** True in the npm entries. The build sets it to false for script-tag files: pages that use them seldom rank lists of their own. */
export const isModule: boolean = true;
