/** What a card without attributes says. */
export interface CardText {
    /** Its heading, or else the text of its first link on the way. */
    readonly title: string;
    /** All of its text. */
    readonly text: string;
    /** Its heading, or else all of its text, and what its pictures show. */
    readonly words: string;
}
/**
 * Reads a card in one pass, without what is private in it: a form, text being edited, what the site excludes.
 *
 * @param link Where the card leads.
 */
export declare function readCardText(card: Element, link: Element | null): CardText;
//# sourceMappingURL=card-text.d.ts.map