import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyProfile, viewProfile, type InterestView, type Profile } from '../../../../src/core/index.js';
import { visit } from '../arbitrary.js';
import { DAY, looks, NOW, profileOf, type Step } from '../history.js';

const seen = (offered: Record<string, number>): Step => ({ name: 'view_item_list', offered, at: NOW });

function liftsOf(profile: Profile, now = NOW): Record<string, number> {
  return Object.fromEntries(viewProfile(profile, now).interests.map(({ tag, lift }) => [tag, lift]));
}

describe('the lift of an interest', () => {
  test('is 100 when it was chosen as often as it was offered', () => {
    const profile = profileOf([seen({ 'a:x': 30, 'a:y': 30 }), ...looks(5, 'a:x'), ...looks(5, 'a:y')]);
    expect(liftsOf(profile)).toEqual({ 'a:x': 100, 'a:y': 100 });
  });

  test('is 100 when a rare value was chosen rarely', () => {
    const lifts = liftsOf(profileOf([seen({ 'a:x': 1000, 'a:y': 3000 }), ...looks(5, 'a:x'), ...looks(15, 'a:y')]));
    for (const lift of Object.values(lifts)) expect(Math.abs(lift - 100)).toBeLessThanOrEqual(1);
  });

  test('is above 100 when it was chosen more often, below when less often', () => {
    const lifts = liftsOf(profileOf([seen({ 'a:x': 30, 'a:y': 30 }), ...looks(8, 'a:x'), ...looks(2, 'a:y')]));
    expect(lifts['a:x']).toBeGreaterThan(110);
    expect(lifts['a:y']).toBeLessThan(90);
  });

  test('nears 200 when it was chosen twice as often', () => {
    const lifts = liftsOf(profileOf([seen({ 'a:x': 5000, 'a:y': 5000 }), ...looks(500, 'a:x')]));
    expect(lifts['a:x']).toBeGreaterThan(190);
    expect(lifts['a:x']).toBeLessThanOrEqual(200);
  });

  test('is nearer to 100 the less is known', () => {
    const lifts = [1, 3, 10, 30].map((count) => liftsOf(profileOf([seen({ 'a:x': 50, 'a:y': 50 }), ...looks(count, 'a:x')]))['a:x']!);
    expect(lifts).toEqual([...lifts].sort((a, b) => a - b));
    expect(new Set(lifts).size).toBe(4);
    expect(lifts[0]).toBeGreaterThan(100);
    expect(lifts[0]).toBeLessThan(130);
  });

  test('is finite for a value met only on its own page', () => {
    const { 'a:x': lift } = liftsOf(profileOf([seen({ 'a:y': 50 }), ...looks(3, 'a:x')]));
    expect(lift).toBeGreaterThan(100);
    expect(lift).toBeLessThan(Infinity);
  });

  test('takes all values of a facet as equally offered where no list was seen', () => {
    expect(liftsOf(profileOf([...looks(2, 'a:x'), ...looks(2, 'a:y'), ...looks(2, 'b:x')]))).toEqual({ 'a:x': 100, 'a:y': 100, 'b:x': 100 });
  });

  test('looks at its own facet only', () => {
    const alone = profileOf([seen({ 'a:x': 10, 'a:y': 10 }), ...looks(3, 'a:x')]);
    const beside = profileOf([seen({ 'a:x': 10, 'a:y': 10, 'b:x': 500 }), ...looks(3, 'a:x'), ...looks(5, 'b:x')]);
    expect(liftsOf(beside)['a:x']).toBe(liftsOf(alone)['a:x']);
  });

  test('is far below 100 for what was turned down', () => {
    const dismissed = { id: 'no', name: 'dismiss' as const, tags: ['a:x'] };
    const lifts = liftsOf(profileOf([seen({ 'a:x': 20, 'a:y': 20 }), ...looks(3, 'a:y'), dismissed]));
    const unchosen = liftsOf(profileOf([seen({ 'a:x': 20, 'a:y': 20 }), ...looks(3, 'a:y'), { ...dismissed, name: 'view_item' }]));
    expect(lifts['a:x']).toBeLessThan(50);
    expect(lifts['a:x']).toBeLessThan(unchosen['a:x']!);
  });
});

describe('a profile as people read it', () => {
  test('is empty when nothing is known', () => {
    expect(viewProfile(emptyProfile(1), NOW)).toEqual({ evidence: 0, since: 0, lastAt: 0, declared: {}, recent: { viewed: [], carted: [], bought: [] }, interests: [] });
  });

  test('names each interest with its facet, value, share and actions', () => {
    const { interests } = viewProfile(profileOf([...looks(3, 'time:10:00'), ...looks(1, 'time:11:00')]), NOW);
    const interest = interests.find(({ tag }) => tag === 'time:10:00')!;
    expect(interest).toMatchObject({ facet: 'time', value: '10:00' });
    expect(interest.share).toBeCloseTo(0.75, 4);
    expect(interest.actions).toBeCloseTo(3, 4);
  });

  test('shows no share, but negative actions, of what was turned down', () => {
    const { interests } = viewProfile(profileOf([{ id: 'no', name: 'dismiss', tags: ['a:x'] }]), NOW);
    expect(interests[0]!.share).toBe(0);
    expect(interests[0]!.actions).toBeCloseTo(-3, 9);
  });

  test('counts interests as evidence, not actions', () => {
    expect(viewProfile(profileOf([{ id: 'a' }, { id: 'a' }, { id: 'b' }, { name: 'page_view' }]), NOW).evidence).toBe(2);
  });

  test('tells what was declared, as it was said, and since when', () => {
    const profile = { ...profileOf([{ id: 'a', at: NOW - DAY }, { id: 'b', at: NOW }]), declared: { time: ['time:10:00'] } };
    expect(viewProfile(profile, NOW)).toMatchObject({ declared: { time: ['10:00'] }, since: NOW - DAY, lastAt: NOW });
  });

  test('fades with time', () => {
    const profile = profileOf(looks(4, 'a:x'));
    expect(viewProfile(profile, NOW + 30 * DAY).interests[0]!.actions).toBeCloseTo(2, 4);
  });

  test('has the strongest interest first, far below 100 as strong as far above', () => {
    const steps = [seen({ 'a:x': 30, 'a:y': 30, 'a:z': 30 }), ...looks(9, 'a:x'), ...looks(4, 'a:y'), { id: 'no', name: 'dismiss' as const, tags: ['a:z'] }];
    const { interests } = viewProfile(profileOf(steps), NOW);
    expect(interests.map(({ tag }) => tag)).toEqual(['a:z', 'a:x', 'a:y']);
  });

  test('orders interests of the same strength by share', () => {
    const { interests } = viewProfile(profileOf([...looks(3, 'a:x'), ...looks(3, 'a:y'), ...looks(1, 'b:x')]), NOW);
    expect(interests[0]!.tag).toBe('b:x');
  });

  test('never holds NaN or anything beyond its range, whatever the history', () => {
    const finite = ({ lift, share, actions }: InterestView) => [lift, share, actions].every(Number.isFinite) && lift >= 0 && share >= 0 && share <= 1;
    fc.assert(
      fc.property(visit, fc.constantFrom(0, NOW - DAY, NOW, NOW + 365 * DAY), (steps, now) => {
        const { interests } = viewProfile(profileOf(steps), now);
        for (const interest of interests) expect(interest).toSatisfy(finite);
        const distances = interests.map(({ lift }) => Math.abs(Math.log(lift / 100)));
        expect(distances).toEqual([...distances].sort((a, b) => b - a));
      }),
    );
  });
});
