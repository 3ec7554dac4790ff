/**
 * Puts children of a list into another order with the fewest moves; text and comments keep their places.
 *
 * @param wanted All of the list's present children that are to stand in order, each once; others are left where they fall.
 * @param mustStay Tells what is not to be moved itself. Default: {@link isInUse}.
 * @returns Puts the list back as it was; harmless when called twice.
 */
export declare function reorder(list: Element, wanted: readonly Element[], mustStay?: (node: Node) => boolean): () => void;
/** Moves what must move so that the given nodes, as far as they are still in the list, stand in the given order. */
export declare function applyOrder(list: Element, wanted: readonly Node[], mustStay?: typeof isInUse): void;
/** True for a node that loses something when it is moved: see `IN_USE`; also one that plays, moves by itself or holds the text selection. */
export declare function isInUse(node: Node): boolean;
//# sourceMappingURL=reorder.d.ts.map