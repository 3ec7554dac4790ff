import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionWeight, type VisitEvent } from '../../../../src/core/event.js';
import { emptyProfile, foldEvents, type Profile } from '../../../../src/core/index.js';
import { decayFactor } from '../../../../src/core/profile/profile.js';
import { tasteSums } from '../../../../src/core/profile/taste.js';
import { visit } from '../arbitrary.js';
import { DAY, history, HOUR, looks, NOW, profileOf } from '../history.js';

const nothing = emptyProfile(7);

function fold(events: readonly VisitEvent[], profile: Profile = nothing, now = NOW): Profile {
  return foldEvents(profile, events, now);
}

describe('folding events', () => {
  test('keeps what was done with items as actions, oldest first', () => {
    const { actions } = profileOf([{ id: 'a', tags: ['brand:x'] }, { id: 'b', name: 'dismiss' }]);
    expect(actions).toEqual([
      { at: NOW - 1000, tab: 'tab', seq: 1, name: 'view_item', weight: 1, id: 'a', tags: ['brand:x'] },
      { at: NOW, tab: 'tab', seq: 2, name: 'dismiss', weight: actionWeight({ name: 'dismiss', item: { id: 'b', tags: [] } }), id: 'b', tags: [] },
    ]);
  });

  test.each([[1e308, 10], [-Infinity, -10], [NaN, 0], [3, 3]])('takes a stored weight of %d for %d', (stored, taken) => {
    const { taste, actions } = foldEvents(emptyProfile(1), history([{ id: 'a', tags: ['colour:red'] }]).map((event) => ({ ...event, weight: stored })), NOW);
    expect((taste['colour:red'] ?? 0) / decayFactor(NOW)).toBeCloseTo(taken, 9);
    expect(actions.map(({ weight }) => weight)).toEqual(taken ? [taken] : []);
  });

  test('adds the weight of an action to its tags, shared within a facet', () => {
    const { taste } = profileOf([{ id: 'a', name: 'purchase', tags: ['colour:red', 'colour:blue', 'size:42'], at: NOW }]);
    expect(taste['colour:red']! / decayFactor(NOW)).toBeCloseTo(2, 9);
    expect(taste['size:42']! / decayFactor(NOW)).toBeCloseTo(4, 9);
  });

  test('adds up what was offered', () => {
    const lists = [{ 'a:1': 2, 'a:2': 1 }, { 'a:1': 3 }].map((offered) => ({ name: 'view_item_list' as const, offered, at: NOW }));
    const { offered, actions, taste } = profileOf(lists);
    expect(offered['a:1']! / decayFactor(NOW)).toBeCloseTo(5, 9);
    expect(offered['a:2']! / decayFactor(NOW)).toBeCloseTo(1, 9);
    expect([actions, taste]).toEqual([[], {}]);
  });

  test('takes a dwell of less than ten seconds for no action', () => {
    expect(profileOf([{ name: 'dwell', id: 'a', tags: ['a:b'], duration: 9_999 }])).toMatchObject({ actions: [], taste: {} });
    expect(profileOf([{ name: 'dwell', id: 'a', tags: ['a:b'], duration: 10_000 }]).actions).toHaveLength(1);
  });

  test('counts what was turned down against its tags', () => {
    expect(profileOf([{ id: 'a', name: 'dismiss', tags: ['a:b'] }]).taste['a:b']).toBeLessThan(0);
  });

  test('remembers the first and the last event, also when they are no actions', () => {
    const profile = profileOf([{ name: 'page_view', at: NOW - 5 * DAY }, { id: 'a', at: NOW - 2 * DAY }, { name: 'search', at: NOW - DAY }]);
    expect(profile).toMatchObject({ since: NOW - 5 * DAY, lastAt: NOW - DAY });
    expect(fold(history([{ at: NOW }], 'later'), profile)).toMatchObject({ since: NOW - 5 * DAY, lastAt: NOW });
  });

  test('does not set the last event back for an earlier one of another tab', () => {
    expect(fold(history([{ at: NOW - DAY }], 'slow'), profileOf([{ at: NOW }])).lastAt).toBe(NOW);
  });

  test('keeps the seed and what was declared', () => {
    const profile = { ...nothing, declared: { size: ['size:42'] } };
    expect(fold(history([{ id: 'a' }]), profile)).toMatchObject({ seed: 7, schema: 1, declared: { size: ['size:42'] } });
  });

  test('changes nothing in place', () => {
    const before = profileOf(looks(3, 'a:b'));
    const copy = structuredClone(before);
    fold(history(looks(2, 'c:d'), 'other'), before);
    expect(before).toEqual(copy);
  });

  test('gives the very same profile back when there is nothing new', () => {
    const events = history(looks(3, 'a:b'));
    const profile = fold(events);
    expect(fold([], profile)).toBe(profile);
    expect(fold(events, profile)).toBe(profile);
  });

  test('counts an event once that comes twice in one call', () => {
    const events = history(looks(2, 'a:b'));
    expect(fold([...events, ...events])).toEqual(fold(events));
  });
});

