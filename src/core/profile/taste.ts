import type { Tag } from '../tags.js';
import { decayFactor, type Profile } from './profile.js';

/**
 * Taste by tag as of now: the forward-decayed sums brought to today. The clock may have gone back; decay is never negative.
 *
 * @param now Epoch milliseconds.
 */
export function tasteSums(profile: Profile, now: number): Map<Tag, number> {
  return toMoment(profile.taste, Math.max(now, profile.lastAt));
}

/** How often each tag was offered, decayed as taste is. @param now Epoch milliseconds. */
export function offeredSums(profile: Profile, now: number): Map<Tag, number> {
  return toMoment(profile.offered, Math.max(now, profile.lastAt));
}

function toMoment(sums: Readonly<Record<Tag, number>>, now: number): Map<Tag, number> {
  const factor = decayFactor(now);
  return new Map(Object.entries(sums).map(([tag, sum]) => [tag, sum / factor]));
}
