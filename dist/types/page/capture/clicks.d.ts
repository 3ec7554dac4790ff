import { type EventDraft } from '../../core/event.js';
import type { Item } from '../../core/item.js';
import { type PageRoot } from '../read/list.js';
import type { Reading } from '../read/reading.js';
/** What clicks are turned into events with. */
export interface ClickContext {
    readonly root: PageRoot;
    readonly report: Reading;
    /** The item that the page is about, for actions outside every card. */
    readonly currentItem: () => Item | null;
    readonly record: (draft: EventDraft) => void;
}
/** Records clicks on items (`select_item`) and on elements with `data-sv-track`. One listener for the whole page. */
export declare function watchClicks({ root, report, currentItem, record }: ClickContext): () => void;
//# sourceMappingURL=clicks.d.ts.map