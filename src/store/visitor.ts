import { SelvedgeError, type Report } from '../core/errors.js';
import type { EventDraft, VisitEvent } from '../core/event.js';
import { isFull } from '../core/edition.js';
import { mergeCards, newAmong, type KnownCard } from '../core/known-cards.js';
import { foldEvents } from '../core/profile/fold.js';
import { emptyProfile, type Profile } from '../core/profile/profile.js';
import { MAX_EVENTS, UNREAD, type Batch, type EventStore, type Stored, type StoreDump } from './event-store.js';
import { createGuard, type Guard } from './guard.js';
import type { Journal } from './journal.js';

/** Where this page's knowledge of the visitor comes from and goes to. */
export interface Visitor {
  /** Settles when the stored state is read or known to be unreadable. Never rejects. */
  readonly read: Promise<void>;
  /** The profile with everything recorded so far; `null` before the stored state is read. */
  profile(): Profile | null;
  /** Takes an event: in memory at once, in the store within a second. */
  record(draft: EventDraft): void;
  /** Changes what the visitor sets themselves: here at once, in the store when this settles. @param how Pure: it is done twice. @throws What that throws. */
  amend(how: (profile: Profile) => Profile): Promise<void>;
  /** What the visitor has switched, also what is not stored yet. Not in the small script-tag file. */
  switches(): Pick<Profile, 'paused' | 'mode'>;
  /** Reads anew what is stored: another page may have changed it. Not in the small script-tag file. */
  reread(): Promise<void>;
  /** Puts what an export holds in the place of all that is stored. Rejects where it could not be stored. Not in the small script-tag file. */
  refill(dump: StoreDump): Promise<void>;
  /** Cards of pages without attributes, those met last at the end. */
  cards(): readonly KnownCard[];
  /** Keeps cards that were met, as far as something new is known of them. */
  meet(cards: readonly KnownCard[]): void;
  /** Resolves when everything recorded before the call is committed (or kept in memory, where storage fails). Never rejects. */
  flush(): Promise<void>;
  /** For leaving: starts the write in this very task. */
  flushNow(): void;
  /** Settles when the store has answered to all that it was given. Never rejects. Not in the small script-tag file. */
  written(): Promise<unknown>;
  /** For leaving: keeps in the journal what is not known to be stored; asked again, what is not by then. Not in the small script-tag file. */
  keepJournal(): void;
  /** Forgets what this page holds and records nothing more; what is stored stays. */
  drop(): void;
  readonly guard: Guard;
}

/** What a {@link Visitor} needs from outside. */
export interface VisitorContext {
  readonly store: EventStore;
  readonly now: () => number;
  readonly random: () => number;
  readonly report: Report;
  /** The profile changed: recorded, declared, read, folded. */
  readonly onChange: () => void;
  /** The stored profile was erased elsewhere (another tab). */
  readonly onErasedElsewhere: () => void;
  /** Does with a profile what will be done with it on this page. @throws For one that is none: another script has written it, or a fault. */
  readonly check: (profile: Profile) => unknown;
  /** Nothing is read before this settles: an erasure may still be under way. */
  readonly after?: Promise<unknown>;
}

const FLUSH_AFTER = 1000;
/** A store that failed is asked again after so long, and each time after twice as long. */
const ASK_AGAIN_AFTER = 5000;
const FOLD_AFTER = 30_000;
const FOLD_DAILY = 86_400_000;
// A fold under way when the page is left holds up the last write, so folds are few: the next page reads what is waiting anyway.
const FOLD_AT_EVENTS = 200;

/**
 * Opens the visitor's record.
 *
 * @param openJournal Opens the journal of a page, where anything outlasts it. In the files with everything.
 * @param isErasedElsewhere Whether another page has erased what this one knew, as far as can be told without the store. In the files with everything.
 */
