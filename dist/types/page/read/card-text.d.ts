import { type Tag } from '../../core/tags.js';
/** Weak tags from what a card shows: the words of its heading, or else of all of it. None from a card that holds something private. */
export declare function textTags(card: Element): Tag[];
//# sourceMappingURL=card-text.d.ts.map