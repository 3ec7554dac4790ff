import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openJournal, readJournals, removeJournals } from '../../../src/store/journal.js';
import { collectReports, ids, NOW, view } from './visits.js';

const now = () => NOW;

const [report, reports] = collectReports();
let kept: Record<string, string>;

beforeEach(() => {
  reports.length = 0;
  kept = {};
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, text: string) => void (kept[key] = text),
    removeItem: (key: string) => void delete kept[key],
  };
  vi.stubGlobal('localStorage', new Proxy(methods, { ownKeys: () => Object.keys(kept), getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) }));
});

const batch = (...numbers: number[]) => ({ generation: 7, events: numbers.map((seq) => view(`item-${seq}`, seq, 'a')) });
const events = (scope = '') => ids(readJournals(scope).flatMap(({ events }) => events));

describe('the journal', () => {
  test('of a page is read by the next one, which settles it; what came meanwhile stays', () => {
    openJournal('', 'a', report, now).keep([batch(1, 2), batch(3)]);
    const next = openJournal('', 'b', report, now);
    expect(next.read()).toEqual([batch(1, 2), batch(3)]);
    openJournal('', 'c', report, now).keep([batch(4)]);
    next.settle();
    expect(events()).toEqual(['item-4']);
  });

  test('of each page has a place of its own, and of each scope', () => {
    openJournal('', 'a', report, now).keep([batch(1)]);
    openJournal('', 'b', report, now).keep([batch(2)]);
    openJournal('shop', 'a', report, now).keep([batch(3)]);
    openJournal('shop-2', 'a', report, now).keep([batch(4)]);
    expect(events().sort()).toEqual(['item-1', 'item-2']);
    expect(events('shop')).toEqual(['item-3']);
    expect(removeJournals('shop', report)).toBe(true);
    expect(Object.keys(kept).sort()).toEqual(['selvedge-shop-2~a', 'selvedge~a', 'selvedge~b']);
  });

  test('is gone when all is stored, and nothing is written where there was nothing', () => {
    const journal = openJournal('', 'a', report, now);
    journal.keep([]);
    journal.keep([{ ...batch(), cards: [{ id: '/card', tags: [] }] }]);
    expect(kept).toEqual({});
    journal.keep([batch(1)]);
    journal.keep([]);
    expect(kept).toEqual({});
  });

  test('takes 64 KB, of what is latest', () => {
    const big = (seq: number) => ({ generation: 7, events: [{ ...view(`item-${seq}`, seq, 'a'), list: 'x'.repeat(500) }] });
    openJournal('', 'a', report, now).keep(Array.from({ length: 200 }, (_, index) => big(index + 1)));
    expect(kept['selvedge~a']!.length).toBeLessThanOrEqual(65_536);
    expect(events().at(-1)).toBe('item-200');
    expect(events().length).toBeGreaterThan(50);
    // Of one batch as well: what was recorded before the store was read is one.
    openJournal('other', 'a', report, now).keep([{ generation: 7, events: Array.from({ length: 200 }, (_, index) => big(index + 1).events[0]!) }]);
    expect(kept['selvedge-other~a']!.length).toBeLessThanOrEqual(65_536);
    expect(events('other').at(-1)).toBe('item-200');
    expect(events('other').length).toBeGreaterThan(50);
    expect(events()).not.toContain('item-1');
  });

  test('that a page has written anew since it was read is not settled', () => {
    openJournal('', 'a', report, now).keep([batch(1)]);
    const next = openJournal('', 'b', report, now);
    next.read();
    openJournal('', 'a', report, now).keep([batch(1), batch(2)]);
    next.settle();
    expect(events()).toEqual(['item-1', 'item-2']);
  });

  test('is dropped after thirty days, and of very many pages those written first, where nobody takes them over', () => {
    const of = (page: number, at: number) => openJournal('', `page-${page}`, report, now).keep([{ generation: 7, events: Array.from({ length: 40 }, (_, index) => ({ ...view(`item-${page}`, index + 1, `tab-${page}`), at })) }]);
    of(0, NOW - 31 * 86_400_000);
    for (let page = 1; page <= 100; page++) of(page, NOW - 1000 * page);
    const told = openJournal('', 'b', report, now).read().map(({ events: all }) => ids(all)[0]);
    expect(told.length).toBeGreaterThan(40);
    expect(new Set(told)).toEqual(new Set(Array.from({ length: told.length }, (_, index) => `item-${index + 1}`)));
    expect(Object.values(kept).join('').length).toBeLessThanOrEqual(262_144);
  });

  test.each([
    ['no JSON', '[{"generation":7'],
    ['no list', '{"generation":7,"events":[]}'],
    ['a generation that is none', '[{"generation":"7","events":[]}]'],
    ['events that are none', '[{"generation":7,"events":[{"name":"view_item"}]}]'],
    ['a field more', JSON.stringify([{ ...batch(1), more: 1 }])],
    ['an item that is none', JSON.stringify([{ generation: 7, events: [{ ...view('a', 1), item: { id: 'a', tags: 'red' } }] }])],
    ['a prototype', JSON.stringify([batch(1)]).replace('"generation"', '"__proto__":{"at":1},"generation"')],
  ])('of another script is passed over: %s', (_, text) => {
    kept['selvedge~a'] = text;
    const journal = openJournal('', 'b', report, now);
    expect(journal.read()).toEqual([]);
    journal.settle();
    expect(kept).toEqual({});
  });

  test('that cannot be removed is told of', () => {
    openJournal('', 'a', report, now).keep([batch(1)]);
    vi.stubGlobal('localStorage', { 'selvedge~a': '', removeItem: () => { throw new Error('not today'); } });
    expect(removeJournals('', report)).toBe(false);
    expect(reports.map(({ code }) => code)).toEqual(['store-failed']);
  });

  test('is none where storage is blocked', () => {
    vi.stubGlobal('localStorage', undefined);
    const journal = openJournal('', 'a', report, now);
    expect(journal.read()).toEqual([]);
    journal.keep([batch(1)]);
    expect(reports.map(({ code }) => code)).toEqual(['store-failed']);
  });
});
