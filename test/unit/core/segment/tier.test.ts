import { describe, expect, test } from 'vitest';
import { parseTiers, tierOf } from '../../../../src/core/index.js';
import { purchaseFacts } from '../../../../src/core/segment/purchase-facts.js';
import { DAY, history, HOUR, NOW, type Step } from '../history.js';
import { refusal } from '../refusal.js';

const tiers = parseTiers([
  { name: 'gold', if: { count: { $gte: 5 }, value: { $gte: 500 }, daysSince: { $lt: 90 } } },
  { name: 'silver', if: { $or: [{ count: { $gte: 2 } }, { value: { $gte: 100 } }] } },
]);

describe('a tier', () => {
  test.each([
    ['is the first whose bounds hold', { count: 5, value: 500, daysSince: 89 }, 'gold'],
    ['is a later one when the first does not', { count: 5, value: 500, daysSince: 90 }, 'silver'],
    ['may be reached by one of several ways', { count: 1, value: 100, daysSince: 400 }, 'silver'],
    ['is none when no bounds hold', { count: 1, value: 99, daysSince: 1 }, undefined],
    ['is none when nothing is known', {}, undefined],
  ])('%s', (_, purchases, tier) => expect(tierOf(tiers, purchases)).toBe(tier));

  test('is none where there are no tiers', () => expect(tierOf(parseTiers([]), { count: 5 })).toBeUndefined());
});

describe('what is refused is named', () => {
  test.each<[tiers: unknown, ...parts: string[]]>([
    [{ gold: {} }, 'tiers must be a list of at most 20'],
    [Array.from({ length: 21 }, () => ({ name: 'a', if: { count: 1 } })), 'tiers must be a list of at most 20'],
    [[null], 'tiers[0].name must be a text'],
    [[{ name: 'gold' }], 'tiers[0].if must be an object with one of count, value, daysSince', 'got undefined'],
    [[{ name: 'a', if: { count: 1 } }, { name: 5, if: { count: 1 } }], 'tiers[1].name must be a text', 'got 5'],
    [[{ name: 'gold', if: { count: { $gte: 'many' } } }], 'tiers[0].if.count.$gte must be a number', 'got "many"'],
    [[{ name: 'gold', if: { 'visit.number': 5 } }], 'tiers[0].if.visit must be one of count, value, daysSince'],
  ])('%j', (input, ...parts) => expect(() => parseTiers(input)).toThrow(refusal('option-invalid', ...parts)));

  test.each(['price', 'discount', 'factor', 'coupon'])('also what would set a price: %s', (field) => {
    expect(() => parseTiers([{ name: 'gold', if: { count: 1 }, [field]: 0.9 }])).toThrow(refusal('option-invalid', 'tiers[0] must be name and if', 'a tier sets no price', `"${field}"`));
    expect(() => parseTiers([{ name: 'gold', if: { [field]: 0.9 } }])).toThrow(refusal('option-invalid', `tiers[0].if.${field} must be one of count, value, daysSince`));
  });
});

describe('purchases of stored events', () => {
  const ask = (...steps: Step[]) => purchaseFacts(history(steps.map((step) => ({ name: 'purchase' as const, id: 'a', ...step }))), NOW);

  test('are none of nothing, and nothing but purchases', () => {
    expect(ask()).toEqual({ count: 0, value: 0 });
    expect(ask({ name: 'add_to_cart', price: 10 })).toEqual({ count: 0, value: 0 });
  });

  test('of one page within a minute are one order', () => {
    expect(ask({ at: NOW - DAY, price: 10 }, { at: NOW - DAY + 60_000, price: 5 })).toMatchObject({ count: 1, value: 15 });
    expect(ask({ at: NOW - DAY, price: 10 }, { at: NOW - DAY + 60_001, price: 5 })).toMatchObject({ count: 2, value: 15 });
  });

  test('of two pages are two orders', () => {
    const buy = (tab: string) => history([{ name: 'purchase', id: 'a' }], tab);
    expect(purchaseFacts([...buy('one'), ...buy('other')], NOW)).toMatchObject({ count: 2 });
  });

  test('tell the days since the last one, in whatever order they come', () => {
    expect(ask({ at: NOW - 12 * HOUR }, { at: NOW - 5 * DAY }).daysSince).toBe(0.5);
    expect(ask({ at: NOW + DAY }).daysSince).toBe(0);
  });

  test('do not have what was given back', () => {
    const [first, second] = [NOW - 3 * DAY, NOW - 2 * DAY];
    expect(ask({ id: 'a', price: 10, at: first }, { id: 'b', price: 30, at: second }, { name: 'refund', id: 'b', at: NOW - DAY })).toEqual({ count: 1, value: 10, daysSince: 3 });
    expect(ask({ name: 'refund', id: 'a', at: first }, { id: 'a', price: 10, at: second })).toEqual({ count: 1, value: 10, daysSince: 2 });
  });
});
