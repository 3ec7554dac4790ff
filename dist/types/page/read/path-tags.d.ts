import { type Tag } from '../../core/tags.js';
/** Weak tags from the path of a link: the folders above the page, as levels of the facet `path`. `/women/shoes/7.html` is in `women > shoes`. */
export declare function pathTags(pathname: string): Tag[];
//# sourceMappingURL=path-tags.d.ts.map