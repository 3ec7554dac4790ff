/**
 * Shows a template's content in place of what a slot shows now; its templates stay.
 *
 * @returns Puts back the nodes that were there; harmless when called twice.
 */
export declare function fillSlot(slot: Element, template: HTMLTemplateElement): () => void;
/**
 * Takes out what was filled in, all that stands before the slot's own templates, and puts back what was there. What the page has
 * added behind them stays, and so does a slot that the page has written anew.
 *
 * @param given The slot's child nodes before it was filled.
 */
export declare function emptySlot(slot: Element, given: readonly Node[]): void;
//# sourceMappingURL=slot.d.ts.map