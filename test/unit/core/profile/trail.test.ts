import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyProfile, foldEvents, hash32, type Profile } from '../../../../src/core/index.js';
import { habitsOf, MAX_STEPS, trailOf } from '../../../../src/core/profile/trail.js';
import { visit } from '../arbitrary.js';
import { DAY, history, HOUR, NOW, profileOf, type Step } from '../history.js';

const habits = (steps: readonly Step[], now = NOW) => habitsOf(trailOf(profileOf(steps)), now);
const ids = (counts: ReadonlyMap<number, number>, ...names: readonly string[]) => names.map((name) => counts.get(hash32(name)));
/** Looks at these, a minute apart, the last one so long before {@link NOW}. */
const looksAt = (names: string, ago = 0): Step[] => [...names].map((id, index) => ({ id, at: NOW - ago - 60_000 * (names.length - 1 - index) }));

describe('the trail of a profile', () => {
  test('has what was looked at, clicked, put into the cart and bought, and nothing that only says more of it', () => {
    const names = ['view_item', 'select_item', 'add_to_cart', 'purchase', 'dwell', 'dismiss', 'remove_from_cart', 'view_item_list', 'search', 'page_view', 'scroll'] as const;
    const { trail } = profileOf(names.map((name) => ({ name, id: name, duration: 60_000 })));
    expect(trail!.map(([, item]) => item)).toEqual(['view_item', 'select_item', 'add_to_cart', 'purchase'].map(hash32));
    expect(trail!.map(([, , bought]) => bought)).toEqual([undefined, undefined, undefined, 1]);
  });

  test('of two pages is the same in any order, in any pieces, any number of times', () => {
    fc.assert(
      fc.property(visit, visit, fc.nat(60), (one, other, cut) => {
        const [first, second] = [history(one, 'one'), history(other, 'other')];
        const fold = (...pieces: (typeof first)[]) => pieces.reduce((profile, events) => foldEvents(profile, events, NOW), emptyProfile(1)).trail ?? [];
        const whole = fold([...first, ...second]);
        expect(fold(second, first)).toEqual(whole);
        expect(fold(first.slice(0, cut), second, first.slice(cut), second, first)).toEqual(whole);
      }),
    );
  });

  test('is cut to the latest, and forgets what is older than 400 days', () => {
    const many = profileOf(Array.from({ length: 700 }, (_, index) => ({ id: `${index}` }))).trail!;
    expect(many).toHaveLength(MAX_STEPS);
    expect(many.at(-1)![1]).toBe(hash32('699'));
    expect(profileOf([{ id: 'old', at: NOW - 401 * DAY }, { id: 'new', at: NOW - 399 * DAY }]).trail!.map(([, item]) => item)).toEqual([hash32('new')]);
  });

  test('remembers as many choices, however many visits they were made in', () => {
    const visits = Array.from({ length: 700 }, (_, index) => [{ name: 'page_view', entrance: true } as const, { name: 'page_view', entrance: true } as const, { id: `${index}` }]).flat();
    const { trail } = profileOf(visits);
    expect(trail!.filter(([, item]) => item)).toHaveLength(MAX_STEPS);
    expect(trail).toHaveLength(2 * MAX_STEPS);
  });

  test('of a profile that has none yet is that of its actions', () => {
    const before = { ...profileOf([{ id: 'a' }, { id: 'b', name: 'dismiss' }]), trail: undefined } as unknown as Profile;
    expect(trailOf(before)).toEqual([[NOW - 1000, hash32('a')]]);
    expect(foldEvents(before, history([{ id: 'c' }], 'later'), NOW).trail!.map(([, item]) => item)).toEqual([hash32('a'), hash32('c')]);
  });

  test('counts a click and the view it leads to as one choice', () => {
    expect(habits([{ id: 'a', name: 'select_item' }, { id: 'a' }, { id: 'b' }, { id: 'a' }]).choices).toBe(3);
  });
});

describe('habits', () => {
  test('of the visit under way: how many other items were chosen since', () => {
    expect(ids(habits(looksAt('abca')).seen, 'a', 'b', 'c')).toEqual([0, 2, 1]);
  });

  test.each([
    [HOUR / 2, 0],
    [HOUR / 2 + 1, undefined],
  ])('%i ms after the last choice the visit is under way: %o', (ago, age) => {
    expect(ids(habits(looksAt('a', ago)).seen, 'a')).toEqual([age]);
  });

  test('begin anew where the visitor comes from another site, also on a page about no item', () => {
    const steps = [...looksAt('abc', 60_000), { name: 'page_view', at: NOW - 1000, entrance: true } as const];
    const entered = habits(steps);
    expect([entered.seen.size, entered.visit.length, entered.choices]).toEqual([0, 0, 3]);
    expect(ids(entered.earlier, 'a', 'b', 'c')).toEqual([1, 1, 1]);
    const after = habits([...steps, { id: 'b', at: NOW - 1000 }, { id: 'd' }]);
    expect([...after.seen.keys()]).toEqual([hash32('b'), hash32('d')]);
    expect(ids(habits([...steps, { id: 'b' }]).next, 'c')).toEqual([1]);
    expect(habits([...steps, { id: 'd' }, { id: 'c' }]).next.size, 'what was chosen on entering follows upon nothing').toBe(0);
    expect(habits([...looksAt('abc', 60_000), { name: 'page_view', at: NOW - 1000 }]).seen.size).toBe(3);
  });

  test('of earlier visits: in how many an item was chosen, the latest visits last', () => {
    const { earlier } = habits([...looksAt('ab', 3 * DAY), ...looksAt('bbc', 2 * DAY), ...looksAt('d')]);
    expect([...earlier]).toEqual([[hash32('a'), 1], [hash32('b'), 2], [hash32('c'), 1]]);
    expect(ids(habits(looksAt('a', 2 * HOUR)).earlier, 'a')).toEqual([1]);
  });

  test('of what came next, within one visit', () => {
    const { next } = habits([...looksAt('abxa', 3 * DAY), ...looksAt('cabac', 60_000), ...looksAt('a')]);
    expect(ids(next, 'b', 'c', 'x')).toEqual([2, 1, undefined]);
    expect(habits([...looksAt('ab', DAY), ...looksAt('a', HOUR)]).next.size).toBe(0); // nothing was chosen in this visit
  });

  test('of what was bought in the visit under way', () => {
    const steps = [{ id: 'old', name: 'purchase', at: NOW - DAY } as const, { id: 'new', name: 'purchase' } as const, { id: 'a' }];
    expect(habits(steps).bought).toEqual(new Set([hash32('new')]));
  });

  test('of nobody are none', () => {
    const { seen, earlier, next, bought } = habitsOf([], NOW);
    expect([seen.size, earlier.size, next.size, bought.size]).toEqual([0, 0, 0, 0]);
  });

  test.each([0, Date.UTC(2099), NOW - DAY])('with a clock at %i are there all the same', (now) => {
    const { seen, earlier } = habits(looksAt('ab'), now);
    expect(seen.size + earlier.size).toBe(2);
  });
});
