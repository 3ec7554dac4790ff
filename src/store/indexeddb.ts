import { openDB, deleteDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { isFull } from '../core/edition.js';
import type { VisitEvent } from '../core/event.js';
import { mergeCards, packCards, unpackCards, type KnownCard, type PackedCards } from '../core/known-cards.js';
import { updateKnownItems, type KnownItem } from '../core/known-item.js';
import { emptyProfile, type Profile } from '../core/profile/profile.js';
import { DEADLINES, withDeadline } from './deadline.js';
import { dayOf, EMPTY, EVENT_LIFETIME, isExpired, MAX_EVENT_CHARACTERS, MAX_EVENTS, MAX_ITEMS, missingOf, switchedAs, type Batch, type EventStore, type StoreDump } from './event-store.js';
import { nameOf } from './name.js';

/**
 * Waiting batches are keyed `[0, tab, first seq]`, folded ones `[1, last at, tab, first seq, number of events, characters of JSON]`, by the small
 * script-tag file without the last: what is waiting, what is too old, how many events there are and how much they take can be told from keys alone.
 */
type BatchKey = [0, string, number] | [1, number, string, number, number] | [1, number, string, number, number, number];

interface Schema extends DBSchema {
  batches: { key: BatchKey; value: Batch };
  items: { key: string; value: KnownItem; indexes: { at: number } };
  state: { key: 'profile' | 'cards'; value: Profile | PackedCards };
}

type StoreNames = ('batches' | 'items' | 'state')[];
type Transaction = IDBPTransaction<Schema, StoreNames, 'readwrite'>;
type Opening = Promise<IDBPDatabase<Schema> | null>;

const VERSION = 1;
const ALL: StoreNames = ['batches', 'items', 'state'];

/** The store in IndexedDB. Opens on first use; after a forced close the next call opens it again. */
export function createIndexedDbStore(scope: string): EventStore {
  const name = nameOf(scope);
  let current: Opening | undefined;

  /** Lets go of a connection, also of one that is late: an open handle would block everybody's deletion. */
  const forget = (opening = current) => {
    opening?.then((late) => late?.close(), () => undefined);
    if (opening === current) current = undefined;
  };

  const open = (mayCreate: boolean) => {
    if (!current) {
      const opening = openDatabase(name, mayCreate, () => forget(opening));
      current = opening;
    }
    return withDeadline(current, DEADLINES.open);
  };

  /** @param nothing What it comes to where there is no database: erased by another page, or never made. Without it one is made. */
  async function transact<T>(work: (transaction: Transaction) => Promise<T>, nothing?: T): Promise<T> {
    const database = await open(nothing === undefined);
    if (!database) {
      forget();
      return nothing!;
    }
    const transaction = database.transaction(ALL, 'readwrite', { durability: 'relaxed' });
    // `done`, not the requests' success: over quota that comes first and the abort after it.
    const run = Promise.all([work(transaction).catch(abort), transaction.done]);
    return (await withDeadline(run, DEADLINES.transaction))[0];

    function abort(error: unknown): never {
      try {
        transaction.abort();
      } catch {
        throw error; // the transaction has ended, or was committed: what came first says why
      }
      throw error;
    }
  }

  return {
    kind: 'indexeddb',

    read: (seed, now, left) =>
      transact(async (transaction) => {
        let profile = await storedProfile(transaction);
        let ended: Profile | undefined;
        let waiting = profile ? await waitingOf(transaction, profile.seed) : [];
        if (profile && isExpired(profile, eventsOf(waiting), now)) {
          await clearAll(transaction);
          if (isFull) ended = profile;
          profile = undefined;
          waiting = [];
        }
        if (!profile) {
          profile = isFull && ended ? switchedAs(ended, seed) : emptyProfile(seed);
          await transaction.objectStore('state').put(profile, 'profile');
        }
        await dropOldBatches(transaction, now);
        if (isFull) await dropForeignBatches(transaction, profile.seed, waiting.length);
        if (isFull) for (const batch of missingOf(left ?? [], { profile, events: eventsOf(waiting) }, now)) waiting.push(await putBatch(transaction, batch));
        return { profile, events: eventsOf(waiting), ...(isFull && { cards: await readCards(transaction, profile.seed, waiting) }) };
      }),

    append: (batch, isLeaving) =>
      transact(async (transaction) => {
        if (!isLeaving && (await storedProfile(transaction))?.seed !== batch.generation) return false;
        const [first] = batch.events;
        const { tab, seq } = isFull && !first ? { tab: batch.key![0], seq: batch.key![1] } : first!;
        const put = transaction.objectStore('batches').put(batch, [0, tab, seq]);
        put.catch(() => undefined); // told below, or by what comes first
        transaction.commit(); // on leaving a page, nothing that waits for an answer first survives
        await put;
        return true;
      }, false),

    fold: (generation, fold, now) =>
      transact(async (transaction) => {
        const state = transaction.objectStore('state');
        const profile = await storedProfile(transaction);
        if (profile?.seed !== generation) return null;
        // A batch may come twice: its first writing was acknowledged too late, and it was folded meanwhile.
        const waiting = await waitingOf(transaction, profile.seed);
        const events = eventsOf(waiting).filter(({ tab, seq }) => seq > (profile.folded[tab] ?? 0));
        const folded = fold(profile, events);
        const cards = isFull ? await readCards(transaction, generation, waiting) : [];
        const batches = transaction.objectStore('batches');
        await batches.delete(waitingRange());
        const kept = events.slice(-MAX_EVENTS);
        // What is kept of one day goes together; of one batch the last would hold the first.
        if (isFull) for (const [key, day] of byDay(kept)) await batches.put({ generation, events: day }, key);
        const [first] = kept;
        if (!isFull && first) await batches.put({ generation, events: kept }, [1, Math.max(...kept.map(({ at }) => at)), first.tab, first.seq, kept.length]);
        await dropOldBatches(transaction, now);
        if (isFull) await rememberItems(transaction, events); // the small file makes nothing of them, so it does not keep them
        if (isFull && cards.length > 0) await state.put(packCards(generation, cards), 'cards');
        await state.put(folded, 'profile');
        return folded;
      }, null),

    dump: () =>
      transact(async (transaction) => {
        const profile = (await storedProfile(transaction)) ?? null;
        const batches = await transaction.objectStore('batches').getAll();
        const items = await transaction.objectStore('items').getAll();
        const own = batches.filter((batch) => batch?.generation === profile?.seed);
        return { profile, events: eventsOf(own), items, ...(isFull && { cards: profile ? await readCards(transaction, profile.seed, own) : [] }) };
      }, EMPTY),

    ...(isFull
      ? {
          refill: ({ profile, events, items, cards = [] }: StoreDump) => {
            let begun: Transaction | undefined;
            return transact(async (transaction): Promise<void> => {
              begun = transaction;
              await clearAll(transaction);
              const generation = profile!.seed;
              const state = transaction.objectStore('state');
              await state.put(profile!, 'profile');
              await state.put(packCards(generation, cards), 'cards');
              for (const item of items) await transaction.objectStore('items').put(item);
              const waits = ({ tab, seq }: VisitEvent) => seq > (profile!.folded[tab] ?? 0);
              const batches = [...byDay(events.filter((event) => !waits(event))), ...byTab(events.filter(waits))];
              for (const [key, batch] of batches) await transaction.objectStore('batches').put({ generation, events: batch }, key);
            }).catch((error: unknown) => {
              // Whoever asked is told that it failed: then it must not happen later.
              if ((error as DOMException).name === 'TimeoutError') begun?.abort();
              throw error;
            });
          },
          makeRoom: () =>
            transact(async (transaction) => {
              await transaction.objectStore('batches').delete(IDBKeyRange.lowerBound([1]));
              await transaction.objectStore('items').clear();
            }, null),
        }
      : ({} as Pick<EventStore, 'refill' | 'makeRoom'>)),

    async erase() {
      // Emptied first: another page may block the deletion, and then nothing must be left in it to read.
      await transact(clearAll, null).catch((error: unknown) => {
        if (isFull && (error as DOMException).name === 'NotFoundError') throw error; // a database of our name that is not ours
      });
      forget();
      await withDeadline(deleteDB(name), DEADLINES.erase - 1000);
      return true;
    },

    close: () => forget(),
  };
}

/** @returns `null` where there is none and none may be made. */
function openDatabase(name: string, mayCreate: boolean, forget: () => void): Opening {
  let isThere = true;
  return openDB<Schema>(name, VERSION, {
    upgrade(database, _from, _to, transaction) {
      isThere = mayCreate;
      transaction.done.catch(() => undefined); // opening tells
      if (!mayCreate) return transaction.abort(); // then there is none, as before
      try {
        database.createObjectStore('batches');
        database.createObjectStore('items', { keyPath: 'id' }).createIndex('at', 'at');
        database.createObjectStore('state');
      } catch {
        transaction.abort();
      }
    },
    // Another page wants to upgrade or delete: whoever stays open makes it, and every later opening, hang for ever.
    blocking: forget,
    terminated: forget,
  }).catch((error: unknown) => {
    if (isThere) throw error;
    return null;
  });
}

/** One after the other: of several at once that are refused, nobody would hear of all but the first. */
async function clearAll(transaction: Transaction): Promise<null> {
  for (const each of ALL) await transaction.objectStore(each).clear();
  return null;
}

async function storedProfile(transaction: Transaction): Promise<Profile | undefined> {
  return (await transaction.objectStore('state').get('profile')) as Profile | undefined;
}

/** Those that are kept, with those that wait in batches. */
async function readCards(transaction: Transaction, generation: number, waiting: readonly Batch[]): Promise<KnownCard[]> {
  const record = (await transaction.objectStore('state').get('cards')) as PackedCards | undefined;
  const kept = record?.generation === generation ? unpackSafely(record) : [];
  return waiting.reduce<KnownCard[]>((cards, batch) => (batch.cards ? mergeCards(cards, batch.cards) : cards), kept);
}

/** What another script has written there is learned anew. */
function unpackSafely(record: PackedCards): KnownCard[] {
  try {
    return unpackCards(record);
  } catch {
    return [];
  }
}

function waitingRange(): IDBKeyRange {
  return IDBKeyRange.upperBound([1], true);
}

async function waitingOf(transaction: Transaction, generation: number): Promise<Batch[]> {
  return (await transaction.objectStore('batches').getAll(waitingRange())).filter((batch) => batch?.generation === generation);
}

async function putBatch(transaction: Transaction, batch: Batch): Promise<Batch> {
  const [{ tab, seq }] = batch.events as [VisitEvent];
  await transaction.objectStore('batches').put(batch, [0, tab, seq]);
  return batch;
}

/** Nothing where another script has written nothing. */
function eventsOf(batches: readonly Batch[]): VisitEvent[] {
  return batches.flatMap((batch) => batch.events).filter(Boolean);
}

/** Folded events as they are kept: those of one day are one batch, and go together. */
function byDay(events: readonly VisitEvent[]): [BatchKey, VisitEvent[]][] {
  return groups(events, (event) => `${dayOf(event)}`).map((day) => [[1, Math.max(...day.map(({ at }) => at)), day[0]!.tab, day[0]!.seq, day.length, JSON.stringify(day).length], day]);
}

/** Waiting events as pages write them. */
function byTab(events: readonly VisitEvent[]): [BatchKey, VisitEvent[]][] {
  return groups(events, ({ tab }) => tab).map((batch) => [[0, batch[0]!.tab, batch[0]!.seq], batch]);
}

function groups(events: readonly VisitEvent[], nameOf: (event: VisitEvent) => string): VisitEvent[][] {
  const named = new Map<string, VisitEvent[]>();
  for (const event of events) {
    const group = named.get(nameOf(event)) ?? [];
    named.set(nameOf(event), group);
    group.push(event);
  }
  return [...named.values()];
}

/** What a page wrote on leaving that had not heard of an erasure. @param own Waiting batches of this profile. */
async function dropForeignBatches(transaction: Transaction, generation: number, own: number): Promise<void> {
  const batches = transaction.objectStore('batches');
  const keys = await batches.getAllKeys(waitingRange());
  if (keys.length === own) return;
  for (const key of keys) if ((await batches.get(key))?.generation !== generation) await batches.delete(key);
}

async function dropOldBatches(transaction: Transaction, now: number): Promise<void> {
  const batches = transaction.objectStore('batches');
  const keys = await batches.getAllKeys(IDBKeyRange.lowerBound([1]));
  let kept = 0;
  let characters = 0;
  for (const key of keys.reverse()) {
    const [, at, , , count, length = 0] = key as [1, number, string, number, number, number?];
    kept += count;
    if (isFull) characters += length;
    // Also what is as far ahead: a clock was wrong.
    if (kept > MAX_EVENTS || (isFull && characters > MAX_EVENT_CHARACTERS) || Math.abs(now - at) > EVENT_LIFETIME) await batches.delete(key);
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