export function openVisitor({ store, now, random, report, onChange, onErasedElsewhere, check, after = Promise.resolve() }: VisitorContext, openJournal?: (tab: string) => Journal | undefined, isErasedElsewhere?: (known: Profile | null) => unknown): Visitor {
  const tab = Math.floor(random() * 2 ** 52).toString(36);
  const seed = Math.floor(random() * 2 ** 32);
  let seq = 0;
  let base: Profile | null = null; // as the store has it
  let unfolded: VisitEvent[] = []; // recorded or read, not in `base`
  let waiting: VisitEvent[] = []; // recorded, not yet handed to the store
  let cards: readonly KnownCard[] = [];
  let cardBatches = 0; // between two events each has a place of its own
  let newCards: readonly KnownCard[] = []; // met, not yet handed to the store
  let current: Profile | null = null; // `base` and `unfolded`, computed when asked for
  let flushTimer: ReturnType<typeof setTimeout> | undefined;
  let lastFoldAt = now();
  let queue = after; // writes run one after the other, in the order of the events
  let isRead = false; // what outlasts the page, not memory in its place
  let isDropped = false;
  const underway = new Set<Batch>(); // handed to the store, which has not answered or did not keep it
  let amendments: ((profile: Profile) => Profile)[] = []; // made here, not yet in the store
  let failedAt = 0; // zero while the store has not failed
  let askAgainAfter = ASK_AGAIN_AFTER;

  const journal = isFull ? openJournal?.(tab) : undefined;
  const guard = createGuard(store, report, () => ({ profile: base ?? emptyProfile(seed), events: unfolded, ...(isFull && { cards }) }));

  /** Writes run in turn; one that fails is told and does not stop the next. */
  const enqueue = (task: () => Promise<unknown>): Promise<void> => {
    const done = queue.then(async () => {
      try {
        if (!isDropped) await task();
      } catch (cause) {
        report(new SelvedgeError('store-failed', 'The store failed', { cause }));
      }
    });
    queue = done;
    return done;
  };

  const change = (profile: Profile | null) => {
    base = profile;
    current = null;
    onChange();
  };

  const amended = (known: Profile) => amendments.reduce((each, how) => how(each), known);

  /** Takes over what was read; what a paused visitor did before that could be known is forgotten. */
  const take = (stored: Stored) => {
    const known = amended(stored.profile);
    if (known.paused) {
      waiting = [];
      newCards = [];
    }
    // What is being written beside the queue, since the page was hidden, is not there yet; what is there by now counts once.
    unfolded = [...stored.events, ...[...underway].flatMap(({ events }) => events), ...waiting];
    cards = mergeCards(stored.cards ?? [], known.paused ? [] : cards);
    change(known);
  };

  const append = async (isLeaving?: boolean) => {
    if (!base || !(waiting.length || (isFull && newCards.length))) return;
    const batch = { generation: base.seed, events: waiting, ...(isFull && newCards.length && { cards: newCards, key: [tab, seq + ++cardBatches / 1e6] as const }) };
    waiting = [];
    if (isFull) newCards = [];
    if (isFull) underway.add(batch);
    if (isFull) dropOldest();
    let by: EventStore['kind'] | undefined;
    const put = (on: EventStore) => on.append(batch, isLeaving);
    const isKept = await guard.call(isFull ? (on) => ((by = on.kind), put(on)) : put);
    if (isFull && by === guard.store.kind && !guard.failure) underway.delete(batch);
    if (!isKept && !isDropped) onErasedElsewhere();
  };

  /** Where the store never answers again, what is kept for it stays as small as what it would keep; the latest batch stays in any case. */
  const dropOldest = () => {
    const [latest, ...older] = [...underway].reverse();
    let room = MAX_EVENTS - latest!.events.length;
    for (const batch of older) if ((room -= batch.events.length) < 0) underway.delete(batch);
  };

  const fold = async (finish: (profile: Profile) => Profile = (profile) => profile) => {
    if (!base) return;
    const { seed: generation } = base;
    lastFoldAt = now();
    const folded = await guard.call((on) => on.fold(generation, (profile, events) => finish(foldEvents(profile, events, now())), now()));
    if (isDropped) return;
    if (!folded) return onErasedElsewhere();
    unfolded = unfolded.filter((event) => event.seq > (folded.folded[event.tab] ?? 0));
    if (isFull && !guard.failure) amendments = amendments.filter((each) => each !== finish);
    change(isFull ? amended(folded) : folded);
  };

  /** What is not known to be stored. */
  const unstored = (): Batch[] => {
    const batches = [...underway, ...(base && waiting.length ? [{ generation: base.seed, events: waiting }] : [])];
    return isRead ? batches : [{ generation: UNREAD, events: [...batches.flatMap(({ events }) => events), ...(base ? [] : waiting)] }];
  };

  /** Brings what was kept in memory since the store failed into it, once it answers again. */
  const comeBack = async () => {
    if (!guard.failure) return void (failedAt = 0);
    failedAt ||= now();
    if (now() - failedAt < askAgainAfter) return;
    failedAt = now();
    askAgainAfter *= 2;
    if (isErasedElsewhere?.(base)) return onErasedElsewhere();
    const batches = [...underway];
    const recorded = new Set(waiting);
    const left = [...(journal?.read() ?? []), ...unstored()];
    const stored = await guard.comeBack(async (on) => {
      // What was erased meanwhile is not made anew to put into it what was kept here.
      if (isRead && (await on.dump()).profile?.seed !== base?.seed) return null;
      return on.read(seed, now(), left);
    });
    if (isDropped) return guard.store.close();
    if (stored === null) return onErasedElsewhere();
    if (!stored) return;
    journal?.settle();
    for (const batch of batches) {
      underway.delete(batch);
      newCards = mergeCards(batch.cards ?? [], newCards);
    }
    waiting = waiting.filter((event) => !recorded.has(event)); // recorded while it was read
    isRead = true;
    take(stored);
    // Put into memory while the store was read: the page was hidden then.
    for (const batch of [...underway]) {
      underway.delete(batch);
      waiting = [...batch.events, ...waiting];
      newCards = mergeCards(batch.cards ?? [], newCards);
    }
    for (const how of [...amendments]) await fold(how);
  };

  const flush = (): Promise<void> => {
    clearTimeout(flushTimer);
    flushTimer = undefined;
    return enqueue(async () => {
      if (isFull) await comeBack();
      await append();
      if (unfolded.length >= FOLD_AT_EVENTS || now() - lastFoldAt >= FOLD_AFTER) await fold();
    });
  };

  return {
    read: enqueue(async () => {
      const left = isFull ? journal?.read() : undefined;
      const read = () => guard.call((on) => (isFull ? on.read(seed, now(), left) : on.read(seed, now())));
      let stored = await read();
      try {
        check(foldEvents(stored.profile, stored.events, now()));
      } catch (cause) {
        report(new SelvedgeError('store-failed', 'The store failed', { cause })); // what is stored is damaged: it begins anew
        await guard.call((on) => on.erase());
        stored = await read();
      }
      if (isFull) isRead = !guard.failure;
      if (isFull && isRead) journal?.settle();
      if (isDropped) return;
      // What is kept is cut to its lifetime by folds, so the first page of a day makes one.
      if (stored.events.some(({ at }) => now() - at > FOLD_DAILY)) lastFoldAt = 0;
      if (isFull) return take(stored);
      unfolded = [...stored.events, ...unfolded];
      change(stored.profile);
    }),
    profile: () => (current ??= base && foldEvents(base, unfolded, now())),
    record(draft) {
      if (isDropped) return;
      const event = { ...draft, at: now(), tab, seq: ++seq };
      waiting.push(event);
      unfolded.push(event);
      flushTimer ??= setTimeout(() => void flush(), FLUSH_AFTER);
      change(base);
    },
    amend(how) {
      change(base && how(base)); // a mistake is thrown at the caller, now
      if (isFull) amendments.push(how);
      return enqueue(() => fold(how));
    },
    ...(isFull
      ? {
          cards: () => cards,
          meet(met: readonly KnownCard[]) {
            const fresh = newAmong(met.map(({ id, tags, price, available }) => ({ id, tags, price, available })), cards);
            if (isDropped || !fresh.length) return;
            cards = mergeCards(cards, fresh);
            newCards = mergeCards(newCards, fresh);
            flushTimer ??= setTimeout(() => void flush(), FLUSH_AFTER);
          },
          written: () => queue,
          keepJournal() {
            if (!isDropped) journal?.keep(unstored());
          },
          switches: () => amended(base ?? emptyProfile(seed)),
          reread: () =>
            enqueue(async () => {
              const stored = await guard.call((on) => on.read(seed, now()));
              if (!isDropped) take(stored);
            }),
          async refill(dump: StoreDump) {
            await flush();
            const work = queue.then(async () => {
              const on = guard.store;
              try {
                if (isDropped || guard.failure) throw new Error(guard.failure ?? 'erased');
                await on.refill(dump); // not by the guard: where it fails, what was known stays
                if (isDropped) throw new Error('erased'); // meanwhile: reading would make the database anew
                const stored = await on.read(seed, now());
                if (isDropped) throw new Error('erased');
                cards = [];
                take(stored);
              } catch (cause) {
                throw new SelvedgeError('store-failed', 'The import could not be stored', { cause });
              }
            });
            queue = work.catch(() => undefined); // told to the caller
            await work;
          },
        }
      : ({} as Pick<Visitor, 'cards' | 'meet' | 'written' | 'keepJournal' | 'switches' | 'reread' | 'refill'>)),
    flush,
    flushNow() {
      // Not through the queue: on leaving only what is written in this very task survives. And no fold: a transaction that reads
      // keeps the page out of the back/forward cache. What is waiting is folded on a later page.
      const written = append(true);
      written.catch(() => undefined); // told in its turn
      void enqueue(() => written);
    },
    drop() {
      isDropped = true;
      clearTimeout(flushTimer);
      base = current = null;
      unfolded = [];
      waiting = [];
      if (isFull) cards = [];
    },
    guard,
  };
}
