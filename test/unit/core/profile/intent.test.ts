import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTION_WEIGHTS } from '../../../../src/core/index.js';
import { intentSums, interestsOf } from '../../../../src/core/profile/intent.js';
import { visit } from '../arbitrary.js';
import { profileOf, type Step } from '../history.js';

function interests(...steps: Step[]) {
  return interestsOf(profileOf(steps).actions);
}

describe('interests', () => {
  test('join a click, the view it leads to and a long look', () => {
    const joined = interests({ id: 'a', name: 'select_item' }, { id: 'a' }, { id: 'a', name: 'dwell', duration: 20_000 });
    expect(joined).toEqual([{ id: 'a', tags: [], weight: ACTION_WEIGHTS.dwell }]);
  });

  test('part where another item comes between', () => {
    expect(interests({ id: 'a' }, { id: 'b' }, { id: 'a' }).map(({ id }) => id)).toEqual(['a', 'b', 'a']);
  });

  test('hear nothing of a look of less than ten seconds', () => {
    const joined = interests({ id: 'a' }, { id: 'b', name: 'dwell', duration: 9_999 }, { id: 'a', name: 'dwell', duration: 9_999 });
    expect(joined).toEqual([{ id: 'a', tags: [], weight: 1 }]);
  });

  test('weigh as their strongest action, not as the sum', () => {
    expect(interests({ id: 'a' }, { id: 'a', name: 'add_to_cart' }, { id: 'a' })[0]!.weight).toBe(ACTION_WEIGHTS.add_to_cart);
  });

  test('set what speaks against an item off against what speaks for it', () => {
    const [put, taken] = [ACTION_WEIGHTS.add_to_cart, ACTION_WEIGHTS.remove_from_cart];
    expect(interests({ id: 'a', name: 'add_to_cart' }, { id: 'a', name: 'remove_from_cart' })[0]!.weight).toBe(put + taken);
    expect(interests({ id: 'a' }, { id: 'a', name: 'remove_from_cart' }, { id: 'a', name: 'dismiss' })[0]!.weight).toBe(ACTION_WEIGHTS.dismiss);
    expect(interests({ id: 'a', name: 'purchase' }, { id: 'a', name: 'dismiss' })[0]!.weight).toBe(ACTION_WEIGHTS.dismiss);
    expect(interests({ id: 'a', name: 'dismiss' })[0]!.weight).toBe(ACTION_WEIGHTS.dismiss);
  });

  test('end below nothing for what was bought and sent back, whether or not something came between', () => {
    expect(interests({ id: 'a' }, { id: 'a', name: 'purchase' }, { id: 'a', name: 'refund' }).at(-1)!.weight).toBeLessThan(0);
    expect(interests({ id: 'a', name: 'purchase' }, { id: 'b' }, { id: 'a', name: 'refund' }).at(-1)!.weight).toBeLessThan(0);
  });

  test('have the tags of the action that tells most', () => {
    const joined = interests({ id: 'a', tags: ['a:1'] }, { id: 'a', tags: ['a:1', 'b:2'] }, { id: 'a' });
    expect(joined[0]!.tags).toEqual(['a:1', 'b:2']);
  });

  test('are none without actions', () => {
    expect(interestsOf([])).toEqual([]);
    expect(intentSums([], 2)).toEqual(new Map());
  });
});

describe('intent', () => {
  const interest = (tags: string[], weight = 1) => ({ id: tags.join(), tags, weight });

  test('counts the last interest whole', () => {
    expect(intentSums([interest(['a:1'])], 2)).toEqual(new Map([['a:1', 1]]));
  });

  test.each([1, 1.5, 3])('halves every %d interests', (halfLife) => {
    const sums = intentSums([interest(['a:1']), ...Array.from({ length: 3 }, () => interest(['a:2']))], halfLife);
    expect(sums.get('a:1')).toBeCloseTo(2 ** (-3 / halfLife), 12);
    expect(sums.get('a:2')).toBeCloseTo(1 + 2 ** (-1 / halfLife) + 2 ** (-2 / halfLife), 12);
  });

  test('shares a facet among its tags', () => {
    expect(intentSums([interest(['a:1', 'a:2', 'b:1'], 3)], 2)).toEqual(new Map([['a:1', 1.5], ['a:2', 1.5], ['b:1', 3]]));
  });

  test('falls below zero for what was turned down', () => {
    expect(intentSums([interest(['a:1'], 1), interest(['a:1'], -3)], 1).get('a:1')).toBe(-2.5);
  });

  test('is finite and bounded for any history', () => {
    fc.assert(
      fc.property(visit, (steps) => {
        for (const sum of intentSums(interests(...steps), 1.5).values()) expect(Math.abs(sum)).toBeLessThan(3 / (1 - 2 ** (-1 / 1.5)));
      }),
    );
  });
});
