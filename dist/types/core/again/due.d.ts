import type { Profile } from '../profile/profile.js';
import { type Tag } from '../tags.js';
/** One thing bought, once. */
export interface Purchase {
    /** Any name of the item that stays the same. */
    readonly id: string | number;
    readonly tags?: readonly Tag[] | undefined;
    /** Epoch milliseconds. */
    readonly at: number;
}
/** What is due again. */
export interface Due {
    /** The item's id or, with `facet`, the tag. */
    readonly of: string | number;
    /** How often it was bought, within one day counted once: 3 or more. */
    readonly times: number;
    /** When it was last bought, epoch milliseconds. */
    readonly lastAt: number;
    /** From one purchase to the next, milliseconds: the median. */
    readonly interval: number;
    /** How many such intervals ago it was last bought: from `from` to `until`. */
    readonly elapsed: number;
    /** Purchases a day after the first, above 0 to 1. */
    readonly score: number;
}
/** Options of {@link due}, all optional. */
export interface DueOptions {
    /** What is due is a value of this facet, like `category: coffee`, whichever item it was. Default: one item. */
    readonly facet?: string | undefined;
    /** Due from so many of its own intervals on, and until so many, 0 or more. Default 0.8 to 1.5. */
    readonly from?: number | undefined;
    readonly until?: number | undefined;
    /** How many are wanted, a whole number of 0 or more. Default: all. */
    readonly limit?: number | undefined;
}
/**
 * What the visitor buys again and again and is about to need: its own median interval has nearly passed, or passed not long ago. Never what was bought fewer than three
 * times, nor what was bought in the future or at no moment at all. The highest score first; of two the one bought last, then as given.
 *
 * `bench/due.mjs` has measured the defaults on a year of orders of a shop: how likely it is within two weeks rises while the interval passes, is level from about a half to one
 * and a half of it, and from five on is less than half of that. 19 of 100 that were due were bought, and 7 of 100 of all that the same visitors had bought before; but of as many of what
 * they had bought last 19, too, and of what they had bought most often 24. So this tells what it is time for, not what is likeliest.
 *
 * @param now Epoch milliseconds.
 * @throws {SelvedgeError} `option-invalid`, naming the option, what is allowed and what came.
 * @see Bhagat et al., "Buy It Again: Modeling Repeat Purchase Recommendations", KDD 2018. Taken from it: that a customer's own past interval tells when (there the mean), that it is not yet time right after a
 *   purchase, and the rate of a customer's purchases as the score. Its prior from all customers is left out: there are none in a browser.
 */
export declare function due(purchases: readonly Purchase[], now: number, options?: DueOptions): Due[];
/** What a profile remembers of purchases: of 400 days, among the latest 512 choices; `id` is `hash32` of the item's id. What was given back is not told from what was kept. */
export declare function purchasesOf(profile: Profile): Purchase[];
//# sourceMappingURL=due.d.ts.map