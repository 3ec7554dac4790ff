import { expect, test } from 'vitest';
import { parseLift, parseShare, parseSince, parseWeights } from '../../../src/cli/arguments.js';

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

test.each([['.05', 0.05], ['5%', 0.05], ['0.999', 0.999], [' 12.5 % ', 0.125]])('%s is a share', (text, share) => {
  expect(parseShare(text)).toBe(share);
});

test.each(['0', '1', '100%', '-.1', 'half', '', '.05x', '1e-3'])('"%s" is no share between 0 and 1', (text) => {
  expect(() => parseShare(text)).toThrow(/a share above 0 and below 1/);
});

test('a lift goes up or down, and further up than double', () => {
  expect(['10%', '-.05', '+1.5'].map(parseLift)).toEqual([0.1, -0.05, 1.5]);
  for (const text of ['0', '-1', '-120%', 'more']) expect(() => parseLift(text)).toThrow(/by what share/);
});

test('weights are those of arms in their order, in percent too', () => {
  expect([...parseWeights('control = .5, new=50%')]).toEqual([['control', 0.5], ['new', 0.5]]);
  expect([...parseWeights('a=.333333,b=.333333,c=.333333').keys()]).toEqual(['a', 'b', 'c']);
});

test.each([['a=.5,b=.4', /not to 0\.9\./], ['a=.5,a=.5', /each once/], ['a=1', /two arms or more/], ['a=0,b=1', /above 0/], ['a,b', /share of each arm/], ['=.5,b=.5', /share of each arm/], ['a=.5;b=.5', /share of each arm/], ['', /share of each arm/]])('"%s" is no weights', (text, message) => {
  expect(() => parseWeights(text)).toThrow(message);
});
