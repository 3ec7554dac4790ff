import { openDB, deleteDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { isFull } from '../core/edition.js';
import type { VisitEvent } from '../core/event.js';
import { mergeCards, packCards, unpackCards, type KnownCard, type PackedCards } from '../core/known-cards.js';
import { updateKnownItems, type KnownItem } from '../core/known-item.js';
import { emptyProfile, type Profile } from '../core/profile/profile.js';
import { DEADLINES, withDeadline } from './deadline.js';
import { EVENT_LIFETIME, isExpired, MAX_EVENTS, MAX_ITEMS, type Batch, type EventStore } from './event-store.js';

/**
 * Waiting batches are keyed `[0, tab, first seq]`, folded ones `[1, last at, tab, first seq, number of events]`: what is waiting,
 * what is too old and how many events there are can be told from keys alone.
 */
type BatchKey = [0, string, number] | [1, number, string, number, number];

interface Schema extends DBSchema {
  batches: { key: BatchKey; value: Batch };
  items: { key: string; value: KnownItem; indexes: { at: number } };
  state: { key: 'profile' | 'cards'; value: Profile | PackedCards };
}

type StoreNames = ('batches' | 'items' | 'state')[];
type Transaction = IDBPTransaction<Schema, StoreNames, 'readwrite'>;

const VERSION = 1;
const ALL: StoreNames = ['batches', 'items', 'state'];

/** Name of the database of a scope. */
export function databaseName(scope: string): string {
  return scope ? `selvedge-${scope}` : 'selvedge';
}

/** The store in IndexedDB. Opens on first use; after a forced close the next call opens it again. */
export function createIndexedDbStore(scope: string): EventStore {
  const name = databaseName(scope);
  let opening: Promise<IDBPDatabase<Schema>> | undefined;

  /** Lets go of the connection, also of one that is late: an open handle would block everybody's deletion. */
  const forget = () => {
    opening?.then((late) => late.close(), () => undefined);
    opening = undefined;
  };

  const open = () => {
    opening ??= openDatabase(name, forget);
    return withDeadline(opening, DEADLINES.open);
  };

  async function transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const transaction = (await open()).transaction(ALL, 'readwrite', { durability: 'relaxed' });
    // `done`, not the requests' success: over quota that comes first and the abort after it.
    const run = Promise.all([work(transaction).catch(abort), transaction.done]);
    return (await withDeadline(run, DEADLINES.transaction))[0];

    function abort(error: unknown): never {
      if (!transaction.error) transaction.abort();
      throw error;
    }
  }

  return {
    kind: 'indexeddb',

    read: (seed, now) =>
      transact(async (transaction) => {
        let profile = (await transaction.objectStore('state').get('profile')) as Profile | undefined;
        let events = profile ? await waitingEvents(transaction, profile.seed) : [];
        if (profile && isExpired(profile, events, now)) {
          await Promise.all(ALL.map((each) => transaction.objectStore(each).clear()));
          profile = undefined;
          events = [];
        }
        if (!profile) {
          profile = emptyProfile(seed);
          await transaction.objectStore('state').put(profile, 'profile');
        }
        return { profile, events, ...(isFull && { cards: await readCards(transaction, profile.seed) }) };
      }),

    append: (batch) =>
      transact(async (transaction) => {
        const [first] = batch.events;
        const { tab, seq } = isFull && !first ? { tab: batch.key![0], seq: batch.key![1] } : first!;
        const put = transaction.objectStore('batches').put(batch, [0, tab, seq]);
        transaction.commit(); // on leaving a page, nothing that waits for an answer first survives
        await put;
      }),

    fold: (generation, fold, now) =>
      transact(async (transaction) => {
        const state = transaction.objectStore('state');
        const profile = (await state.get('profile')) as Profile | undefined;
        if (profile?.seed !== generation) return null;
        const events = await waitingEvents(transaction, generation);
        const folded = fold(profile, events);
        const cards = isFull ? await readCards(transaction, generation) : [];
        const batches = transaction.objectStore('batches');
        await batches.delete(waitingRange());
        const kept = events.slice(-MAX_EVENTS);
        const [first] = kept;
        if (first) await batches.put({ generation, events: kept }, [1, Math.max(...kept.map(({ at }) => at)), first.tab, first.seq, kept.length]);
        await dropOldBatches(transaction, now);
        if (isFull) await rememberItems(transaction, events); // the small file makes nothing of them, so it does not keep them
        if (isFull && cards.length > 0) await state.put(packCards(generation, cards), 'cards');
        await state.put(folded, 'profile');
        return folded;
      }),

    dump: () =>
      transact(async (transaction) => {
        const [profile, batches, items] = await Promise.all([
          transaction.objectStore('state').get('profile'),
          transaction.objectStore('batches').getAll(),
          transaction.objectStore('items').getAll(),
        ]);
        return { profile: (profile as Profile | undefined) ?? null, events: batches.flatMap((batch) => batch.events), items, ...(isFull && { cards: profile ? await readCards(transaction, (profile as Profile).seed) : [] }) };
      }),

    async erase() {
      // Emptied first: another page may block the deletion, and then nothing must be left in it to read.
      await transact((transaction) => Promise.all(ALL.map((each) => transaction.objectStore(each).clear()))).catch(() => undefined);
      forget();
      await withDeadline(deleteDB(name), DEADLINES.erase - 1000);
      return true;
    },

    close: forget,
  };
}

