import { type Tag } from '../../core/tags.js';
/** What a card is called: its heading, or else all of its text; empty for a card that holds something private. */
export declare function titleOf(card: Element): string;
/** Weak tags from the words of a title. */
export declare function wordTags(title: string): Tag[];
//# sourceMappingURL=card-text.d.ts.map