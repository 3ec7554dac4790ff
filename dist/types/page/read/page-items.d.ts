import type { Report } from '../../core/errors.js';
import { type PageItems } from '../../core/structured/page-items.js';
/** Reads what a page says of itself in JSON-LD, microdata, RDFa Lite and `<meta>` elements, put together by trust. */
export declare function readPageItems(root: Document, report: Report): PageItems;
//# sourceMappingURL=page-items.d.ts.map