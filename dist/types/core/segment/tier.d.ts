import type { PurchaseFacts } from './purchase-facts.js';
import type { Test } from './predicate.js';
/** Tiers that are ready to be asked, the highest first. */
export type Tiers = readonly {
    readonly name: string;
    readonly holds: Test;
}[];
/**
 * Checks tiers of visitors with bounds of the site's own: `[{ "name": "gold", "if": { "count": { "$gte": 5 }, "daysSince": { "$lt": 180 } } }]`.
 * The bounds are a rule as segments have it, on the `count`, `value` and `daysSince` of purchases.
 *
 * @param input At most 20, the highest first.
 * @throws {SelvedgeError} `option-invalid`, naming the path, what is allowed and what came; also for anything that a tier would bring besides
 *   its name: a tier decides what is shown, never what something costs.
 */
export declare function parseTiers(input: unknown): Tiers;
/** The name of the first tier whose bounds a visitor is within; `undefined` when there is none. Never throws. */
export declare function tierOf(tiers: Tiers, purchases: PurchaseFacts): string | undefined;
//# sourceMappingURL=tier.d.ts.map