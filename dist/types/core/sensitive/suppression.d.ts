import { type EventDraft, type VisitEvent } from '../event.js';
import type { KnownCard } from '../known-cards.js';
import type { KnownItem } from '../known-item.js';
import type { Profile } from '../profile/profile.js';
import { type SensitiveCategory } from './category.js';
import type { SensitiveFilter } from './filter.js';
/** How much of a category was left out on this page: events, and items of lists that were seen. */
export interface Suppressed {
    readonly category: SensitiveCategory;
    readonly count: number;
}
/** The part of an export that tells of items. */
interface Exported {
    readonly profile: Profile | null;
    readonly events: readonly VisitEvent[];
    readonly items: readonly KnownItem[];
    readonly cards?: readonly KnownCard[];
}
/** Holds back what is sensitive before it is recorded, and counts it, for this page only. */
export interface Suppression {
    /** What of an event may be recorded; nothing where its item is sensitive. */
    record(draft: EventDraft): EventDraft | undefined;
    /** The cards that may be kept. */
    cards(met: readonly KnownCard[]): readonly KnownCard[];
    /** What of an export may be kept. */
    dump(dump: Exported): Exported;
    /** What was left out so far. */
    counts(): readonly Suppressed[];
    /** Begins anew. */
    forget(): void;
}
/** @param categoryOf Of a tag, as a filter tells it. */
export declare function createSuppression(categoryOf: SensitiveFilter['categoryOf']): Suppression;
export {};
//# sourceMappingURL=suppression.d.ts.map