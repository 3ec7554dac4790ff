/** Tells what the visitor may have seen on this page. */
export interface Shown {
    /**
     * Place of the last of some elements whose top edge lies above the lowest line that was ever in the viewport of this visible page, or
     * that stands in a box that was scrolled; -1 when there is none.
     */
    lastOf(elements: readonly Element[]): number;
    /** Boxes of the page that were scrolled. */
    readonly scrolled: ReadonlySet<Node>;
    stop(): void;
}
/**
 * Watches how far down the page was seen. A page in a background tab has not been seen at all.
 *
 * @param within What is decided: `scroll` of a box does not come out of a shadow root.
 */
export declare function watchShown(root: Document, within: Document | ShadowRoot): Shown;
//# sourceMappingURL=shown.d.ts.map