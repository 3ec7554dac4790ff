import { type Tag } from '../../core/tags.js';
/** Where a card leads on this origin. @returns `null` when there is no such link. */
export declare function linkOf(card: Element): HTMLAnchorElement | null;
/** Weak tags from the path of a link: the folders above the page, as levels of the facet `path`. `/women/shoes/7.html` is in `women > shoes`. */
export declare function pathTags(pathname: string): Tag[];
//# sourceMappingURL=link-path.d.ts.map