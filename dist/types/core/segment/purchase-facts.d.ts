import { type VisitEvent } from '../event.js';
/** Recency, frequency and spending. */
export interface PurchaseFacts {
    /** Orders. */
    readonly count?: number | undefined;
    /** What they came to together, in the site's currency. */
    readonly value?: number | undefined;
    /** Days since the last one, fractions included; `undefined` when there was none. */
    readonly daysSince?: number | undefined;
}
/**
 * What stored events say of purchases: items bought on one page within a minute are one order, and a refund takes its item out again.
 * Events know the price of one piece, and reach back 30 days: a site that knows more gives these facts itself.
 *
 * @param events In any order.
 * @param now Epoch milliseconds.
 */
export declare function purchaseFacts(events: readonly VisitEvent[], now: number): PurchaseFacts;
//# sourceMappingURL=purchase-facts.d.ts.map