describe('two tabs, in any order, in any pieces, any number of times', () => {
  /** How a history reaches the fold: which tab comes next, with how many new events, and which old ones once more. */
  const deliveries = fc.array(fc.record({ tab: fc.constantFrom(0, 1), count: fc.nat({ max: 20 }), again: fc.array(fc.nat()), mix: fc.nat() }), { maxLength: 12 });

  test('make the profile of one history', () => {
    fc.assert(
      fc.property(visit, visit, deliveries, (first, second, plan) => {
        const tabs = [history(first, 'a'), history(second, 'b')];
        const all = tabs.flat();
        const waiting = tabs.map((events) => [...events]);
        const delivered: VisitEvent[] = [];
        let profile = nothing;
        for (const { tab, count, again, mix } of [...plan, { tab: 0, count: 99, again: [], mix: 0 }, { tab: 1, count: 99, again: [0, 5], mix: 3 }]) {
          const fresh = waiting[tab]!.splice(0, count);
          const repeated = delivered.length ? again.map((index) => delivered[index % delivered.length]!) : [];
          const piece = [...fresh, ...repeated];
          const turn = piece.length ? mix % piece.length : 0;
          profile = fold([...piece.slice(turn), ...piece.slice(0, turn)].reverse(), profile);
          delivered.push(...fresh);
        }
        const whole = fold(all);
        expect(profile.actions).toEqual(whole.actions);
        expect(profile.lastAt).toBe(whole.lastAt);
        expect(profile.folded).toEqual(whole.folded);
        expectSameSums(profile.taste, whole.taste, all);
        expectSameSums(profile.offered, whole.offered, all);
        expectSameSums(profile.shown ?? {}, whole.shown ?? {}, all);
        expect(profile.trail ?? []).toEqual(whole.trail ?? []);
        expect(profile.since).toBe(whole.since);
      }),
      { numRuns: 200 },
    );
  });

  /** Within 1e-9 of all that was added, whatever its sign. */
  function expectSameSums(sums: Readonly<Record<string, number>>, wanted: Readonly<Record<string, number>>, events: readonly VisitEvent[]): void {
    const size = events.reduce((all, event) => all + (20 + Math.abs(actionWeight(event))) * decayFactor(event.at), 0);
    expect(Object.keys(sums).sort()).toEqual(Object.keys(wanted).sort());
    for (const [tag, sum] of Object.entries(sums)) expect(Math.abs(sum - wanted[tag]!)).toBeLessThanOrEqual(1e-9 * size);
  }

  test('agree within 1e-9 of each sum when nothing was turned down', () => {
    const looks = visit.map((steps) => steps.map((step) => ({ ...step, name: 'view_item' as const })));
    fc.assert(
      fc.property(looks, looks, (first, second) => {
        const a = history(first, 'a');
        const b = history(second, 'b');
        const whole = fold([...a, ...b]).taste;
        for (const sums of [fold(b, fold(a)).taste, fold(a, fold(b)).taste]) {
          for (const tag of Object.keys(whole)) expect(Math.abs(sums[tag]! / whole[tag]! - 1)).toBeLessThanOrEqual(1e-9);
        }
      }),
    );
  });
});

