/** The elements in which a page says what it shows. */
export interface Telling {
    /** Blocks of JSON-LD. */
    readonly blocks: readonly Element[];
    /** `<meta>` elements. */
    readonly metas: readonly Element[];
    /** Things in microdata. */
    readonly scopes: readonly Element[];
    /** Things in RDFa. */
    readonly types: readonly Element[];
}
/** Finds them in one pass over the page. @returns `null` where nothing tells of an item. */
export declare function findTelling(root: Document): Telling | null;
/** Changes whenever something that is read has come, gone or changed: to read all of it each time takes long. */
export declare function signatureOf({ blocks, metas, scopes, types }: Telling): string;
//# sourceMappingURL=telling.d.ts.map