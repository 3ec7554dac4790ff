import type { VisitEvent } from '../event.js';

/** For each kind of event how long ago each one was, milliseconds, from 0, the latest first. */
export type EventAges = Readonly<Record<string, readonly number[]>>;

const DAY = 86_400_000;
/** Events are kept so long; the longest window of a rule, milliseconds. */
export const LONGEST_WINDOW = 30 * DAY;

/**
 * What segments ask of events.
 *
 * @param events Those stored, in any order. What is older than 30 days does not count; what seems to come is of now.
 * @param now Epoch milliseconds.
 */
export function eventFacts(events: readonly Pick<VisitEvent, 'name' | 'at'>[], now: number): EventAges {
  const ages = new Map<string, number[]>();
  for (const { name, at } of events) {
    const age = Math.max(0, now - at);
    if (!(age <= LONGEST_WINDOW)) continue;
    const same = ages.get(name);
    if (same) same.push(age);
    else ages.set(name, [age]);
  }
  for (const same of ages.values()) same.sort((a, b) => a - b);
  return Object.fromEntries(ages);
}

/** How many ages are within a window; by halves, since a kind may have thousands. @param ages The lowest first. @param within Milliseconds, end included. */
export function countWithin(ages: readonly unknown[], within: number): number {
  let [low, high] = [0, ages.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isWithin(ages[middle], within)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Days since the latest event, fractions included; `undefined` when there was none within the window. */
export function daysSinceWithin([age]: readonly unknown[], within: number): number | undefined {
  return isWithin(age, within) ? age / DAY : undefined;
}

function isWithin(age: unknown, within: number): age is number {
  return typeof age === 'number' && age <= within;
}
