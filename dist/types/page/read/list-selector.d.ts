/**
 * A selector that finds an element, and on this page nothing else; empty where there is no short one. Elements alone would find anything on
 * another page: an id or a class is part of it.
 */
export declare function selectorOf(element: Element): string;
/** What finds all of some elements: their name, and the classes that they share. Empty where they have not even the name in common. */
export declare function commonPart(elements: readonly Element[]): string;
/** What to call a list: by its id or its first class, else by its element. */
export declare function listNameFor(element: Element, taken: ReadonlySet<string>): string;
//# sourceMappingURL=list-selector.d.ts.map