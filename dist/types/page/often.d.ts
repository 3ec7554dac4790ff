/**
 * Looks at what the page's scripts keep where nobody tells of a change, so that nothing has to be wrapped: behind clicks and keys, when the page is
 * hidden and once a second while it is visible.
 */
export declare function lookOften(root: Document, look: () => void, signal: AbortSignal): void;
//# sourceMappingURL=often.d.ts.map