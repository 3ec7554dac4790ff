import type { FoundItem } from '../../core/structured/found-item.js';
import { MAX_TAGS, type Tag } from '../../core/tags.js';
import { wordTags } from '../../core/words.js';
import { pathTags } from './path-tags.js';

/**
 * The tags of an item without attributes: what the page says of it, and the weak ones of its path and words, which are all that some cards
 * have in common with the page that they lead to.
 */
export function describedTags(found: FoundItem | null | undefined, path: string | undefined, words: string): Tag[] {
  return [...new Set([...(found?.tags ?? []), ...(path ? pathTags(path) : []), ...wordTags(words)])].slice(0, MAX_TAGS);
}
