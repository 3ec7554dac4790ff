import type { Tag } from '../tags.js';
import { type Profile } from './profile.js';
/**
 * Taste by tag as of now: the forward-decayed sums brought to today. The clock may have gone back; decay is never negative.
 *
 * @param now Epoch milliseconds.
 */
export declare function tasteSums(profile: Profile, now: number): Map<Tag, number>;
/** How often each tag was offered, decayed as taste is. @param now Epoch milliseconds. */
export declare function offeredSums(profile: Profile, now: number): Map<Tag, number>;
//# sourceMappingURL=taste.d.ts.map