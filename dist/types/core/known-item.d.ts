import { type VisitEvent } from './event.js';
import type { Tag } from './tags.js';
/** An item that the visitor met, as the store keeps it. */
export interface KnownItem {
    readonly id: string;
    readonly tags: readonly Tag[];
    readonly price?: number | undefined;
    /** Last action, epoch milliseconds. */
    readonly at: number;
    /** Number of actions. */
    readonly actions: number;
}
/**
 * What events add to the items known.
 *
 * @param known The stored items that the events name, by id.
 * @returns Only the items that changed. Later events win over earlier ones; tags are kept when an event brings none.
 */
export declare function updateKnownItems(known: ReadonlyMap<string, KnownItem | undefined>, events: readonly VisitEvent[]): KnownItem[];
//# sourceMappingURL=known-item.d.ts.map