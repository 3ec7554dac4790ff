import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { due, emptyProfile, foldEvents, hash32, purchasesOf, type Purchase } from '../../../../src/core/index.js';
import { DAY, history, HOUR, NOW } from '../history.js';
import { refusal } from '../refusal.js';

/** Purchases so many days ago. */
function bought(id: string, ...daysAgo: readonly number[]): Purchase[] {
  return daysAgo.map((days) => ({ id, at: NOW - days * DAY }));
}

const dueOf = (purchases: readonly Purchase[], options?: Parameters<typeof due>[2]) => due(purchases, NOW, options).map(({ of }) => of);

describe('what is due again', () => {
  test('was bought three times, and its own interval has passed', () => {
    expect(due(bought('coffee', 90, 60, 30), NOW)).toEqual([{ of: 'coffee', times: 3, lastAt: NOW - 30 * DAY, interval: 30 * DAY, elapsed: 1, score: 2 / 90 }]);
  });

  test('is nothing at first', () => {
    expect(due([], NOW)).toEqual([]);
  });

  test('is never what was bought once or twice, whatever the options', () => {
    expect(dueOf([...bought('coat', 30), ...bought('tea', 60, 30)], { from: 0, until: 1e9 })).toEqual([]);
  });

  test.each([
    [23, false],
    [24, true],
    [45, true],
    [46, false],
  ])('is from 0.8 to 1.5 of an interval of 30 days: %i days after, %o', (days, isDue) => {
    expect(dueOf(bought('coffee', days + 60, days + 30, days))).toEqual(isDue ? ['coffee'] : []);
  });

  test('goes by the median: one long pause changes nothing', () => {
    expect(due(bought('coffee', 340, 330, 320, 20, 10), NOW)).toMatchObject([{ interval: 10 * DAY }]);
  });

  test('of an even number of intervals goes by the mean of the two in the middle', () => {
    expect(due(bought('coffee', 50, 40, 20), NOW)).toMatchObject([{ interval: 15 * DAY, elapsed: 4 / 3 }]);
  });

  test('counts what was bought within a day once: an order in two parts is no habit', () => {
    const twice = (days: number) => [...bought('lamp', days), { id: 'lamp', at: NOW - days * DAY + 23 * HOUR }];
    expect(dueOf([...twice(60), ...twice(30)])).toEqual([]);
    expect(due([...twice(90), ...twice(60), ...twice(30)], NOW)).toMatchObject([{ times: 3, interval: 30 * DAY }]);
  });

  test('is told from purchases in any order, of several items', () => {
    const purchases = [...bought('coffee', 30, 90, 60), ...bought('tea', 7, 21, 14)];
    expect(dueOf(purchases)).toEqual(dueOf([...purchases].reverse()));
  });

  test('has first what is bought most often by the day, of two the one bought last', () => {
    expect(dueOf([...bought('coffee', 90, 60, 30), ...bought('tea', 21, 14, 7), ...bought('milk', 90, 65, 31)])).toEqual(['tea', 'coffee', 'milk']);
    expect(dueOf([...bought('coffee', 90, 60, 30), ...bought('milk', 90, 58, 29)])).toEqual(['milk', 'coffee']);
    expect(dueOf([...bought('milk', 209, 199, 19, 9), ...bought('coffee', 30, 20, 10)])).toEqual(['coffee', 'milk']); // bought last is not bought most often
  });

  test('may be another share of the interval, and at most so many', () => {
    const purchases = [...bought('coffee', 70, 40, 10), ...bought('tea', 21, 14, 7)];
    expect(dueOf(purchases, { from: 0.3, until: 0.5 })).toEqual(['coffee']);
    expect(dueOf(purchases, { from: 0, limit: 1 })).toEqual(['tea']);
    expect(dueOf(purchases, { limit: 0 })).toEqual([]);
  });

  test('may be a facet, whichever item it was', () => {
    const purchases = bought('', 90, 60, 30).map(({ at }, index) => ({ id: `bag ${index}`, at, tags: ['category:drinks', 'category:drinks > coffee', `roast:${index}`] }));
    expect(dueOf(purchases)).toEqual([]);
    expect(dueOf(purchases, { facet: ' Category' })).toEqual(['category:drinks', 'category:drinks > coffee']);
    expect(dueOf(purchases, { facet: 'roast' })).toEqual([]);
    expect(dueOf(bought('coffee', 90, 60, 30), { facet: 'category' })).toEqual([]);
  });

  test('is what a second count by hand finds', () => {
    const purchase = fc.record({ id: fc.constantFrom('a', 'b', 'c'), at: fc.integer({ min: -5, max: 200 }).map((days) => NOW - days * DAY) });
    fc.assert(
      fc.property(fc.array(purchase, { maxLength: 14 }), (purchases) => {
        const expected = ['a', 'b', 'c'].filter((id) => {
          const days = new Set(purchases.filter((each) => each.id === id && each.at <= NOW).map(({ at }) => (NOW - at) / DAY));
          const ago = [...days].sort((a, b) => a - b);
          const gaps = ago.flatMap((day, index) => (index ? [day - ago[index - 1]!] : [])).sort((a, b) => a - b);
          const half = gaps.length / 2;
          const median = gaps.length % 2 ? gaps[Math.floor(half)]! : (gaps[half - 1]! + gaps[half]!) / 2;
          return ago.length >= 3 && ago[0]! >= 0.8 * median && ago[0]! <= 1.5 * median;
        });
        expect(dueOf(purchases).sort()).toEqual(expected);
      }),
    );
  });

  test('has a score above 0 and at most 1, and no purchase that is to come, whatever the moments', () => {
    const at = fc.oneof(fc.constantFrom(NaN, Infinity, -Infinity, 1e308, -1e308, NOW + 1, NOW), fc.integer({ min: NOW - 9 * DAY, max: NOW + DAY }));
    fc.assert(
      fc.property(fc.array(fc.record({ id: fc.constantFrom('a', 'b'), at }), { maxLength: 12 }), (purchases) => {
        for (const { score, lastAt, times } of due(purchases, NOW, { from: 0, until: 1e308 })) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(lastAt).toBeLessThanOrEqual(NOW);
          expect(times).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });

  test('is nothing while nobody knows the time', () => {
    expect(due(bought('coffee', 90, 60, 30), NaN)).toEqual([]);
  });
});

describe('options that do not hold', () => {
  test.each<[options: object, ...parts: string[]]>([
    [{ facet: 3 }, 'facet', 'string', '3'],
    [{ from: -1 }, 'from', 'a number from 0', '-1'],
    [{ until: NaN }, 'until', 'NaN'],
    [{ from: 2 }, 'until', 'a number from 2', '1.5'],
    [{ limit: 0.5 }, 'limit', 'a whole number', '0.5'],
    [{ by: 'category' }, 'option', 'facet, from, until, limit', '"by"'],
  ])('are refused by name: %o', (options, ...parts) => {
    expect(() => due([], NOW, options)).toThrow(refusal('option-invalid', ...parts));
  });
});

describe('the purchases that a profile remembers', () => {
  const order = (days: number, name: 'purchase' | 'view_item', id: string) => ({ name, id, at: NOW - days * DAY });

  test('tell what is due, months back, by the hash of its id', () => {
    const events = history([order(150, 'purchase', 'coffee'), order(100, 'purchase', 'coffee'), order(60, 'view_item', 'tea'), order(50, 'purchase', 'coffee')]);
    const profile = foldEvents(emptyProfile(1), events, NOW);
    expect(purchasesOf(profile)).toEqual([150, 100, 50].map((days) => ({ id: hash32('coffee'), at: NOW - days * DAY })));
    expect(due(purchasesOf(profile), NOW)).toMatchObject([{ of: hash32('coffee'), times: 3, interval: 50 * DAY }]);
  });

  test('are none in a new profile', () => {
    expect(purchasesOf(emptyProfile(1))).toEqual([]);
  });
});
