/**
 * Shows a template's content in place of what a slot shows now; its templates stay.
 *
 * @returns Puts back the nodes that were there; harmless when called twice.
 */
export declare function fillSlot(slot: Element, template: HTMLTemplateElement): () => void;
//# sourceMappingURL=slot.d.ts.map