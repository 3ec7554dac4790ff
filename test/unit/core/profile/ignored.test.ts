import { describe, expect, test } from 'vitest';
import { rankItems } from '../../../../src/core/index.js';
import { hash32 } from '../../../../src/core/hash.js';
import { ignoredItems } from '../../../../src/core/profile/ignored.js';
import { PRESETS } from '../../../../src/core/rank/settings.js';
import { projectProfile } from '../../../../src/core/rank/projection.js';
import { DAY, looks, NOW, profileOf, type Step } from '../history.js';

const seen = (times: number, ...ids: readonly string[]): Step[] => Array.from({ length: times }, () => ({ name: 'view_item_list' as const, shown: ids.map((id, index) => [id, index] as const) }));

describe('what was shown and not chosen', () => {
  test('takes few places in a projection, and so in a snapshot, however much of it there is', () => {
    const ids = Array.from({ length: 200 }, (_, index) => `tired-${index}`);
    const projection = projectProfile(profileOf([...looks(3, 'category:x'), ...seen(9, ...ids)]), PRESETS.shop, NOW);
    expect(Object.values(projection.own!.habits).filter(([, , , fatigue]) => fatigue)).toHaveLength(20);
  });

  test('is counted, a time 30 days ago half', () => {
    const profile = profileOf([...seen(4, 'a', 'b').map((step) => ({ ...step, at: NOW - 30 * DAY })), ...seen(3, 'a')]);
    const ignored = ignoredItems(profile, NOW);
    expect(ignored.get(hash32('a'))).toBeCloseTo(5);
    expect(ignored.get(hash32('b'))).toBeCloseTo(2);
  });

  test('is not what was chosen, or turned down, before or since', () => {
    const profile = profileOf([{ id: 'a', tags: [] }, ...seen(9, 'a', 'b', 'c'), { name: 'dismiss', id: 'b', tags: [] }]);
    expect([...ignoredItems(profile, NOW).keys()]).toEqual([hash32('c')]);
  });

  test('is not what was chosen so long ago that no action tells of it any more', () => {
    const profile = profileOf([{ id: 'a', tags: [] }, ...looks(40, 'category:x'), ...seen(9, 'a', 'b')]);
    expect(profile.actions.some(({ id }) => id === 'a')).toBe(false);
    expect([...ignoredItems(profile, NOW).keys()]).toEqual([hash32('b')]);
  });

  test('is never less than nothing, whatever the clock says', () => {
    const profile = profileOf(seen(4, 'a'));
    for (const now of [0, Date.UTC(1970, 0, 2), NOW - DAY, Date.UTC(2099, 0, 1)]) expect(ignoredItems(profile, now).get(hash32('a'))).toBeGreaterThanOrEqual(0);
  });

  test('goes down behind what is new, with a reason, and not after three times', () => {
    const items = ['old', 'new'].map((id) => ({ subject: id, item: { id, tags: [] } }));
    const rankAfter = (times: number) => rankItems(items, projectProfile(profileOf([...looks(3, 'category:x'), ...seen(times, 'old')]), PRESETS.shop, NOW));
    expect(rankAfter(3).map(({ id }) => id)).toEqual(['old', 'new']);
    const tired = rankAfter(12);
    expect(tired.map(({ id }) => id)).toEqual(['new', 'old']);
    expect(tired[1]!.reasons.find(({ term }) => term === 'fatigue')?.score).toBeLessThan(0);
  });
});
