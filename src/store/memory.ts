import { isFull } from '../core/edition.js';
import type { VisitEvent } from '../core/event.js';
import { mergeCards, type KnownCard } from '../core/known-cards.js';
import { updateKnownItems, type KnownItem } from '../core/known-item.js';
import { emptyProfile } from '../core/profile/profile.js';
import { EVENT_LIFETIME, isExpired, MAX_EVENTS, MAX_ITEMS, missingOf, switchedAs, type EventStore, type Stored, type StoreDump } from './event-store.js';

/**
 * A store that lasts as long as the page: where storage is refused, and in tests.
 *
 * @param rescued What was known before, with events that are not folded yet.
 */
export function createMemoryStore(rescued?: Stored): EventStore {
  let profile = rescued?.profile ?? null;
  let history: readonly VisitEvent[] = [];
  let items = new Map<string, KnownItem>();
  let cards: readonly KnownCard[] = (isFull && rescued?.cards) || [];
  // By tab and number: what is rescued may be handed over once more by the call that failed.
  const waiting = new Map<string, VisitEvent>();
  const wait = (events: readonly VisitEvent[]) => {
    for (const event of events) waiting.set(`${event.tab} ${event.seq}`, structuredClone(event));
  };
  const unfolded = () => [...waiting.values()];
  const erase = async () => {
    profile = null;
    history = [];
    if (isFull) items = new Map();
    if (isFull) cards = [];
    waiting.clear();
    return true;
  };
  const dropOld = (now: number) => void (history = history.filter(({ at }) => Math.abs(now - at) <= EVENT_LIFETIME).slice(-MAX_EVENTS));
  wait(rescued?.events ?? []);
  return {
    kind: 'memory',
    async read(seed, now, left) {
      const before = profile;
      if (profile && isExpired(profile, unfolded(), now)) void erase();
      if (isFull && before && !profile) profile = switchedAs(before, seed);
      profile ??= emptyProfile(seed);
      if (isFull) dropOld(now);
      if (isFull) for (const { events } of missingOf(left ?? [], { profile, events: unfolded() }, now)) wait(events);
      return { profile, events: unfolded(), ...(isFull && { cards }) };
    },
    async append(batch) {
      const isKnown = profile?.seed === batch.generation;
      if (isKnown) {
        wait(batch.events);
        if (isFull && batch.cards) cards = mergeCards(cards, structuredClone(batch.cards));
      }
      return isKnown;
    },
    async fold(generation, fold, now) {
      if (profile?.seed !== generation) return null;
      const { folded } = profile;
      const events = isFull ? unfolded().filter(({ tab, seq }) => seq > (folded[tab] ?? 0)) : unfolded();
      profile = fold(profile, events);
      if (isFull) {
        for (const item of updateKnownItems(items, events)) items.set(item.id, item);
        items = new Map([...items].sort((a, b) => b[1].at - a[1].at).slice(0, MAX_ITEMS));
      }
      history = [...history, ...events];
      dropOld(now);
      waiting.clear();
      return profile;
    },
    dump: async () => ({ profile, events: [...history, ...unfolded()], items: isFull ? [...items.values()] : [], ...(isFull && { cards }) }),
    ...(isFull
      ? {
          async refill(dump: StoreDump) {
            await erase();
            const { folded } = dump.profile!;
            const waits = ({ tab, seq }: VisitEvent) => seq > (folded[tab] ?? 0);
            profile = structuredClone(dump.profile);
            history = structuredClone(dump.events.filter((event) => !waits(event)));
            wait(dump.events.filter(waits));
            items = new Map(structuredClone(dump.items).map((item) => [item.id, item]));
            cards = structuredClone(dump.cards ?? []);
          },
          async makeRoom() {}, // it takes what there is
        }
      : ({} as Pick<EventStore, 'refill' | 'makeRoom'>)),
    erase,
    close() {},
  };
}
