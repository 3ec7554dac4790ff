import { between, checkOptions, ofType } from '../check.js';
import type { Item } from '../item.js';
import { describeWish } from './describe-wish.js';
import { isMet, missingOf, numbersOf } from './facts.js';
import type { Wish, Wishes } from './parse-wishes.js';

/** How near an item is to what is wished. */
export interface Closest {
  /** Its place in the list given, from 0. */
  readonly index: number;
  readonly id: string;
  /** 0: all is met, to 1: nothing is near. Comparable within one list and one set of wishes only. */
  readonly distance: number;
  /** The wishes that it meets and those that it does not, in words, in the order of the wishes. */
  readonly met: readonly string[];
  readonly unmet: readonly string[];
}

/** Options of {@link closest}, all optional. */
export interface ClosestOptions {
  /** How many are wanted, a whole number of 0 or more. Default: all. */
  readonly limit?: number | undefined;
  /** Words for a wish, in the site's language and units. Default {@link describeWish}: English, without units. */
  readonly describe?: ((facet: string, wish: Wish, item: Item) => string) | undefined;
}

/** Distances are told apart down to this: beyond it lies only what is lost in adding up. */
const DECIMALS = 1e9;

/**
 * The available items nearest to what is wished, nearest first; those equally near stay in the order given. What does not meet every hard condition never comes, nor what
 * is out of stock (`available: false`).
 *
 * The distance is the weighted mean of one distance for each wish, hard conditions, which are met, among them. Of one of several values: 0 or 1; of all of several: the share
 * that is missing; of a range: what is short of it or beyond it, by the spread of the numbers of all candidates and of the range itself, so that it lies between 0 and 1.
 * Of what an item does not say it is 1. One more wish that is no hard condition never takes an item further away that meets it; a hard one may, where it leaves
 * fewer candidates and so a smaller spread.
 *
 * @throws {SelvedgeError} `option-invalid`, naming the option.
 * @see Gower, "A General Coefficient of Similarity and Some of Its Properties", Biometrics 27(4), 1971: the weighted mean and the scaling by the range are taken from it. There what is
 *   missing is left out of the comparison; here it counts as not met, or else the item that says least would be the nearest.
 */
export function closest(items: readonly Item[], wishes: Wishes, options: ClosestOptions = {}): Closest[] {
  checkOptions('options', options, { limit: between(0, Infinity, 'whole number'), describe: ofType('function') });
  const { limit, describe = describeWish } = options;
  const wanted = Object.entries(wishes);
  const isAllowed = (item: Item) => item.available !== false && wanted.every(([facet, wish]) => !wish.must || isMet(item, facet, wish));
  const candidates = items.map((item, index) => ({ item, index })).filter(({ item }) => isAllowed(item));
  const distances = wanted.map(([facet, wish]) => distanceOf(facet, wish, candidates.map(({ item }) => item)));
  const total = wanted.reduce((sum, [, { weight }]) => sum + weight, 0) || 1;
  const measured = candidates.map(({ item, index }, place) => {
    const sum = wanted.reduce((all, [, { weight }], number) => all + weight * distances[number]![place]!, 0);
    return { item, index, distance: Math.round((sum / total) * DECIMALS) / DECIMALS };
  });
  measured.sort((a, b) => a.distance - b.distance);
  return measured.slice(0, limit).map(({ item, index, distance }) => {
    const told = (isWhich: boolean) => wanted.filter(([facet, wish]) => isMet(item, facet, wish) === isWhich).map(([facet, wish]) => describe(facet, wish, item));
    return { index, id: item.id, distance, met: told(true), unmet: told(false) };
  });
}

/** The distance of each item from one wish, 0 to 1. */
function distanceOf(facet: string, wish: Wish, items: readonly Item[]): number[] {
  if (wish.is) return items.map((item) => Number(!isMet(item, facet, wish)));
  if (wish.all) return items.map((item) => missingOf(item, facet, wish.all).length / wish.all.length);
  const { min = -Infinity, max = Infinity } = wish;
  // Halves: the whole difference of two large numbers may be more than a number can be.
  const numbers = items.map((item) => numbersOf(item, facet).map((number) => number / 2));
  const spread = spreadOf([...numbers.flat(), min / 2, max / 2].filter(Number.isFinite));
  const gap = (number: number) => Math.max(0, min / 2 - number, number - max / 2);
  // Where nothing is spread everything is in the range: 0 by 0.
  return numbers.map((own) => (own.length ? Math.min(...own.map(gap)) / spread || 0 : 1));
}

function spreadOf(numbers: readonly number[]): number {
  return numbers.reduce((most, each) => Math.max(most, each), -Infinity) - numbers.reduce((least, each) => Math.min(least, each), Infinity);
}
