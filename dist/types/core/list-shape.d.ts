/** What a child of an element looks like to somebody who has never seen the page. */
export interface CardShape {
    /** What tells the item: the path that the card leads to on this site, or a number; empty for none. */
    readonly id: string;
    readonly hasText: boolean;
    /** A picture, a heading or a price. */
    readonly hasSubstance: boolean;
}
/** An element with several children that lead somewhere. */
export interface ListShape {
    readonly cards: readonly CardShape[];
    /** Children that are no cards: an advert, a heading. */
    readonly others: number;
    /** What it stands in that holds no list of items, a navigation say; empty for nothing. */
    readonly place: string;
    /** What makes its order not ours to change; empty for nothing. */
    readonly owner: string;
}
/** What of the class, id or label of something says that it holds no list of items to choose from: a menu, comments, what is told in order of time. */
export declare function otherPlace(names: string): string;
/** True where what a page shows is the visitor's own business: lists are not looked for. */
export declare function isPrivatePath(pathname: string): boolean;
/** Fewer cards than this are no list. */
export declare const LEAST_CARDS = 4;
/**
 * Whether an element is a list of items, a product grid or teasers of articles, from its shape alone.
 *
 * @param isNamed The site has named it by a selector: only what cannot be done is a reason then.
 * @returns Why it is left alone, or `null` for a list.
 */
export declare function leftAloneBecause({ cards, others, place, owner }: ListShape, isNamed: boolean): string | null;
/** A list of the page, or what might have been one. */
export interface ListLine {
    /** The name by which `explain()` and `selvedge:decision` know it; empty for one that was left alone at sight. */
    readonly name: string;
    /** Finds it on this page; empty where no short selector does. */
    readonly selector: string;
    /** How many cards it has. */
    readonly cards: number;
    /** `marked` by the site, `found` by itself, or `left-alone`. */
    readonly status: 'marked' | 'found' | 'left-alone';
    /** Why it was left alone; empty else. */
    readonly why: string;
}
//# sourceMappingURL=list-shape.d.ts.map