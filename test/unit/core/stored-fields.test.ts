import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyProfile } from '../../../src/core/profile/profile.js';
import { foldEvents } from '../../../src/core/profile/fold.js';
import { storedFields } from '../../../src/core/stored-fields.js';
import { parseExport } from '../../../src/store/import-data.js';
import * as arbitrary from './arbitrary.js';
import { DAY, history, NOW } from './history.js';

const EMPTY = { format: 'selvedge', schema: 1, exportedAt: NOW, profile: emptyProfile(5), events: [], items: [], cards: [] };

test('every field has a reason and a lifetime', () => {
  const fields = storedFields();
  expect(new Set(fields.map(({ field }) => field)).size).toBe(fields.length);
  for (const { field, why, until } of fields) expect([why, until].every(Boolean), field).toBe(true);
});

describe('what is imported', () => {
  test('is taken as it was exported, whatever a visitor did', () => {
    fc.assert(
      fc.property(arbitrary.visit, (steps) => {
        const events = history(steps);
        const data = JSON.parse(JSON.stringify({ ...EMPTY, profile: foldEvents(emptyProfile(5), events, NOW), events })) as typeof EMPTY;
        expect(parseExport(data, NOW)).toEqual({ profile: data.profile, events: data.events, items: [], cards: [] });
      }),
    );
  });

  test.each<[what: string, part: string, change: (data: Record<string, unknown>) => unknown]>([
    ['nothing', 'what is imported', () => null],
    ['a text', 'what is imported', (data) => JSON.stringify(data)],
    ['another file', 'what is imported', () => ({ format: 'other', schema: 1 })],
    ['a later schema', 'what is imported', (data) => ({ ...data, schema: 2 })],
    ['a list', 'what is imported', (data) => [data]],
    ['an export of nothing', 'profile', (data) => ({ ...data, profile: null })],
    ['a profile with a field too many', 'profile', (data) => ({ ...data, profile: { ...emptyProfile(1), admin: true } })],
    ['a profile with a field too few', 'profile', (data) => ({ ...data, profile: { ...emptyProfile(1), taste: undefined } })],
    ['a sum that is no number', 'profile', (data) => ({ ...data, profile: { ...emptyProfile(1), taste: { 'a:b': '1' } } })],
    ['a sum that is infinite', 'profile', (data) => ({ ...data, profile: { ...emptyProfile(1), taste: { 'a:b': Infinity } } })],
    ['more tags than there may be', 'profile', (data) => ({ ...data, profile: { ...emptyProfile(1), taste: Object.fromEntries(Array.from({ length: 401 }, (_, index) => [`a:${index}`, 1])) } })],
    ['a wish that is no list', 'profile', (data) => ({ ...data, profile: { ...emptyProfile(1), declared: { size: 'size:42' } } })],
    ['an export of long ago', 'the last event', (data) => ({ ...data, profile: { ...emptyProfile(1), lastAt: NOW - 91 * DAY } })],
    ['an event of no kind', 'events', (data) => ({ ...data, events: [{ name: 'spy', at: 1, tab: 'a', seq: 1 }] })],
    ['an event with an address', 'events', (data) => ({ ...data, events: [{ name: 'page_view', at: 1, tab: 'a', seq: 1, url: 'https://example.org/' }] })],
    ['events that are no list', 'events', (data) => ({ ...data, events: { 0: {} } })],
    ['an item without tags', 'items', (data) => ({ ...data, items: [{ id: 'a', at: 1, actions: 1 }] })],
    ['cards that are no list', 'cards', (data) => ({ ...data, cards: 5 })],
  ])('is refused where it is %s', (_, part, change) => {
    expect(() => parseExport(change({ ...EMPTY }), NOW)).toThrow(expect.objectContaining({ code: 'option-invalid', message: expect.stringContaining(part) as string }) as Error);
  });

  test('with names of Object.prototype reaches no prototype', () => {
    const data = JSON.parse(`{ "format": "selvedge", "schema": 1, "profile": ${JSON.stringify(emptyProfile(1)).replace('"declared":{}', '"declared":{"__proto__":["__proto__:x"]}')}, "events": [], "items": [], "__proto__": { "cards": [1] } }`) as unknown;
    expect(() => parseExport(data, NOW)).not.toThrow();
    expect(({} as Record<string, unknown>).cards).toBeUndefined();
    expect(() => parseExport(JSON.parse('{ "format": "selvedge", "schema": 1, "__proto__": { "profile": {}, "events": [], "items": [] } }'), NOW)).toThrow(/profile/);
  });

  test('never makes it throw anything else', () => {
    fc.assert(
      fc.property(fc.object({ key: fc.constantFrom('profile', 'events', 'items', 'cards', 'at', '__proto__', 'x') }), (data) => {
        expect(() => parseExport({ format: 'selvedge', schema: 1, ...data }, NOW)).toThrow(expect.objectContaining({ code: 'option-invalid' }) as Error);
      }),
    );
  });
});
