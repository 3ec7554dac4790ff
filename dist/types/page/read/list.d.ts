import type { Report } from '../../core/errors.js';
import type { Item } from '../../core/item.js';
/** A child of a list that shows an item. Everything else stays in its place: a pin, an advert, a script. */
export interface Card {
    readonly element: Element;
    readonly item: Item;
}
/** A list that the site has marked with `data-sv-rank`. */
export interface PageList {
    /** First word of `data-sv-rank`. */
    readonly name: string;
    /** `data-sv-rank="name force"`: also where the order looks like a statement. */
    readonly force: boolean;
    readonly cards: readonly Card[];
}
/** The document, or a shadow root that was given to Selvedge. */
export type PageRoot = Document | ShadowRoot;
/** The marked lists and slots within `root`, without lists in lists and what is to be ignored. */
export declare function findMarked(root: ParentNode): Element[];
/** The children of a list that may be items. */
export declare function cardsOf(list: Element): Element[];
/** Reads a marked list as it stands. @returns `null`, and a report, when it has no name. */
export declare function readList(element: Element, report: Report): PageList | null;
/** The name of the list that a card stands in. */
export declare function listNameOf(card: Element): string | undefined;
/** The name that an attribute gives to a list or slot; a missing one is reported. */
export declare function nameOf(element: Element, attribute: string, report: Report): string;
//# sourceMappingURL=list.d.ts.map