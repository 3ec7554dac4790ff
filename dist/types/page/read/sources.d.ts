import type { Report } from '../../core/errors.js';
import { type FoundItem } from '../../core/structured/found-item.js';
import type { PageItems } from '../../core/structured/page-items.js';
/** What a page says of its items beside the attributes of Selvedge. */
export interface Sources {
    /** The item that the page is about. */
    current(): FoundItem | null;
    /** What is known of an item by its path or a number, or else by what it is called. */
    find(keys: readonly string[], title: string): FoundItem | null;
    /** Something may have come into the page, or another page may be shown: what it says is looked at anew when it is next asked for. */
    forget(): void;
    /** Takes in what a `dataLayer` tells of items. @param isViewed They are what this page is about, where it does not say so itself. */
    describe(items: readonly FoundItem[], isViewed: boolean): void;
    /** All that is known, for developers. */
    all(): PageItems;
}
/**
 * Where the troubles of reading go and, in the files with everything, what the page says of its items: one thing to hand on, so that the small
 * file does not carry an empty one.
 */
export interface Reading extends Report {
    readonly sources?: Sources;
}
/** What reads a page, with the page's own descriptions at hand. */
export declare function createReading(root: Document, report: Report): Reading;
//# sourceMappingURL=sources.d.ts.map