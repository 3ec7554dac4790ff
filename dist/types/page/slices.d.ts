/** Work in steps. */
export type Steps = Iterator<undefined>;
/**
 * Does steps one after the other, from the next task on, in stretches between which the page gets its turn.
 *
 * @returns Leaves undone what is not done yet; harmless when all is done.
 */
export declare function inSlices(steps: Steps): () => void;
//# sourceMappingURL=slices.d.ts.map