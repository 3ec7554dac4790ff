import { type EventDraft } from '../../core/event.js';
import type { Item } from '../../core/item.js';
import type { Reading } from '../read/reading.js';
/** Turns what happens on the page into events. */
export interface PageCapture {
    /**
     * A page view begins: on load, on a route change, on return from the back/forward cache, with consent. What added up before is forgotten;
     * {@link scan} is to follow, once the page is read.
     *
     * @param isRoute The application has changed the address: the page may still show the item of the route before.
     */
    begin(isRoute?: boolean): void;
    /** Looks for lists that are new on the page, and for another item that it is about. */
    scan(): void;
    /** Records what has added up: dwell and impressions. Called on hiding and before a page view ends. */
    settle(): void;
    /** The item that the page is about. */
    currentItem(): Item | null;
    /** The page became visible or hidden. */
    turn(visible: boolean): void;
    stop(): void;
}
/**
 * Starts capture.
 *
 * @param record Takes each event at once; must be cheap.
 * @param catchUp Reads what is still to be read of the page's own item.
 */
export declare function capturePage(root: Document, report: Reading, record: (draft: EventDraft) => void, catchUp?: () => void): PageCapture;
//# sourceMappingURL=page-capture.d.ts.map