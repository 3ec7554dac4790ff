import { type Report } from '../../core/errors.js';
/**
 * What the early part leaves for the main script, as a property of the queue in `window.selvedge`. It goes on filling the arrays
 * while the page is parsed, so they are looked at anew each time.
 */
export interface EarlyMark {
    /** Lists and slots it has decided, with their child nodes as the site wrote them; of a list ordered by style the sheet, and the children that its rules count; the card that chance has put in its place, and out of how many it was drawn. */
    readonly changed: readonly (readonly [element: Element, given: readonly Node[], sheet?: CSSStyleSheet, children?: readonly Element[], explored?: readonly [card: Element, of: number]])[];
    /** Lists that it has found by a recipe of the snapshot and marked, each with the attribute that tells its cards apart, if there is one. */
    readonly found?: ReadonlyMap<Element, string | undefined>;
    /** The attributes of its script tag: settings are read in one place. */
    readonly settings: Readonly<Record<string, string | undefined>>;
}
/** What an early part has left in this page, for a main script that comes by npm. */
export declare function findEarlyMark(): EarlyMark | undefined;
/** The child nodes of a list or slot as the site wrote them, where the early part has decided it; else none. */
export declare function givenNodes(mark: EarlyMark | undefined, element: Element): readonly Node[];
/** The card of a list that chance has put in its place early. */
export declare function exploredEarly(mark: EarlyMark | undefined, element: Element): readonly [card: Element, of: number] | undefined;
/** Puts back what the early part has changed and stops it; harmless when called twice. */
export declare function undoEarlyWork({ changed }: EarlyMark, report?: Report): void;
//# sourceMappingURL=early-work.d.ts.map