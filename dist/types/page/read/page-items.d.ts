import type { Report } from '../../core/errors.js';
import type { Work } from '../../core/steps.js';
import { type PageAddress, type PageItems } from '../../core/structured/page-items.js';
import type { Telling } from './telling.js';
/** What a page says of itself, also of the site that it belongs to. */
export interface ReadPage extends PageItems {
    /** The parameters of the site's search. */
    readonly searches: readonly string[];
}
/** Reads what a page says of itself in JSON-LD, microdata, RDFa Lite and `<meta>` elements, put together by trust, bit by bit. */
export declare function readPageItems({ blocks, metas, scopes, types }: Telling, report: Report, address: Address): Work<ReadPage>;
/** Where the page is. */
export interface Address extends PageAddress {
    /** Other items have the same path. */
    readonly isShared: () => boolean;
}
/**
 * The canonical address, where the page names one on this site, tells two addresses of one page as one. Where the path alone does not tell the page from
 * others, by the canonical address or because a fragment is the route, its item is called by its number.
 */
export declare function readAddress(root: Document): Address;
//# sourceMappingURL=page-items.d.ts.map