import { expect, test } from 'vitest';
import { parseSince } from '../../../src/cli/arguments.js';

test.each([
  ['15%', { share: 0.15 }],
  ['0.2', { share: 0.2 }],
  ['2026-03-01', { at: Date.UTC(2026, 2, 1) / 1000 }],
  ['2026-03-01T12:00', { at: Date.UTC(2026, 2, 1, 12) / 1000 }],
  ['2026-03-01T12:00+02:00', { at: Date.UTC(2026, 2, 1, 10) / 1000 }],
])('%s is a moment to judge from', (text, since) => {
  expect(parseSince(text)).toEqual(since);
});

test.each(['0', '1', '100%', '15', 'March', '2026-13-01', ''])('"%s" is none', (text) => {
  expect(() => parseSince(text)).toThrow(/a date like/);
});
