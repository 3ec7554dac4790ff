import { type Report } from '../core/errors.js';
import { type Batch } from './event-store.js';
/** Batches that pages were left with, until they are in the store. */
export interface Journal {
    /** Those of earlier pages, as they are now. Whatever another script has written there is passed over. */
    read(): readonly Batch[];
    /** Removes what the last {@link read} told of: it is in the store. */
    settle(): void;
    /** Puts these in the place of what this page has kept; of no batches, nothing is left. */
    keep(batches: readonly Batch[]): void;
}
/**
 * Opens the journal of a page.
 *
 * @param tab Name of the page: each writes in a place of its own, so that two that are left at once do not overwrite each other.
 */
export declare function openJournal(scope: string, tab: string, report: Report, now: () => number): Journal;
/** The batches that stand in the journals of all pages. Whatever another script has written there is passed over. */
export declare function readJournals(scope: string): readonly Batch[];
/** Removes the journals of all pages. @returns False where any is left that could be read. */
export declare function removeJournals(scope: string, report: Report): boolean;
//# sourceMappingURL=journal.d.ts.map