import type { Interest } from '../profile/intent.js';
import type { Action } from '../profile/profile.js';
import type { Habits } from '../profile/trail.js';
import { hash32 } from '../hash.js';
import type { Projection } from './projection.js';
import { round } from './rounding.js';
import { BOUGHT_SCORE, DISMISSED_SCORE, SEEN_SCORE, type RankSettings } from './settings.js';

/** Terms of a score that come from this visitor's own history and are no lift of a tag, as ranking needs them. */
export interface OwnTerms {
  /** Weights of what is told by the items of a list: likeness, nearness, price, how new an item is. */
  readonly weights: readonly [similar: number, near: number, price: number, recency: number];
  /** As in {@link RankSettings}. */
  readonly alike?: RankSettings['alike'];
  /** How loud the facets speak that tell the kind of a thing, against 1 for all others. */
  readonly kinds: number;
  /** In a snapshot: the kinds of cards without tags are known, so that what is near says something of them too. */
  readonly ofCards?: boolean;
  /** The item chosen last: `hash32` of its id, and its place in the site's own order where the site tells it. */
  readonly last?: readonly [item: number, position?: number] | undefined;
  /** Logarithm of the prices looked at lately, and how far they lie apart. */
  readonly price?: readonly [centre: number, width: number] | undefined;
  /**
   * By `hash32` of an item's id: what it gets for having followed upon the last one, for earlier visits in which it was chosen, for being bought in this one, for
   * having been shown again and again and never chosen.
   */
  readonly habits: Readonly<Record<number, readonly [next: number, habit: number, bought: number, fatigue: number]>>;
}

const SIGNS = { seek: 1, neutral: 0, avoid: -1 };
/** Half-life of the prices looked at, in actions. */
const PRICE_HALF_LIFE = 3;
/** Prices this close are the same to everybody, in logarithms: a tenth. */
const LEAST_WIDTH = 0.1;
/** Items with habits that a snapshot has room for, those with the most to say; and of those of which there is only that they were passed over. */
export const MOST_HABITS = 100;
const MOST_TIRING = 20;

/** Scores of what was turned down, and of what was chosen in the visit that is under way, by `hash32` of the id. */
export function scoreItems({ seen }: Habits, interests: readonly Interest[], { again, weights, seenHalfLife }: RankSettings): Record<number, number> {
  const full = SIGNS[again] * SEEN_SCORE * weights.seen;
  const scores = new Map([...seen].filter(([, age]) => age < MOST_HABITS).map(([item, age]) => [item, round(full * 2 ** (-age / seenHalfLife))]));
  const latest = new Map(interests.map(({ id, weight }) => [hash32(id), weight]));
  for (const [item, weight] of latest) if (weight < 0) scores.set(item, DISMISSED_SCORE);
  return Object.fromEntries([...scores].filter(([, score]) => score));
}

/**
 * @param ignored How often each item was shown and not chosen, by `hash32` of its id.
 * @param most Items with habits at most.
 */
export function projectOwn(habits: Habits, actions: readonly Action[], settings: RankSettings, ignored: ReadonlyMap<number, number>, most: number): OwnTerms {
  const { weights } = settings;
  const liked = actions.filter(({ weight }) => weight > 0);
  return {
    weights: [weights.similar, weights.near, weights.price, weights.recency],
    ...(settings.alike && { alike: settings.alike }),
    kinds: settings.kindWeight ?? 1,
    ...lastOf(liked),
    ...priceOf(liked),
    habits: projectHabits(habits, settings, ignored, most),
  };
}

/** A click may say where the item stands, and the view that it leads to not. */
function lastOf(liked: readonly Action[]): Pick<OwnTerms, 'last'> {
  const last = liked.at(-1);
  if (!last) return {};
  const position = liked.filter(({ id, position }) => id === last.id && position !== undefined).at(-1)?.position;
  return { last: position === undefined ? [hash32(last.id)] : [hash32(last.id), position] };
}

function projectHabits({ earlier, next, bought }: Habits, { again, weights }: RankSettings, ignored: ReadonlyMap<number, number>, most: number): OwnTerms['habits'] {
  const habit = { seek: Math.abs(weights.habit), neutral: 0, avoid: weights.habit }[again];
  const rebought = SIGNS[again] * BOUGHT_SCORE * weights.bought;
  const total = sumOf(next.values());
  const scored = [...new Set([...bought, ...next.keys(), ...[...earlier.keys()].reverse(), ...mostTiring(ignored)])].map((item): [number, OwnTerms['habits'][number]] => {
    const [followed, visits] = [next.get(item) ?? 0, earlier.get(item) ?? 0];
    // That it followed at all says most; a second visit says less than the first.
    return [item, [followed && round((weights.next * (2 + followed / total)) / 3), visits && round(habit * (1 + Math.log(visits) / 3)), bought.has(item) ? round(rebought) : 0, -round(weights.fatigue * tiredness(ignored.get(item) ?? 0))]];
  });
  // Of equals the latest: sorting is stable.
  return Object.fromEntries(scored.filter(([, parts]) => loudness(parts) > 0).sort(([, a], [, b]) => loudness(b) - loudness(a)).slice(0, most));
}

/** How much habits have to say, whatever its sign. */
function loudness(parts: OwnTerms['habits'][number]): number {
  return sumOf(parts.map(Math.abs));
}

/** Those passed over most; a page has room for few of them in its snapshot. */
function mostTiring(ignored: ReadonlyMap<number, number>): number[] {
  return [...ignored].sort(([, a], [, b]) => b - a).slice(0, MOST_TIRING).map(([item]) => item);
}

/** To be shown a few times is no news; each time that doubles them then counts alike. */
const UNTIRING = 3;

/**
 * How tired a visitor is of something.
 *
 * @param times How often it was shown and not chosen.
 * @see Ma, Liu and Shen, "User fatigue in online news recommendation", WWW 2016: clicks fall with every look at what was not clicked before.
 */
function tiredness(times: number): number {
  return Math.log2(Math.max(1, times / UNTIRING));
}

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** For the first frame, which gives no reasons: what is told by the past of an item in one number for each. */
export function withHabitsInItems(projection: Projection): Projection {
  const { own, items } = projection;
  if (!own) return projection;
  const sums: Record<number, number> = { ...items };
  const strongest = Object.entries(own.habits).sort(([, a], [, b]) => loudness(b) - loudness(a)).slice(0, MOST_HABITS); // beside a model there may be more
  for (const [item, parts] of strongest) sums[Number(item)] = round((sums[Number(item)] ?? 0) + sumOf(parts));
  return { ...projection, items: sums, own: { ...own, habits: {} } };
}

/** The band of prices that were looked at: their decayed mean, and their mean distance from it. */
function priceOf(liked: readonly Action[]): Pick<OwnTerms, 'price'> {
  const told = liked.filter(({ price }) => price! > 0);
  const priced = told.filter(({ id }, index) => id !== told[index + 1]?.id).map(({ price }) => Math.log(price!));
  if (priced.length === 0) return {};
  const mean = (values: readonly number[]) => {
    let [sum, all] = [0, 0];
    values.forEach((value, index) => {
      const weight = 2 ** ((index + 1 - values.length) / PRICE_HALF_LIFE);
      sum += weight * value;
      all += weight;
    });
    return sum / all;
  };
  const centre = mean(priced);
  return { price: [round(centre), round(Math.max(LEAST_WIDTH, mean(priced.map((value) => Math.abs(value - centre)))))] };
}
