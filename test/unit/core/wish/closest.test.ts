import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closest, parseItem, parseWishes, type Item, type WishesInput } from '../../../../src/core/index.js';
import { refusal } from '../refusal.js';
import { nearestByHand, type Room, type RoomWishes } from './nearest-by-hand.js';
import { closestCases, listOf } from './wish-vectors.js';

const VIEWS = ['sea', 'garden', 'street'];
const EXTRAS = ['bath', 'desk', 'balcony'];

const room: fc.Arbitrary<Room> = fc.record({
  view: fc.constantFrom(undefined, ...VIEWS),
  extras: fc.subarray(EXTRAS),
  floors: fc.uniqueArray(fc.integer({ min: -2, max: 9 }), { maxLength: 2 }),
  price: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
  available: fc.boolean(),
});
const strength = { weight: fc.integer({ min: 0, max: 10 }), must: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.boolean()) };
const range = (least: number, most: number) =>
  fc.tuple(fc.integer({ min: least, max: most }), fc.integer({ min: 0, max: 6 }), fc.constantFrom('min', 'max', 'both')).map(([from, width, ends]) => ({ ...(ends !== 'max' && { min: from }), ...(ends !== 'min' && { max: from + width }) }));
const withStrength = <T>(kind: fc.Arbitrary<T>) => fc.tuple(kind, fc.record(strength)).map(([wish, more]) => ({ ...wish, ...more }));
const wishes: fc.Arbitrary<RoomWishes> = fc.record(
  {
    view: withStrength(fc.record({ is: fc.subarray(VIEWS, { minLength: 1 }) })),
    extras: withStrength(fc.record({ all: fc.subarray(EXTRAS, { minLength: 1 }) })),
    floor: withStrength(range(-3, 8)),
    price: withStrength(range(0, 25)),
  },
  { requiredKeys: [] },
);
const rooms = fc.array(room, { maxLength: 12 });

const asItem = ({ view, extras, floors, price, available }: Room, index: number): Item => parseItem({ id: index, tags: { view, extras, floor: floors }, price, available });
const find = (list: readonly Room[], wanted: unknown) => closest(list.map(asItem), parseWishes(wanted));

