import { expect, test } from 'vitest';
import { timeFacts } from '../../../../src/core/segment/time-facts.js';

test.each([
  ['in Greenwich', Date.UTC(2026, 5, 15, 12), 0, { hour: 12, weekday: 1, date: '2026-06-15' }],
  ['in the east it is later', Date.UTC(2026, 11, 31, 23, 30), -60, { hour: 0, weekday: 5, date: '2027-01-01' }],
  ['in the west it is earlier', Date.UTC(2026, 5, 15, 3), 240, { hour: 23, weekday: 7, date: '2026-06-14' }],
  ['where clocks differ by less than an hour', Date.UTC(2026, 5, 20, 18, 20), -345, { hour: 0, weekday: 7, date: '2026-06-21' }],
])('%s', (_, now, offset, facts) => expect(timeFacts(now, offset)).toEqual(facts));
