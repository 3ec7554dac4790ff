import type { FoundItem } from '../../core/structured/found-item.js';
/** What `<meta>` elements say of the page's item: Open Graph first, then weaker ones. */
export declare function readMeta(found: readonly Element[], path: string): FoundItem[];
//# sourceMappingURL=meta.d.ts.map