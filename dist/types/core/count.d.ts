/** Counts one more of a key. @returns How many there are now. */
export declare function countUp(counts: Record<string, number>, key: string): number;
//# sourceMappingURL=count.d.ts.map