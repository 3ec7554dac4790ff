/** Takes a style sheet away again; harmless when called twice. */
export declare function dropSheet(root: DocumentOrShadowRoot, sheet: CSSStyleSheet | undefined): void;
/** Lists that are ordered by style alone: `data-sv-by="order"`. */
export interface OrderSheets {
    /** Shows the children of a list in the order wanted. @returns Shows them as they stand. */
    show(list: Element, wanted: readonly Element[]): () => void;
}
/** Adopted sheets, since an inline style would need leave in a strict CSP and trouble a framework that compares attributes. */
export declare function createOrderSheets(): OrderSheets;
//# sourceMappingURL=css-order.d.ts.map