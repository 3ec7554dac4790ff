/** True for schema.org's name of a text that is read from its beginning to its end. */
export declare function isArticle(type: string | undefined): boolean;
/**
 * True when an article was read through.
 *
 * @param share Part of its height that was above the lower edge of the window, 0 to 1 and beyond.
 * @param visibleTime Milliseconds.
 */
export declare function isReadThrough(share: number, visibleTime: number): boolean;
//# sourceMappingURL=read-through.d.ts.map