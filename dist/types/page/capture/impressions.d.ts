import { type EventDraft } from '../../core/event.js';
import { type PageRoot } from '../read/list.js';
import type { Reading } from '../read/reading.js';
/** Collects which items of the marked lists were seen. */
export interface Impressions {
    /** Starts watching the lists that are new on the page. */
    scan(): void;
    /** One `view_item_list` for each list with items seen since the last call. */
    take(): EventDraft[];
    stop(): void;
}
/** Watches list items: half visible for one second counts, once a page view. */
export declare function watchImpressions(root: PageRoot, report: Reading): Impressions;
//# sourceMappingURL=impressions.d.ts.map