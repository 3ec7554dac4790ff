import { type EventDraft } from '../../core/event.js';
import type { Item } from '../../core/item.js';
/** Measures how long the page's item was in front of the visitor: visible time only. */
export interface Dwell {
    /** The page became visible or hidden, or shows another item. */
    turn(visible: boolean): void;
    /** The dwell so far, once it is worth telling; nothing more after a long one, which has said it all. */
    take(): EventDraft | null;
}
/** Starts the clock of one page view. @param clock Monotonic milliseconds. */
export declare function measureDwell(item: Item, visible: boolean, clock: () => number): Dwell;
//# sourceMappingURL=dwell.d.ts.map