function openDatabase(name: string, forget: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, VERSION, {
    upgrade(database) {
      database.createObjectStore('batches');
      database.createObjectStore('items', { keyPath: 'id' }).createIndex('at', 'at');
      database.createObjectStore('state');
    },
    // Another page wants to upgrade or delete: whoever stays open makes it, and every later opening, hang for ever.
    blocking: forget,
    terminated: forget,
  });
}

/** Those that are kept, with those that wait in batches. */
async function readCards(transaction: Transaction, generation: number): Promise<KnownCard[]> {
  const record = (await transaction.objectStore('state').get('cards')) as PackedCards | undefined;
  const batches = await transaction.objectStore('batches').getAll(waitingRange());
  const kept = record?.generation === generation ? unpackCards(record) : [];
  return batches.filter((batch) => batch.generation === generation).reduce<KnownCard[]>((cards, batch) => (batch.cards ? mergeCards(cards, batch.cards) : cards), kept);
}

function waitingRange(): IDBKeyRange {
  return IDBKeyRange.upperBound([1], true);
}

async function waitingEvents(transaction: Transaction, generation: number): Promise<VisitEvent[]> {
  const batches = await transaction.objectStore('batches').getAll(waitingRange());
  return batches.filter((batch) => batch.generation === generation).flatMap((batch) => batch.events);
}

async function dropOldBatches(transaction: Transaction, now: number): Promise<void> {
  const batches = transaction.objectStore('batches');
  const keys = await batches.getAllKeys(IDBKeyRange.lowerBound([1]));
  let kept = 0;
  for (const key of keys.reverse()) {
    const [, at, , , count] = key as [1, number, string, number, number];
    kept += count;
    if (kept > MAX_EVENTS || now - at > EVENT_LIFETIME) await batches.delete(key);
  }
}

async function rememberItems(transaction: Transaction, events: readonly VisitEvent[]): Promise<void> {
  const store = transaction.objectStore('items');
  const ids = [...new Set(events.flatMap((event) => (event.item ? [event.item.id] : [])))];
  const known = await Promise.all(ids.map((id) => store.get(id)));
  const changed = updateKnownItems(new Map(ids.map((id, index) => [id, known[index]])), events);
  await Promise.all(changed.map((item) => store.put(item)));
  const surplus = (await store.count()) - MAX_ITEMS;
  if (surplus <= 0) return;
  for (const key of await store.index('at').getAllKeys(null, surplus)) await store.delete(key);
}
