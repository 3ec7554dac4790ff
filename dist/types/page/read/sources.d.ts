import type { KnownCard } from '../../core/known-cards.js';
import { type Work } from '../../core/steps.js';
import type { Report } from '../../core/errors.js';
import { type FoundItem } from '../../core/structured/found-item.js';
import type { PageItems } from '../../core/structured/page-items.js';
/** What a page says of its items beside the attributes of Selvedge. */
export interface Sources {
    /** Reads what has come into the page since the last time, bit by bit. What asks before that is done waits for all of it. */
    look(): Work<void>;
    /** The item that the page is about. */
    current(): FoundItem | null;
    /** What is known of an item by its path or a number, or else by what it is called. */
    find(keys: readonly string[], title: string): FoundItem | null;
    /** The parameters that the site itself names as those of its search. */
    searches(): readonly string[];
    /** Something may have come into the page, or another page may be shown: what it says is looked at anew when it is next asked for. */
    forget(): void;
    /** Takes in what a `dataLayer` tells of items. @param isViewed They are what this page is about, where it does not say so itself. */
    describe(items: readonly FoundItem[], isViewed: boolean): void;
    /** All that this page says, for developers. */
    all(): PageItems;
}
/** Reads a page's own descriptions, once for as long as they are the same. @param cards What earlier pages have told. */
export declare function createSources(root: Document, report: Report, cards: () => readonly KnownCard[]): Sources;
//# sourceMappingURL=sources.d.ts.map