import { describe, expect, test } from 'vitest';
import { foldEvents, type VisitEvent } from '../../src/core/index.js';
import type { Batch, EventStore, Fold } from '../../src/store/event-store.js';

/** What one kind of store has beyond the contract. */
export interface StoreTraits {
  /**
   * Names of the databases that exist, where the store is one. Such a store outlives its handle and is shared by all handles of a
   * scope. Left out for memory, which on purpose lives as long as the page and belongs to the one who made it.
   */
  readonly databases?: () => Promise<readonly (string | undefined)[]>;
}

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 5, 1);
const SEED = 7;
/** What was recorded before the page had read the store. */
const UNREAD: Batch['generation'] = -1;

/**
 * The contract of every `EventStore`, also run inside a browser: it uses nothing but what is imported here.
 *
 * @param open A handle on the data of a scope; each test has a scope of its own.
 */
export function describeEventStore(name: string, open: (scope: string) => EventStore, { databases }: StoreTraits = {}): void {
  let scopes = 0;
  const openNew = (): [store: EventStore, scope: string] => {
    const scope = `contract-${++scopes}`;
    return [open(scope), scope];
  };

  describe(`a store in ${name}`, () => {
    test('reading makes a profile with the seed once and keeps it', async () => {
      const [store] = openNew();
      const first = await store.read(SEED, NOW);
      expect(first.profile.seed).toBe(SEED);
      expect(first.events).toEqual([]);
      expect((await store.read(SEED + 1, NOW)).profile).toEqual(first.profile);
    });

    test('events that are acknowledged are read back, each tab in the order recorded', async () => {
      const [store] = openNew();
      await store.read(SEED, NOW);
      const events = [1, 2, 3, 4].map((seq) => view({ seq, id: `item-${seq}` }));
      await Promise.all([store.append(batch(events.slice(0, 3))), store.append(batch(events.slice(3)))]);
      expect((await store.read(SEED, NOW)).events).toEqual(events);
    });

    test('an event keeps all its fields', async () => {
      const [store] = openNew();
      await store.read(SEED, NOW);
      const events: VisitEvent[] = [
        { name: 'view_item_list', at: NOW, tab: 'a', seq: 1, list: 'sale', offered: { 'brand:ÄÖ ü': 2 } },
        { name: 'dwell', at: NOW, tab: 'a', seq: 2, duration: 12_345, item: { id: '…', tags: ['brand:ÄÖ ü'], price: 0 } },
      ];
      await store.append(batch(events));
      expect((await store.read(SEED, NOW)).events).toEqual(events);
    });

    test('what is appended is a copy', async () => {
      const [store] = openNew();
      await store.read(SEED, NOW);
      const events = [view({ seq: 1 })];
      await store.append(batch(events));
      events.push(view({ seq: 2 }));
      expect((await store.read(SEED, NOW)).events).toHaveLength(1);
    });

    test('folding hands over the waiting events once and keeps what it makes of them', async () => {
      const [store] = openNew();
      await store.read(SEED, NOW);
      await store.append(batch([view({ seq: 1 }), view({ seq: 2, id: 'other' })]));
      const folded = await store.fold(SEED, count, NOW);
      expect(folded?.offered).toEqual({ folded: 2 });
      expect(await store.fold(SEED, count, NOW)).toEqual(folded);
      expect(await store.read(SEED, NOW)).toEqual({ profile: folded, events: [], cards: [] });
    });

    test('folding for a profile that is not the stored one changes nothing', async () => {
      const [store] = openNew();
      await store.read(SEED, NOW);
      await store.append(batch([view({ seq: 1 })]));
      const before = await store.dump();
      expect(await store.fold(SEED + 1, count, NOW)).toBe(null);
      expect(await store.dump()).toEqual(before);
      expect((await store.fold(SEED, count, NOW))?.offered).toEqual({ folded: 1 });
    });

    test('events of another profile are neither read nor folded', async () => {
      const [store] = openNew();
      await store.read(SEED, NOW);
      await store.append({ generation: SEED + 1, events: [view({ seq: 1, tab: 'before' })] }, true);
      expect(await store.append(batch([view({ seq: 1, tab: 'now' })]))).toBe(true);
      expect((await store.read(SEED, NOW)).events.map(({ tab }) => tab)).toEqual(['now']);
      expect((await store.fold(SEED, count, NOW))?.offered).toEqual({ folded: 1 });
    });

    test('nothing is kept for a profile that is not the stored one, and nothing of it is shown', async () => {
      const [store] = openNew();
      await store.read(SEED, NOW);
      expect(await store.append({ generation: SEED + 1, events: [view({ seq: 1 })] })).toBe(false);
      await store.append({ generation: SEED + 1, events: [view({ seq: 2 })] }, true);
      expect((await store.dump()).events).toEqual([]);
    });

    test('a batch that comes once more behind a fold counts once', async () => {
      const [store] = openNew();
      await store.read(SEED, NOW);
      const fold: Fold = (profile, events) => foldEvents(profile, events, NOW);
      for (let writing = 1; writing <= 2; writing++) { // the first was acknowledged too late
        await store.append(batch([view({ seq: 1, id: 'shoe' })]));
        await store.fold(SEED, fold, NOW);
      }
      const { events, items } = await store.dump();
      expect([seqs(events), items.map(({ actions }) => actions)]).toEqual([[1], [1]]);
    });

    test('what a page was left with is added once: not what is there, what was folded, what is too old, and what is of another profile', async () => {
      const [store] = openNew();
      await store.read(SEED, NOW);
      const fold: Fold = (profile, events) => foldEvents(profile, events, NOW);
      await store.append(batch([view({ seq: 1, id: 'folded' })]));
      await store.fold(SEED, fold, NOW);
      await store.append(batch([view({ seq: 2, id: 'there' })]));
      const left = [
        batch([view({ seq: 1, id: 'folded' }), view({ seq: 2, id: 'there' }), view({ seq: 3, id: 'new' })]),
        { generation: UNREAD, events: [view({ seq: 1, tab: 'unread', id: 'early' })] },
        batch([view({ seq: 1, tab: 'old', at: NOW - 31 * DAY })]),
        { generation: SEED + 1, events: [view({ seq: 1, tab: 'before' })] },
      ];
      for (let reading = 1; reading <= 2; reading++) {
        const { events } = await store.read(SEED, NOW, left);
        expect(sorted(events.map(({ item }) => item!.id))).toEqual(['early', 'new', 'there']);
      }
      await store.fold(SEED, fold, NOW);
      expect((await store.read(SEED, NOW, left)).events).toEqual([]);
      const { events, items } = await store.dump();
      expect(sorted(events.map(({ item }) => item!.id))).toEqual(['early', 'folded', 'new', 'there']);
      expect(items.map(({ actions }) => actions)).toEqual([1, 1, 1, 1]);
    });

    test('of a visitor who has paused, nothing is added that came before that could be known', async () => {
      const [store] = openNew();
      await store.read(SEED, NOW);
      await store.fold(SEED, (profile) => ({ ...profile, paused: true }), NOW);
      const left = [{ generation: UNREAD, events: [view({ seq: 1, tab: 'unread' })] }, batch([view({ seq: 1, tab: 'known', id: 'known' })])];
      expect((await store.read(SEED, NOW, left)).events.map(({ item }) => item!.id)).toEqual(['known']);
    });

    test('a fold that throws leaves everything as it was', async () => {
      const [store] = openNew();
      await store.read(SEED, NOW);
      await store.append(batch([view({ seq: 1 })]));
      await store.fold(SEED, count, NOW);
      await store.append(batch([view({ seq: 2, id: 'other' })]));
      const before = await store.dump();
      const failing = store.fold(SEED, () => fail('no fold today'), NOW);
      expect(await failing.catch((error: Error) => error.message)).toBe('no fold today');
      expect(await store.dump()).toEqual(before);
      expect((await store.fold(SEED, count, NOW))?.offered).toEqual({ folded: 2 });
    });

    test('items are known by their last action and how many there were', async () => {
      const [store] = openNew();
      await store.read(SEED, NOW);
      await store.append(batch([view({ seq: 1, id: 'shoe' }), view({ seq: 2, id: 'hat' })]));
      await store.fold(SEED, count, NOW);
      await store.append(batch([view({ seq: 3, id: 'shoe' })]));
      await store.fold(SEED, count, NOW);
      const { items } = await store.dump();
      expect(sorted(items.map(({ id, actions, at }) => `${id} ${actions} ${at - NOW}`))).toEqual(['hat 1 2', 'shoe 2 3']);
      expect(items[0]!.tags).toEqual(['brand:acme']);
    });

    test('cards come with events or without, and are put together, before and behind a fold', async () => {
      const [store] = openNew();
      await store.read(SEED, NOW);
      await store.append({ ...batch([view({ seq: 1 })]), cards: [{ id: '/a', tags: ['kind:oak', 'size:1'], price: 5 }, { id: '/b', tags: [], available: false }] });
      await store.append({ ...batch([]), key: ['tab', 1.5], cards: [{ id: '/c', tags: ['kind:oak'] }, { id: '/a', tags: ['kind:elm'], price: 0 }] });
      const cards = [{ id: '/b', tags: [], available: false }, { id: '/c', tags: ['kind:oak'] }, { id: '/a', tags: ['kind:elm', 'size:1'], price: 0 }];
      const stored = await store.read(SEED, NOW);
      expect(stored.cards).toEqual(cards);
      expect(stored.events.map(({ seq }) => seq)).toEqual([1]);
      await store.fold(SEED, count, NOW);
      expect((await store.read(SEED, NOW)).cards).toEqual(cards);
      expect((await store.dump()).cards).toEqual(cards);
    });

    test('cards of another profile are not read', async () => {
      const [store] = openNew();
      await store.read(SEED, NOW);
      await store.append({ generation: SEED + 1, events: [], key: ['tab', 0.5], cards: [{ id: '/a', tags: ['kind:oak'] }] }, true);
      expect((await store.read(SEED, NOW)).cards).toEqual([]);
    });

    test('of more than a thousand cards the last are kept', async () => {
      const [store] = openNew();
      await store.read(SEED, NOW);
      await store.append({ ...batch([]), key: ['tab', 0.5], cards: Array.from({ length: 1010 }, (_, index) => ({ id: `/${index}`, tags: ['kind:oak'] })) });
      await store.fold(SEED, count, NOW);
      const { cards } = await store.read(SEED, NOW);
      expect(cards).toHaveLength(1000);
      expect([cards![0]!.id, cards!.at(-1)!.id]).toEqual(['/10', '/1009']);
    });

    test('the dump shows the profile, events waiting and folded, and items', async () => {
      const [store] = openNew();
      expect(await store.dump()).toEqual({ profile: null, events: [], items: [], cards: [] });
      await store.read(SEED, NOW);
      await store.append(batch([view({ seq: 1, id: 'shoe' })]));
      const profile = await store.fold(SEED, count, NOW);
      await store.append(batch([view({ seq: 2, id: 'hat' })]));
      const dump = await store.dump();
      expect(dump.profile).toEqual(profile);
      expect(seqs(dump.events)).toEqual([1, 2]);
      expect(dump.items.map(({ id }) => id)).toEqual(['shoe']);
    });

    test('what was dumped takes the place of everything when it is put back, waiting and folded as it was', async () => {
      const [store] = openNew();
      await store.read(SEED, NOW);
      await store.append(batch([view({ seq: 1, id: 'shoe', at: NOW - 3 * DAY }), view({ seq: 2, id: 'hat' })]));
      await store.fold(SEED, countAndFold, NOW);
      await store.append({ ...batch([view({ seq: 3, id: 'coat' })]), cards: [{ id: 'card', tags: ['kind:a', 'kind:b'] }] });
      const before = await store.dump();
      const [other] = openNew();
      await other.read(SEED + 1, NOW);
      await other.append({ generation: SEED + 1, events: [view({ seq: 9, id: 'foreign', tab: 'b' })] });
      await other.fold(SEED + 1, count, NOW);

      await other.refill(structuredClone(before));
      expect(await other.dump()).toEqual(before);
      const read = await other.read(SEED + 2, NOW);
      expect(read.profile).toEqual(before.profile);
      expect(seqs(read.events), 'what was not folded waits again').toEqual([3]);
      const folded = await other.fold(SEED, countAndFold, NOW);
      expect(folded!.folded).toEqual({ a: 3 });
      expect((await other.dump()).items.map(({ id }) => id).sort()).toEqual(['coat', 'hat', 'shoe']);
      await other.fold(SEED, countAndFold, NOW + 28 * DAY);
      expect(seqs((await other.dump()).events), 'by days, as what was recorded here').toEqual([2, 3]);
    });

    test('of events that were folded together those of a day that is too old go alone', async () => {
      const [store] = openNew();
      await store.read(SEED, NOW);
      await store.append(batch([view({ seq: 1, id: 'shoe', at: NOW - 20 * DAY }), view({ seq: 2, id: 'hat', at: NOW })]));
      await store.fold(SEED, countAndFold, NOW);
      await store.fold(SEED, countAndFold, NOW + 11 * DAY);
      expect(seqs((await store.dump()).events)).toEqual([2]);
    });

    test('of more than 3,000 events the latest are kept', async () => {
      const [store] = openNew();
      await store.read(SEED, NOW);
      for (let first = 1; first <= 5250; first += 250) {
        await store.append(batch(Array.from({ length: 250 }, (_, index) => view({ seq: first + index, id: `${index % 10}` }))));
        await store.fold(SEED, count, NOW);
      }
      const kept = seqs((await store.dump()).events);
      expect(kept).toHaveLength(3000);
      expect([kept[0], kept.at(-1)]).toEqual([2251, 5250]);
    });

    test('events go after 30 days', async () => {
      const [store] = openNew();
      await store.read(SEED, NOW);
      await store.append(batch([view({ seq: 1, at: NOW })]));
      await store.fold(SEED, count, NOW);
      await store.append(batch([view({ seq: 2, at: NOW + 1 })]));
      await store.fold(SEED, count, NOW + 30 * DAY);
      expect(seqs((await store.dump()).events)).toEqual([1, 2]);
      await store.fold(SEED, count, NOW + 30 * DAY + 1);
      expect(seqs((await store.dump()).events)).toEqual([2]);
    });

    test('at reading, too, what is too old goes', async () => {
      const [store] = openNew();
      await store.read(SEED, NOW);
      await store.append(batch([view({ seq: 1, at: NOW })]));
      await store.fold(SEED, count, NOW);
      await store.read(SEED, NOW + 30 * DAY);
      expect(seqs((await store.dump()).events)).toEqual([1]);
      await store.read(SEED, NOW + 30 * DAY + 1);
      expect(seqs((await store.dump()).events)).toEqual([]);
    });

    test('items are kept for the 1,000 latest actions', async () => {
      const [store] = openNew();
      await store.read(SEED, NOW);
      const views = Array.from({ length: 1001 }, (_, index) => view({ seq: index + 1, id: `item-${index + 1}` }));
      await store.append(batch(views));
      await store.fold(SEED, count, NOW);
      await store.append(batch([view({ seq: 1002, id: 'item-2' }), view({ seq: 1003, id: 'item-1003' })]));
      await store.fold(SEED, count, NOW);
      const ids = new Set((await store.dump()).items.map(({ id }) => id));
      expect(ids.size).toBe(1000);
      expect(['item-1', 'item-2', 'item-3', 'item-4', 'item-1003'].filter((id) => ids.has(id))).toEqual(['item-2', 'item-4', 'item-1003']);
    });

    test('a profile goes 90 days after its last event, with all that belongs to it', async () => {
      const [store] = openNew();
      await store.read(SEED, NOW);
      await store.append(batch([view({ seq: 1, at: NOW })]));
      await store.fold(SEED, (profile, events) => foldEvents(profile, events, NOW), NOW);
      expect((await store.read(SEED + 1, NOW + 90 * DAY)).profile.seed).toBe(SEED);
      expect((await store.read(SEED + 1, NOW + 90 * DAY + 1)).profile.seed).toBe(SEED + 1);
      const { events, items } = await store.dump();
      expect({ events, items }).toEqual({ events: [], items: [] });
    });

    test('erasing leaves nothing, and the store can be used again', async () => {
      const [store] = openNew();
      await store.read(SEED, NOW);
      await store.append(batch([view({ seq: 1 })]));
      await store.fold(SEED, count, NOW);
      await store.append(batch([view({ seq: 2 })]));
      expect(await store.erase()).toBe(true);
      expect(await store.fold(SEED, count, NOW)).toBe(null);
      expect(await store.dump()).toEqual({ profile: null, events: [], items: [], cards: [] });
      expect((await store.read(SEED + 1, NOW)).profile.seed).toBe(SEED + 1);
      await store.append({ generation: SEED + 1, events: [view({ seq: 1 })] });
      expect((await store.fold(SEED + 1, count, NOW))?.offered).toEqual({ folded: 1 });
    });

    test('a store that was closed is used again as if nothing had been', async () => {
      const [store] = openNew();
      store.close();
      await store.read(SEED, NOW);
      await store.append(batch([view({ seq: 1 })]));
      store.close();
      store.close();
      expect(seqs((await store.read(SEED, NOW)).events)).toEqual([1]);
      expect((await store.fold(SEED, count, NOW))?.offered).toEqual({ folded: 1 });
    });

    if (databases) {
      test('two handles agree on one profile, whoever reads first', async () => {
        const [one, scope] = openNew();
        const two = open(scope);
        const read = await Promise.all([one.read(1, NOW), two.read(2, NOW)]);
        expect(read[0].profile).toEqual(read[1].profile);
      });

      test('what one handle acknowledged another one reads', async () => {
        const [one, scope] = openNew();
        const two = open(scope);
        await one.read(SEED, NOW);
        await one.append(batch([view({ seq: 1 })]));
        expect(seqs((await two.read(SEED, NOW)).events)).toEqual([1]);
      });

      test('two handles that append and fold at once lose no event and count none twice', async () => {
        const [one, scope] = openNew();
        const two = open(scope);
        await Promise.all([one.read(SEED, NOW), two.read(SEED, NOW)]);
        const work = Array.from({ length: 20 }, (_, index) => {
          const [store, tab] = index % 2 ? ([one, 'one'] as const) : ([two, 'two'] as const);
          const seq = Math.floor(index / 2) + 1;
          return [store.append(batch([view({ seq, tab, id: `${tab} ${seq}` })])), store.fold(SEED, countAndFold, NOW)];
        });
        await Promise.all(work.flat());
        const { profile, events, items } = await two.dump();
        expect(profile?.offered).toEqual({ folded: 20 });
        expect(profile?.folded).toEqual({ one: 10, two: 10 });
        const ids = sorted(items.map(({ id }) => id));
        expect(new Set(ids).size).toBe(20);
        expect(sorted(profile!.actions.map(({ id }) => id))).toEqual(ids);
        expect(sorted(events.map(({ tab, seq }) => `${tab} ${seq}`))).toEqual(ids);
      });

      test('a fold whose result cannot be stored leaves everything as it was', async () => {
        const [store] = openNew();
        await store.read(SEED, NOW);
        await store.append(batch([view({ seq: 1 })]));
        const before = await store.dump();
        const failing = store.fold(SEED, (profile) => ({ ...profile, declared: { no: (() => 'data') as never } }), NOW);
        expect(await failing.catch((error: Error) => error.name)).toBe('DataCloneError');
        expect(await store.dump()).toEqual(before);
        expect((await store.fold(SEED, count, NOW))?.offered).toEqual({ folded: 1 });
      });

      test('erasing deletes the database, also while another handle is open', async () => {
        const [one, scope] = openNew();
        const two = open(scope);
        const isOurs = (each: string | undefined) => each?.endsWith(scope);
        await one.read(SEED, NOW);
        await two.append(batch([view({ seq: 1 })]));
        expect((await databases()).filter(isOurs)).toHaveLength(1);
        expect(await one.erase()).toBe(true);
        expect((await databases()).filter(isOurs)).toEqual([]);
        expect(await two.fold(SEED, count, NOW)).toBe(null);
        expect(await two.append(batch([view({ seq: 2 })]))).toBe(false);
        await two.append(batch([view({ seq: 3 })]), true);
        expect(await two.dump()).toEqual({ profile: null, events: [], items: [], cards: [] });
        expect((await databases()).filter(isOurs), 'and nothing brings it back').toEqual([]);
      });

      test('erasing where nothing was stored leaves no database', async () => {
        const [store, scope] = openNew();
        expect(await store.erase()).toBe(true);
        expect((await databases()).filter((each) => each?.endsWith(scope))).toEqual([]);
      });
    }
  });
}

/** Counts what it is given, without the profile's own guard against folding an event twice. */
const count: Fold = (profile, events) => ({ ...profile, offered: { folded: (profile.offered.folded ?? 0) + events.length } });

const countAndFold: Fold = (profile, events) => count(foldEvents(profile, events, NOW), events);

function view({ seq, tab = 'a', id = 'sku', at = NOW + seq }: { seq: number; tab?: string; id?: string; at?: number }): VisitEvent {
  return { name: 'view_item', at, tab, seq, item: { id, tags: ['brand:acme'], price: 9.5 } };
}

function batch(events: readonly VisitEvent[]): Batch {
  return { generation: SEED, events };
}

function seqs(events: readonly VisitEvent[]): number[] {
  return events.map(({ seq }) => seq).sort((a, b) => a - b);
}

function sorted(texts: readonly string[]): string[] {
  return [...texts].sort();
}

function fail(message: string): never {
  throw new Error(message);
}