describe('caps', () => {
  test.each([31, 32])('keeps all of %i actions', (count) => {
    expect(profileOf(looks(count)).actions).toHaveLength(count);
  });

  test('keeps the latest 32 of more actions, whichever tab comes first', () => {
    const early = history(Array.from({ length: 33 }, (_, index) => ({ id: `early-${index}`, at: NOW - DAY + index })), 'a');
    const late = history(Array.from({ length: 10 }, (_, index) => ({ id: `late-${index}`, at: NOW - HOUR + index })), 'b');
    const profile = fold(early, fold(late));
    expect(profile.actions.map(({ id }) => id)).toEqual([...early.slice(-22), ...late].map(({ item }) => item!.id));
    expect(fold(late, fold(early)).actions).toEqual(profile.actions);
  });

  const manyTags = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `item-${index}`, tags: [`tag:${index}`], at: NOW }));

  test('keeps 400 tags of taste, and of more the strongest, liked or disliked', () => {
    expect(Object.keys(profileOf(manyTags(400)).taste)).toHaveLength(400);
    const steps = [{ id: 'weak', tags: ['tag:weak'], at: NOW - 10 * DAY }, ...manyTags(399), { id: 'no', name: 'dismiss' as const, tags: ['tag:no'], at: NOW }];
    const { taste } = profileOf(steps);
    expect(Object.keys(taste)).toHaveLength(400);
    expect(taste).toHaveProperty(['tag:no']);
    expect(taste).not.toHaveProperty(['tag:weak']);
  });

  test('keeps the 400 tags offered most', () => {
    const offered = Object.fromEntries(Array.from({ length: 402 }, (_, index) => [`tag:${index}`, index + 1]));
    const kept = Object.keys(profileOf([{ name: 'view_item_list', offered }]).offered);
    expect(kept).toHaveLength(400);
    expect(kept).not.toContain('tag:0');
    expect(kept).not.toContain('tag:1');
  });

  test('remembers the latest 64 tabs', () => {
    const tabs = Array.from({ length: 65 }, (_, index) => `tab-${index}`);
    const profile = tabs.reduce((known, tab, index) => fold(history([{ at: NOW - DAY + index }], tab), known), nothing);
    expect(Object.keys(profile.folded)).toEqual(tabs.slice(1));
  });

  test('counts a tab that was heard again among the latest', () => {
    const tabs = Array.from({ length: 64 }, (_, index) => `tab-${index}`);
    let profile = tabs.reduce((known, tab) => fold(history([{ at: NOW - DAY }], tab), known), nothing);
    profile = fold(history([{ at: NOW - DAY }, { at: NOW - HOUR }], 'tab-0'), profile);
    profile = fold(history([{ at: NOW }], 'new'), profile);
    expect(profile.folded).toMatchObject({ 'tab-0': 2, new: 1 });
    expect(profile.folded).not.toHaveProperty('tab-1');
    expect(Object.keys(profile.folded)).toHaveLength(64);
  });
});

