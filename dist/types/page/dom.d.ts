/** @param root The document, or a shadow root. */
export declare function findOnPage<E extends Element = Element>(root: ParentNode, selector: string): E[];
/** @param root An element, or a shadow root. */
export declare function findAll<E extends Element = Element>(root: Element | ShadowRoot, selector: string): E[];
export declare function find<E extends Element = Element>(element: Element, selector: string): E | null;
export declare function isMatching(element: Element, selector: string): boolean;
export declare function closestTo<E extends Element = Element>(element: Element, selector: string): E | null;
//# sourceMappingURL=dom.d.ts.map