describe('the items nearest to what is wished', () => {
  test.each(closestCases)('$behaviour', ({ list, wishes: wanted, limit, result }) => {
    const found = closest(listOf(list), parseWishes(wanted), { limit });
    expect(found.map(({ index, id, distance, met, unmet }) => [index, id, Math.round(distance * 1e4) / 1e4, met, unmet])).toEqual(result);
  });

  test('are those that exact arithmetic finds by itself', () => {
    fc.assert(
      fc.property(rooms, wishes, (list, wanted) => {
        const byHand = nearestByHand(list, wanted);
        const found = find(list, wanted);
        expect(found.map(({ index }) => index)).toEqual(byHand.map(({ index }) => index));
        found.forEach(({ distance, met, unmet }, place) => {
          expect(distance).toBeCloseTo(byHand[place]!.distance, 8);
          expect([met.length, unmet.length]).toEqual([byHand[place]!.met, Object.keys(wanted).length - byHand[place]!.met]);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('never are what a hard condition forbids, nor what cannot be had', () => {
    const isWithin = (number: number, { min = -Infinity, max = Infinity }: { readonly min?: number; readonly max?: number }) => number >= min && number <= max;
    fc.assert(
      fc.property(rooms, wishes, (list, wanted) => {
        for (const { index } of find(list, wanted)) {
          const { view, extras, floors, price, available } = list[index]!;
          expect(available).toBe(true);
          if (wanted.view?.must) expect(wanted.view.is).toContain(view);
          if (wanted.extras?.must) expect(extras).toEqual(expect.arrayContaining([...wanted.extras.all]));
          if (wanted.floor?.must) expect(floors.some((floor) => isWithin(floor, wanted.floor!))).toBe(true);
          if (wanted.price?.must) expect(price !== undefined && isWithin(price, wanted.price)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('that are alike stay in the order in which they are given', () => {
    fc.assert(
      fc.property(room, fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), rooms, wishes, (alike, order, others, wanted) => {
        const items = [...order.map((number) => ({ ...asItem(alike, number), id: `alike ${number}` })), ...others.map(asItem)];
        const found = closest(items, parseWishes(wanted)).map(({ id }) => id).filter((id) => id.startsWith('alike'));
        expect(found).toEqual(found.length ? order.map((number) => `alike ${number}`) : []);
      }),
    );
  });

  test('that differ by nothing but the rounding of a sum stay so, too', () => {
    const items = [parseItem({ id: 'a', tags: 'c: yes' }), parseItem({ id: 'b', tags: 'a: yes; b: yes' })];
    const wanted = parseWishes({ a: { is: 'yes', weight: 0.1 }, b: { is: 'yes', weight: 0.2 }, c: { is: 'yes', weight: 0.3 } });
    expect(closest(items, wanted)).toMatchObject([{ id: 'a', distance: 0.5 }, { id: 'b', distance: 0.5 }]);
  });

  test('are no further away with one more wish that they meet', () => {
    fc.assert(
      fc.property(rooms, wishes, fc.integer({ min: 0, max: 10 }), fc.subarray(['0', '2', '4', '6']), (list, wanted, weight, quiet) => {
        const items = list.map((each, index) => ({ ...asItem(each, index), tags: [...asItem(each, index).tags, ...(quiet.includes(String(index)) ? ['quiet:true'] : [])] }));
        const before = new Map(closest(items, parseWishes(wanted)).map(({ index, distance }) => [index, distance]));
        for (const { index, distance } of closest(items, parseWishes({ ...wanted, quiet: { is: true, weight } }))) if (quiet.includes(String(index))) expect(distance).toBeLessThanOrEqual(before.get(index)!);
      }),
    );
  });

  test('have a distance from 0 to 1, and rise, however large or odd the numbers', () => {
    const odd = fc.constantFrom(0, -0, 5e-324, -5e-324, 1, 1e308, -1e308, Number.MAX_VALUE, -Number.MAX_VALUE);
    const price = fc.constantFrom(undefined, 0, 5e-324, 1e308, Number.MAX_VALUE, NaN, Infinity); // as somebody's own code may make an item
    const size = fc.oneof(odd.map(String), fc.constantFrom('nan', 'infinity', '1e999', 'x'.repeat(20_000), ''));
    const items = fc.array(fc.record({ size: fc.array(size, { maxLength: 3 }), price }), { maxLength: 6 });
    const wanted = fc.record({ size: fc.tuple(odd, odd), price: fc.tuple(odd, odd), weight: fc.double({ min: 0, max: 10, noNaN: true }) });
    fc.assert(
      fc.property(items, wanted, (given, ends) => {
        const [[min, max], [low, high]] = [ends.size, ends.price].map((pair) => [Math.min(...pair), Math.max(...pair)]) as [[number, number], [number, number]];
        const found = closest(given.map((item, index) => ({ ...parseItem({ id: index, tags: { size: item.size } }), price: item.price })), parseWishes({ size: { min, max, weight: ends.weight }, price: { min: low, max: high } }));
        expect(found).toHaveLength(given.length);
        found.forEach(({ distance }, place) => {
          expect(distance).toBeGreaterThanOrEqual(place ? found[place - 1]!.distance : 0);
          expect(distance).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  test('keep their order where the difference of two numbers is more than a number can be', () => {
    const items = [Number.MAX_VALUE, 0, -Number.MAX_VALUE].map((size) => parseItem({ id: `${size}`, tags: { size } }));
    expect(closest(items, parseWishes({ size: { max: -Number.MAX_VALUE } }))).toMatchObject([{ index: 2, distance: 0 }, { index: 1, distance: 0.5 }, { index: 0, distance: 1 }]);
  });

  test('are found among more numbers than a call can take arguments', () => {
    const items = Array.from({ length: 150_000 }, (_, index): Item => ({ id: 'a', tags: [], price: index }));
    expect(closest(items, parseWishes({ price: { min: 149_999 } }), { limit: 1 })[0]).toMatchObject({ index: 149_999, distance: 0 });
  });

  test('go by their own price, not by a tag of that name', () => {
    expect(closest([parseItem({ id: 'dear', tags: 'price: 50; price: low', price: 200 })], parseWishes({ price: { max: 120, must: true } }))).toEqual([]);
    expect(closest([parseItem({ id: 'dear', tags: 'price: 50; price: low', price: 200 })], parseWishes({ price: 'low' }))).toMatchObject([{ distance: 0 }]);
    expect(closest([parseItem({ id: 'tagged', tags: 'price: 50' })], parseWishes({ price: { max: 120 } }))).toMatchObject([{ distance: 0 }]);
  });
});

describe('options', () => {
  test('are words of the site’s own', () => {
    const describe = (facet: string, _: unknown, { id }: Item) => `${id} ${facet}`;
    expect(closest(listOf('alike'), parseWishes({ view: 'sea', floor: 2 } satisfies WishesInput), { limit: 1, describe })).toMatchObject([{ met: ['x view'], unmet: ['x floor'] }]);
  });

  test.each<[options: object, ...parts: string[]]>([
    [{ limit: -1 }, 'limit', 'a whole number from 0', '-1'],
    [{ limit: 1.5 }, 'limit', '1.5'],
    [{ describe: 'German' }, 'describe', 'function', '"German"'],
    [{ most: 3 }, 'option', 'limit, describe', '"most"'],
  ])('are refused by name: %o', (options, ...parts) => {
    expect(() => closest([], {}, options)).toThrow(refusal('option-invalid', ...parts));
  });
});
