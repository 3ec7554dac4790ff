/**
 * Puts children of a list into another order with the fewest moves; text and comments keep their places, blanks their children.
 *
 * @param wanted All of the list's present children that are to stand in order, each once; others are left where they fall.
 * @param mustStay What is not to be moved itself. Default: {@link findInUse}.
 * @param mustStayThen The same, asked when the list is put back.
 * @returns Puts the list back as it was; harmless when called twice.
 */
export declare function reorder(list: Element, wanted: readonly Element[], mustStay?: ReadonlySet<Node>, mustStayThen?: () => ReadonlySet<Node>): () => void;
/** Moves what must move so that the given nodes, as far as they are still in the list, stand in the given order. */
export declare function applyOrder(list: Element, wanted: readonly Node[], mustStay?: ReadonlySet<Node>): void;
/** True when an element, or something in it, would lose something by being moved or taken out. */
export declare function isInUse(element: Element): boolean;
/**
 * The children of a list that lose something when they are moved. Asked for the whole list at once: one by one it takes long.
 *
 * @param others More elements that are in use, wherever they are.
 */
export declare function findInUse(list: Element, others?: Iterable<Node>): ReadonlySet<Node>;
/** Positions that the cards carry for assistive technology count on in the order in which they now stand; those of groups, which begin anew, stay. */
export declare function renumber(list: Element): void;
//# sourceMappingURL=reorder.d.ts.map