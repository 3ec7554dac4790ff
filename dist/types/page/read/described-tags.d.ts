import type { FoundItem } from '../../core/structured/found-item.js';
import { type Tag } from '../../core/tags.js';
/**
 * The tags of an item without attributes: what the page says of it, and the weak ones of its path and words, which are all that some cards
 * have in common with the page that they lead to.
 */
export declare function describedTags(found: FoundItem | null | undefined, path: string | undefined, words: string): Tag[];
//# sourceMappingURL=described-tags.d.ts.map