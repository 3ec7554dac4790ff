import { type Tag } from './tags.js';
/** Weak tags from the words of a text. */
export declare function wordTags(text: string): Tag[];
//# sourceMappingURL=words.d.ts.map