/** Reads the page's `dataLayer`. @returns Gives what has come since it was called last; all of it again where a tag manager has cut it. */
export declare function createLayerReader(): () => readonly unknown[];
//# sourceMappingURL=layer-reader.d.ts.map