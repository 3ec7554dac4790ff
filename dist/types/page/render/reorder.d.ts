/**
 * Puts child nodes of a list into another order with the fewest moves.
 *
 * @param wanted All of the list's present child nodes that are to stand in order, each once; others are left where they fall.
 * @returns Puts the list back as it was; harmless when called twice.
 */
export declare function reorder(list: Element, wanted: readonly Node[]): () => void;
/** Moves what must move so that the given nodes, as far as they are still in the list, stand in the given order. */
export declare function applyOrder(list: Element, wanted: readonly Node[]): void;
/** True for a node that loses something when it is moved: see `IN_USE`; also one that holds the text selection. */
export declare function isInUse(node: Node): boolean;
//# sourceMappingURL=reorder.d.ts.map