import { type Tag } from '../../core/tags.js';
/** The text of an element without what is private in it: a form in a card, text being edited. */
export declare function visibleText(element: Element): string;
/** What a card is called: its heading, or else the text of its link. */
export declare function titleOf(card: Element, link: Element | null): string;
/** What tells of a card in words: its heading, or else all of its text, and what its pictures show. */
export declare function wordsOf(card: Element): string;
/** Weak tags from the words of a text. */
export declare function wordTags(text: string): Tag[];
//# sourceMappingURL=card-text.d.ts.map