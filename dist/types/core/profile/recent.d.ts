import type { Action } from './profile.js';
/** Ids of items, the latest first, none twice. */
export interface RecentItems {
    readonly viewed: readonly string[];
    /** Put into the cart, and neither taken out nor bought since. */
    readonly carted: readonly string[];
    /** Bought, and not given back. */
    readonly bought: readonly string[];
}
/** What was done with items lately. @param actions In order. */
export declare function recentItems(actions: readonly Action[]): RecentItems;
//# sourceMappingURL=recent.d.ts.map