import type { FoundItem } from './found-item.js';
/** Name and content of a `<meta>` element, the name in lower case. */
export type Meta = readonly [name: string, content: string];
/**
 * The item of a page as its `<meta>` elements describe it.
 *
 * @returns One of Open Graph, where that says that the page is about an item, and a weaker one of the rest.
 */
export declare function itemOfMeta(metas: readonly Meta[], path: string): FoundItem[];
//# sourceMappingURL=meta-item.d.ts.map