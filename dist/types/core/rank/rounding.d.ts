/** Three decimals: finer than any difference that matters, and the same in the snapshot as in memory. */
export declare function round(value: number): number;
//# sourceMappingURL=rounding.d.ts.map