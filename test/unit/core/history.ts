import type { EventName, VisitEvent } from '../../../src/core/event.js';
import { emptyProfile, foldEvents, type Profile } from '../../../src/core/index.js';

/** The clock of the tests: noon of 15 June 2026. */
export const NOW = Date.UTC(2026, 5, 15, 12);
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** What a visitor does once; by default a look at an item. */
export interface Step {
  readonly name?: EventName;
  readonly id?: string;
  readonly tags?: readonly string[];
  readonly at?: number;
  readonly duration?: number;
  readonly price?: number | undefined;
  readonly position?: number | undefined;
  readonly offered?: Readonly<Record<string, number>>;
  readonly shown?: readonly (readonly [id: string, index: number])[];
  readonly entrance?: boolean;
}

/** The events of one page: a second apart, the last one at {@link NOW}, unless a step says when. */
export function history(steps: readonly Step[], tab = 'tab'): VisitEvent[] {
  return steps.map(({ name = 'view_item', id, tags = [], at, duration, price, position, offered, shown, entrance }, index) => ({
    name,
    at: at ?? NOW - 1000 * (steps.length - 1 - index),
    tab,
    seq: index + 1,
    ...(id !== undefined && { item: { id, tags, price, position } }),
    ...(offered && { offered }),
    ...(shown && { shown }),
    ...(entrance && { entrance }),
    duration,
  }));
}

/** The profile of a visitor who did this on one page. */
export function profileOf(steps: readonly Step[], now = NOW): Profile {
  return foldEvents(emptyProfile(1), history(steps), now);
}

/** Looks at this many different items with the same tags. */
export function looks(count: number, ...tags: readonly string[]): Step[] {
  return Array.from({ length: count }, (_, index) => ({ id: `${tags.join()}-${index}`, tags }));
}
