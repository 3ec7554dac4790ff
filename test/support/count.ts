import { foldEvents, type VisitEvent } from '../../src/core/index.js';
import { decayFactor, type Profile } from '../../src/core/profile/profile.js';

/** What an export tells of what was done. */
export interface Known {
  readonly profile: Profile | null;
  readonly events: readonly VisitEvent[];
}

/** How much of a tag there is, folded or not: each look at an item of it counts one. */
export function countOf(tag: string, { profile, events }: Known): number {
  const now = Date.now();
  return (foldEvents(profile!, events, now).taste[tag] ?? 0) / decayFactor(now);
}