describe('time', () => {
  test.each([
    ['of 30 days ago is still intent', 30 * DAY, 1],
    ['of a millisecond more is not', 30 * DAY + 1, 0],
  ])('an action %s', (_, age, count) => {
    expect(profileOf([{ id: 'old', at: NOW - age }]).actions).toHaveLength(count);
  });

  test('takes actions of more than 30 days ago out with the next event, and leaves them in taste', () => {
    const before = profileOf([{ id: 'old', tags: ['a:b'], at: NOW - 31 * DAY }], NOW - 31 * DAY);
    expect(before.actions).toHaveLength(1);
    const after = fold(history([{ at: NOW }], 'later'), before);
    expect(after.actions).toEqual([]);
    expect(tasteSums(after, NOW).get('a:b')).toBeCloseTo(2 ** (-31 / 30), 9);
  });

  test.each([
    ['an hour ahead stays where it is', HOUR, HOUR],
    ['more than an hour ahead counts as of now', HOUR + 1, 0],
    ['years ahead counts as of now', 80 * 365 * DAY, 0],
    ['in the past stays where it is', -DAY, -DAY],
  ])('an event %s', (_, ahead, kept) => {
    const profile = profileOf([{ id: 'a', tags: ['a:b'], at: NOW + ahead }]);
    expect(profile.actions[0]!.at).toBe(NOW + kept);
    expect(profile.lastAt).toBe(NOW + kept);
    expect(profile.taste['a:b']! / decayFactor(NOW + kept)).toBeCloseTo(1, 9);
  });

  test.each([
    ['1970', 0],
    ['a day after 1970', DAY],
    ['2099', Date.UTC(2099, 11, 31)],
  ])('sums are finite for a clock at %s', (_, clock) => {
    const profile = profileOf([{ id: 'a', tags: ['a:b'], at: clock }, { id: 'b', tags: ['a:c'], at: clock + 1, offered: { 'a:c': 5 } }], clock + 1);
    for (const now of [clock, clock + 1, clock + DAY, NOW]) {
      for (const sum of tasteSums(profile, now).values()) expect(sum).toSatisfy((value: number) => Number.isFinite(value) && value >= 0 && value <= 1 + 1e-9);
    }
    expect(profile.actions).toHaveLength(2);
  });

  test('a profile of a right clock bears one that is a day back', () => {
    const profile = fold(history([{ id: 'b', tags: ['a:b'], at: NOW - DAY }], 'back'), profileOf([{ id: 'a', tags: ['a:b'], at: NOW }]), NOW - DAY);
    expect(profile.lastAt).toBe(NOW);
    expect(profile.actions.map(({ id }) => id)).toEqual(['b', 'a']);
    const sum = tasteSums(profile, NOW - DAY).get('a:b')!;
    expect(sum).toBeGreaterThan(1);
    expect(sum).toBeLessThan(2);
  });

  test.each([2099, 2125])('a profile of a clock that was in %i is brought back: what is done now counts, and it does not live for ever', (year) => {
    const ahead = Date.UTC(year, 0, 1);
    const once = profileOf(Array.from({ length: 40 }, (_, index) => ({ id: `then-${index}`, tags: ['a:then'], at: ahead + index })), ahead + 40);
    const now = fold(history(Array.from({ length: 40 }, (_, index) => ({ id: `now-${index}`, tags: ['a:now'], at: NOW + index })), 'now'), once, NOW + 40);
    expect(now.lastAt).toBe(NOW + 39);
    expect(now.actions.every(({ id }) => id.startsWith('now'))).toBe(true);
    const taste = tasteSums(now, NOW + 40);
    expect(taste.get('a:now')).toBeGreaterThan(30);
    expect(taste.get('a:then') ?? 0).toSatisfy((sum: number) => Number.isFinite(sum) && sum >= 0 && sum <= 41);
    expect(now.trail!.every(([at]) => at <= NOW + 40)).toBe(true);
    expect(fold(history([{ id: 'old', at: 0 }], 'old'), once, 0).lastAt, 'a clock before 2026 undoes nothing').toBe(once.lastAt);
  });

  test('events around 1970 and 2099 in one profile leave finite sums', () => {
    const profile = profileOf([{ id: 'a', tags: ['a:b'], at: 0 }, { id: 'b', tags: ['a:c'], at: Date.UTC(2099, 0, 1) }]);
    for (const sum of Object.values(profile.taste)) expect(Number.isFinite(sum)).toBe(true);
  });
});

test('an empty profile knows nothing but its seed, as 32 bits', () => {
  expect(emptyProfile(2 ** 32 - 1)).toMatchObject({ seed: 2 ** 32 - 1, since: 0, lastAt: 0, actions: [], taste: {}, offered: {}, declared: {}, folded: {} });
  expect(emptyProfile(2 ** 32 + 5).seed).toBe(5);
  expect(emptyProfile(1.9).seed).toBe(1);
});
