import { isFull } from '../core/edition.js';
import type { VisitEvent } from '../core/event.js';
import type { KnownCard } from '../core/known-cards.js';
import type { KnownItem } from '../core/known-item.js';
import { emptyProfile, type Profile } from '../core/profile/profile.js';

/** Events of one page, in the order recorded, written as one record. */
export interface Batch {
  /** The profile's seed: a batch of an erased profile is never folded into the next one. {@link UNREAD} only in a journal. */
  readonly generation: number;
  readonly events: readonly VisitEvent[];
  /** Cards that were met, of which something new is known. Then there may be no events, and `key` tells the batch from others. */
  readonly cards?: readonly KnownCard[] | undefined;
  readonly key?: readonly [tab: string, number: number];
}

/** The generation of what was recorded before the page had read the store. */
export const UNREAD = -1;

/** What a page starts from. */
export interface Stored {
  readonly profile: Profile;
  /** Events that are acknowledged but not folded yet, of all tabs. */
  readonly events: readonly VisitEvent[];
  /** Cards of pages without attributes, in the files with everything. */
  readonly cards?: readonly KnownCard[];
}

/** Everything the store holds, for `exportData()`. */
export interface StoreDump {
  readonly profile: Profile | null;
  readonly events: readonly VisitEvent[];
  readonly items: readonly KnownItem[];
  /** Cards of pages without attributes; none with the small script-tag file. */
  readonly cards?: readonly KnownCard[];
}

/** What is there where nothing is. */
export const EMPTY: StoreDump = { profile: null, events: [], items: [], ...(isFull && { cards: [] }) };

/** The day of an event: what is kept of one day is one record, and goes together. */
export function dayOf({ at }: Pick<VisitEvent, 'at'>): number {
  return Math.floor(at / 86_400_000);
}

/** Computes the next profile; must be pure and synchronous, since a transaction waits for it. */
export type Fold = (profile: Profile, events: readonly VisitEvent[]) => Profile;

/** Events older than this are dropped, milliseconds: 30 days. */
export const EVENT_LIFETIME = 30 * 86_400_000;
/** Events kept for the visitor's export, the latest. */
export const MAX_EVENTS = 3000;
/** Characters of JSON that the events kept have together at most: with all else a store stays below a megabyte. */
export const MAX_EVENT_CHARACTERS = 500_000;
/** Items kept, those of the latest actions. */
export const MAX_ITEMS = 1000;
/** A profile goes this long after the last event, milliseconds: 90 days. */
const PROFILE_LIFETIME = 90 * 86_400_000;

/**
 * What of the batches that pages were left with is not in the store yet.
 *
 * @param stored What is there: the profile and the events that wait.
 * @param now Epoch milliseconds.
 * @returns Batches of the profile's generation with one event or more.
 */
export function missingOf(left: readonly Batch[], { profile, events }: Pick<Stored, 'profile' | 'events'>, now: number): Batch[] {
  const known = new Set(events.map(nameOfEvent));
  const isMissing = (event: VisitEvent) => {
    const isKnown = known.has(nameOfEvent(event));
    known.add(nameOfEvent(event)); // a page that came back may have left it twice
    return !isKnown && event.seq > (profile.folded[event.tab] ?? 0) && Math.abs(now - event.at) <= EVENT_LIFETIME;
  };
  return left
    .filter(({ generation }) => generation === profile.seed || (generation === UNREAD && !profile.paused))
    .map((batch) => ({ generation: profile.seed, events: batch.events.filter(isMissing) }))
    .filter((batch) => batch.events.length > 0);
}

function nameOfEvent({ tab, seq }: VisitEvent): string {
  return `${tab} ${seq}`;
}

/** True when the last event, folded or waiting, is longer ago than a profile lives. */
export function isExpired({ lastAt }: Profile, waiting: readonly VisitEvent[], now: number): boolean {
  const last = waiting.reduce((latest, { at }) => Math.max(latest, at), lastAt);
  return last > 0 && now - last > PROFILE_LIFETIME;
}

/** A new profile with what the visitor has switched in the one before, which has come to its end: that holds until it is switched back, or erased. */
export function switchedAs({ paused, mode }: Profile, seed: number): Profile {
  return { ...emptyProfile(seed), ...(paused && { paused }), ...(mode && { mode }) };
}

/**
 * Where events and the profile live. One contract for IndexedDB and memory: `test/contract/` runs on both.
 *
 * A promise that resolves means that the data is committed; one that rejects means that nothing of the call is.
 */
export interface EventStore {
  readonly kind: 'indexeddb' | 'memory';
  /**
   * Reads the profile, or makes and stores a new one with this seed where there is none (or none that is still alive). What is too old goes, and what belongs to a
   * profile that was erased. No other call makes a store where there is none.
   *
   * @param now Epoch milliseconds.
   * @param left Batches that pages were left with: what of them belongs to the profile and is not there yet is added. Not in the small script-tag file.
   */
  read(seed: number, now: number, left?: readonly Batch[]): Promise<Stored>;
  /**
   * Adds a batch in one record.
   *
   * @param isLeaving The write starts before this returns when the store is open, and asks nothing first: on leaving a page no answer comes any more.
   * @returns False when there is no profile of this generation any more, and nothing was kept; on leaving, true.
   */
  append(batch: Batch, isLeaving?: boolean): Promise<boolean>;
  /**
   * In one readwrite transaction: reads the profile and all waiting batches of its generation, folds them, updates the items,
   * applies the caps.
   *
   * @param now Epoch milliseconds.
   * @returns The new profile, or `null` when there is no profile of this generation any more: it was erased elsewhere.
   */
  fold(generation: number, fold: Fold, now: number): Promise<Profile | null>;
  /** What is there of the profile of this moment. */
  dump(): Promise<StoreDump>;
  /** Puts this in the place of everything. Not in the small script-tag file. @param dump With a profile. */
  refill(dump: StoreDump): Promise<void>;
  /** Gives up what can be done without, for lack of room: the history and what is known of items, not the profile. Not in the small script-tag file. */
  makeRoom(): Promise<unknown>;
  /** Deletes everything. @returns True when nothing is left that could be read. */
  erase(): Promise<boolean>;
  /** Lets go of what is held open. The store may be used again; it then opens anew. */
  close(): void;
}
