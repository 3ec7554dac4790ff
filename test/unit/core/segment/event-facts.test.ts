import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchSegments, parseSegments } from '../../../../src/core/index.js';
import { countWithin, daysSinceWithin, eventFacts } from '../../../../src/core/segment/event-facts.js';
import { visit } from '../arbitrary.js';
import { DAY, history, HOUR, NOW } from '../history.js';

describe('what segments ask of events', () => {
  test('is how long ago each was, by its kind, the latest first', () => {
    const events = history([{ at: NOW - 3 * DAY }, { at: NOW - HOUR }, { name: 'purchase', at: NOW - DAY }, { at: NOW - 2 * DAY }]);
    expect(eventFacts(events, NOW)).toEqual({ view_item: [HOUR, 2 * DAY, 3 * DAY], purchase: [DAY] });
  });

  test('reaches back 30 days', () => {
    expect(eventFacts(history([{ at: NOW - 30 * DAY }, { at: NOW - 30 * DAY - 1 }]), NOW)).toEqual({ view_item: [30 * DAY] });
  });

  test('of a clock that was put back is of now', () => {
    expect(eventFacts(history([{ at: NOW + DAY }]), NOW)).toEqual({ view_item: [0] });
  });

  test('leaves out what has no time, and takes any kind that is stored', () => {
    expect(eventFacts([{ name: 'view_item', at: NaN }, { name: '__proto__' as 'search', at: NOW }], NOW)).toEqual(Object.fromEntries([['__proto__', [0]]]));
  });
});

test('a window counts as one would by hand', () => {
  fc.assert(
    fc.property(visit, fc.integer({ min: 1, max: 30 }), (steps, days) => {
      const events = history(steps);
      const ages = eventFacts(events, NOW).view_item ?? [];
      const within = events.filter(({ name, at }) => name === 'view_item' && NOW - at <= days * DAY);
      expect(countWithin(ages, days * DAY)).toBe(within.length);
      expect(daysSinceWithin(ages, days * DAY)).toBe(within.length ? (NOW - Math.max(...within.map(({ at }) => at))) / DAY : undefined);
    }),
  );
});

test('a rule asks what was stored', () => {
  const segments = parseSegments({ keen: { events: { view_item: { count: { $gte: 2 }, within: '7d', daysSince: { $lt: 2 } } } } });
  const ask = (...ages: number[]) => matchSegments(segments, { events: eventFacts(history(ages.map((age) => ({ at: NOW - age }))), NOW) });
  expect(ask(DAY, 7 * DAY)).toEqual(['keen']);
  expect(ask(DAY, 8 * DAY)).toEqual([]);
  expect(ask(2 * DAY, 3 * DAY)).toEqual([]);
});
