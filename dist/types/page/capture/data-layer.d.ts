import { type Report } from '../../core/errors.js';
import { type EventDraft } from '../../core/event.js';
import { type DataLayerEvent } from '../../core/structured/data-layer.js';
import type { Sources } from '../read/sources.js';
/** A look at the `dataLayer` of a tag manager. */
export interface DataLayerWatch {
    /** Takes what has come since the last look. */
    look(): void;
    stop(): void;
}
/**
 * Reads what the site pushes into `window.dataLayer`, before and from now on: behind clicks and keys, when the page is hidden and once a second
 * while it is visible. Nothing is wrapped. Each look goes on where the last one ended; where a tag manager has cut its `dataLayer` at the front, entries
 * are known as objects.
 */
export declare function watchDataLayer(root: Document, report: Report, take: (event: DataLayerEvent) => void): DataLayerWatch;
/**
 * Every entry describes its items; those that tell what the visitor did are recorded.
 *
 * @param sources None where the page is not read.
 * @param onViewed The entry may tell what the page is about.
 * @param isOfPage What is told to be viewed is what the page is about, and not a quick look at an item of its list.
 */
export declare function takeFromDataLayer(sources: Sources | undefined, record: (draft: EventDraft) => void, onViewed: () => void, isOfPage?: () => boolean): (event: DataLayerEvent) => void;
//# sourceMappingURL=data-layer.d.ts.map