import { type Profile } from './profile.js';
/**
 * How often each item was shown to the visitor, who never chose it; decayed as taste is.
 *
 * @param now Epoch milliseconds.
 * @returns By `hash32` of the id.
 */
export declare function ignoredItems(profile: Profile, now: number): Map<number, number>;
//# sourceMappingURL=ignored.d.ts.map