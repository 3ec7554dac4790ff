/** An element that may be a list of items. */
export interface Candidate {
    readonly element: Element;
    readonly cards: number;
    /** Why it is left alone; `null` for a list. */
    readonly why: string | null;
    /** The attribute that tells its cards apart, where their links do not. */
    readonly idAttribute?: string | undefined;
}
/**
 * Looks for repeated cards, step by step: elements with several children that lead to different pages of this site.
 *
 * @param wanted `auto`, or a selector of the elements that are lists.
 * @returns Lists and what was left alone, the innermost only: what holds a list is none.
 */
export declare function findLists(root: Document, wanted: string): Generator<undefined, Candidate[]>;
/** Whether an element is a list, from what stands in it now. */
export declare function judge(list: Element, isNamed: boolean): {
    why: string | null;
    cards: number;
    idAttribute?: string | undefined;
};
/** The number by which a card names its item in an attribute of its own, or of something in it. */
export declare function idIn(card: Element, name: string): string;
//# sourceMappingURL=find-lists.d.ts.map