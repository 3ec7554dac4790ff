/** What the database, the key in localStorage and the channel between tabs of a scope are called; the early part has the same rule. */
export declare function nameOf(scope: string): string;
//# sourceMappingURL=name.d.ts.map