import { hash32 } from '../hash.js';
import type { Profile } from './profile.js';

/** One choice of an item, without what the item is like: what a visitor's own habits are told from; or, with 0 for the item, that a visit begins. */
export type Step = readonly [at: number, item: number, bought?: number];

/** What was chosen before, and what came next. Items by `hash32` of their id. */
export interface Habits {
  /** How many items were chosen, one after the other. */
  readonly choices: number;
  /** Choices of the visit that is under way: how many other items were chosen since, 0 for the last. */
  readonly seen: ReadonlyMap<number, number>;
  /** All items of that visit, oldest first, none twice in a row; and those of the visits before. */
  readonly visit: readonly number[];
  readonly past: readonly number[];
  /** What was bought in it. */
  readonly bought: ReadonlySet<number>;
  /** In how many earlier visits each was chosen, the latest visits last. */
  readonly earlier: ReadonlyMap<number, number>;
  /** How often each followed upon the item that was chosen last, within one visit. */
  readonly next: ReadonlyMap<number, number>;
}

/** What stands in a trail where the visitor came from another site: before all choices of the same moment. */
export function visitBegins(at: number): Step {
  return [at, 0];
}

/** Choices remembered, the latest; and beginnings of visits as many. */
export const MAX_STEPS = 512;
/** Older ones are no habit any more, milliseconds. */
export const STEP_LIFETIME = 400 * 86_400_000;
/** A visit ends after so long without a choice, milliseconds, as a session of GA4 does; and where the visitor comes from another site, as one of Matomo can be told to. */
const VISIT_GAP = 1_800_000;

/** The choices of a profile; of one that an earlier version, or the small script-tag file, has kept those of its actions. */
export function trailOf({ trail, actions }: Profile): readonly Step[] {
  return trail ?? actions.filter(({ weight }) => weight > 0).map(({ at, id }) => [at, hash32(id)]);
}

/** Orders choices in time; those of one moment the same way whoever asks. */
export function compareSteps([at, item, bought = 0]: Step, [otherAt, other, otherBought = 0]: Step): number {
  return at - otherAt || item - other || bought - otherBought;
}

/**
 * Tells a visitor's habits from the choices remembered.
 *
 * @param trail In order.
 * @param now Epoch milliseconds.
 */
export function habitsOf(trail: readonly Step[], now: number): Habits {
  const visits = visitsOf(trail);
  const last = visits.at(-1);
  const isUnderWay = !!last && now - last.end <= VISIT_GAP;
  const bought = new Set(isUnderWay ? last.bought : []);
  const seen = new Map<number, number>();
  const earlier = new Map<number, number>();
  const next = new Map<number, number>();
  if (isUnderWay) last.items.forEach((item, index) => seen.set(item, last.items.length - 1 - index));
  for (const visit of isUnderWay ? visits.slice(0, -1) : visits) for (const item of new Set(visit.items)) countOne(earlier, item);
  const current = isUnderWay ? last.items.at(-1) : undefined;
  for (const { items } of visits) items.forEach((item, index) => item === current && index + 1 < items.length && countOne(next, items[index + 1]!));
  const past = (isUnderWay ? visits.slice(0, -1) : visits).flatMap(({ items }) => items);
  const visit = isUnderWay ? last.items : [];
  return { choices: past.length + visit.length, seen, visit, past, bought, earlier, next };
}

interface Visit {
  end: number;
  /** One after the other, none twice in a row: a click and the view it leads to are one choice. */
  readonly items: number[];
  readonly bought: number[];
}

function visitsOf(trail: readonly Step[]): Visit[] {
  const visits: Visit[] = [];
  for (const [at, item, isBought] of trail) {
    let visit = visits.at(-1);
    if (!visit || !item || at - visit.end > VISIT_GAP) visits.push((visit = { end: at, items: [], bought: [] }));
    visit.end = at;
    if (isBought) visit.bought.push(item);
    if (item && visit.items.at(-1) !== item) visit.items.push(item);
  }
  return visits;
}

/** To the end: what was counted last stands last. */
function countOne(counts: Map<number, number>, item: number): void {
  const count = counts.get(item) ?? 0;
  counts.delete(item);
  counts.set(item, count + 1);
}
