import { describe, expect, test } from 'vitest';
import { decayFactor } from '../../../../src/core/profile/profile.js';
import { offeredSums, tasteSums } from '../../../../src/core/profile/taste.js';
import { DAY, NOW, profileOf } from '../history.js';

describe('the weight of a moment', () => {
  test('doubles in 30 days', () => {
    expect(decayFactor(NOW + 30 * DAY) / decayFactor(NOW)).toBeCloseTo(2, 12);
    expect(decayFactor(NOW + 15 * DAY) / decayFactor(NOW)).toBeCloseTo(Math.SQRT2, 12);
  });

  test.each([0, Date.UTC(2026, 0, 1), Date.UTC(2099, 11, 31)])('is finite and above zero at %i', (at) => {
    expect(decayFactor(at)).toBeGreaterThan(0);
    expect(decayFactor(at)).toBeLessThan(Infinity);
  });
});

describe('taste as of now', () => {
  const profile = profileOf([{ id: 'a', tags: ['a:b'], at: NOW, offered: { 'a:b': 8 } }]);

  test.each([
    [0, 1],
    [30, 0.5],
    [60, 0.25],
  ])('%i days later is %d of what it was', (days, share) => {
    expect(tasteSums(profile, NOW + days * DAY).get('a:b')).toBeCloseTo(share, 9);
    expect(offeredSums(profile, NOW + days * DAY).get('a:b')).toBeCloseTo(8 * share, 9);
  });

  test.each([NOW - 1, NOW - DAY, 0])('never grows when the clock goes back, to %i', (now) => {
    expect(tasteSums(profile, now).get('a:b')).toBeCloseTo(1, 9);
    expect(offeredSums(profile, now).get('a:b')).toBeCloseTo(8, 9);
  });
});
