import type { EarlyMark } from './early-work.js';
/** Takes a style sheet away again; harmless when called twice. */
export declare function dropSheet(root: DocumentOrShadowRoot, sheet: CSSStyleSheet | undefined): void;
/** Lists that are ordered by style alone: `data-sv-by="order"`. */
export interface OrderSheets {
    /** Shows the children of a list in the order wanted. @returns Shows them as they stand. */
    show(list: Element, wanted: readonly Element[]): () => void;
    /** Brings what is shown in step with lists whose children, or that themselves, have come or gone. */
    follow(): void;
}
/**
 * Adopted sheets, since an inline style would need leave in a strict CSP and trouble a framework that compares attributes.
 *
 * @param early Sheets of the early part are taken over.
 */
export declare function createOrderSheets(early: EarlyMark | undefined): OrderSheets;
//# sourceMappingURL=css-order.d.ts.map