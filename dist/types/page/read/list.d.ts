import { type Report } from '../../core/errors.js';
import type { Item } from '../../core/item.js';
import type { Reading } from './reading.js';
/** A child of a list that shows an item. Everything else stays in its place: a pin, an advert, a script. */
export interface Card {
    readonly element: Element;
    readonly item: Item;
    /** Its tags are not the site's own. In the files with everything. */
    readonly isBare?: boolean;
}
/** The document, or a shadow root that was given to Selvedge. */
export type PageRoot = Document | ShadowRoot;
/** The marked lists and slots within `root`, without lists in lists and what is to be ignored. */
export declare function findMarked(root: ParentNode): Element[];
/** The children of a list that may be items. */
export declare function cardsOf(list: Element): Element[];
/** The first of them: of a long list, to touch all children takes long. */
export declare function firstCardsOf(list: Element, most: number): Element[];
/** Where a card stands among those of its list, from 0. */
export declare function placeOf(card: Element): number;
/** Reads the cards of a list as they stand, one a step: a long list is not read in one go. @returns Those that say which item they are. */
export declare function readCards(list: Element, reading: Reading): Generator<undefined, Card[]>;
/** The name of a list, the first word of its `data-sv-rank`; a missing one is reported. */
export declare function listName(list: Element, report: Report): string;
/** The name of the list that a card stands in. */
export declare function listNameOf(card: Element, report: Report): string | undefined;
/** The name that an attribute gives to a list or slot; a missing one is reported. */
export declare function nameOf(element: Element, attribute: string, report: Report): string;
//# sourceMappingURL=list.d.ts.map