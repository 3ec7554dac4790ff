import { hash32 } from '../hash.js';
import { decayFactor, type Profile } from './profile.js';
import { trailOf } from './trail.js';

/**
 * How often each item was shown to the visitor, who never chose it; decayed as taste is.
 *
 * @param now Epoch milliseconds.
 * @returns By `hash32` of the id.
 */
export function ignoredItems(profile: Profile, now: number): Map<number, number> {
  const factor = decayFactor(Math.max(now, profile.lastAt));
  const ignored = new Map(Object.entries(profile.shown ?? {}).map(([item, sum]) => [Number(item), sum / factor]));
  for (const [, item] of trailOf(profile)) ignored.delete(item);
  for (const { id } of profile.actions) ignored.delete(hash32(id)); // turned down: that says more
  return ignored;
}
