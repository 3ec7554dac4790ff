/** Scopes that somebody takes care of, for every copy of Selvedge on a page; where an element of the page is named so, no copy hears of another. */
type Taken = Document & {
    selvedgeScopes?: unknown;
};
/**
 * Takes a page for a scope.
 *
 * @returns Gives it back; `null` where another has it.
 */
export declare function takePage(root: Taken, scope: string): (() => void) | null;
export {};
//# sourceMappingURL=take-page.d.ts.map