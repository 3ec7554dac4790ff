/** Longest wait for each kind of storage call, milliseconds. Any of them may never settle. */
export declare const DEADLINES: {
    readonly open: 1500;
    readonly transaction: 2000;
    readonly erase: 3000;
};
/**
 * Settles as the promise does, or rejects with a `TimeoutError`. A late outcome is ignored here; whoever owns it has to clean it
 * up.
 *
 * @param milliseconds Above 0.
 */
export declare function withDeadline<T>(promise: Promise<T>, milliseconds: number): Promise<T>;
//# sourceMappingURL=deadline.d.ts.map