/** Work in steps. What a step yields is true where the page is to be painted before the next one. */
export type Steps = Iterator<true | undefined>;
/**
 * Does steps one after the other, from the next task on, in stretches between which the page gets its turn.
 *
 * @returns Leaves undone what is not done yet; harmless when all is done.
 */
export declare function inSlices(steps: Steps): () => void;
//# sourceMappingURL=slices.d.ts.map