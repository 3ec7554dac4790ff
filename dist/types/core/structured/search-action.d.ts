import { type Entity } from './entity.js';
import type { PathOf } from './schema-item.js';
/**
 * The parameters in which a site's search takes what is searched for, as its `WebSite` says: those of `potentialAction` on this site, by
 * `target` or its `urlTemplate`. Of several in one template it is the one that `query-input` names, or else the first.
 *
 * @see https://schema.org/SearchAction
 */
export declare function searchParametersOf(entities: readonly Entity[], pathOf: PathOf): string[];
//# sourceMappingURL=search-action.d.ts.map