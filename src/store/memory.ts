import type { VisitEvent } from '../core/event.js';
import { updateKnownItems, type KnownItem } from '../core/known-item.js';
import { emptyProfile, type Profile } from '../core/profile/profile.js';
import { EVENT_LIFETIME, MAX_EVENTS, MAX_ITEMS, PROFILE_LIFETIME, type Batch, type EventStore, type Stored } from './event-store.js';

/**
 * A store that lasts as long as the page: where storage is refused, and in tests.
 *
 * @param rescued What was known before, with events that are not folded yet.
 */
export function createMemoryStore(rescued?: Stored): EventStore {
  let profile: Profile | null = rescued?.profile ?? null;
  let waiting: Batch[] = rescued ? [{ generation: rescued.profile.seed, events: rescued.events }] : [];
  let history: readonly VisitEvent[] = [];
  let items = new Map<string, KnownItem>();
  const clear = () => {
    profile = null;
    waiting = [];
    history = [];
    items = new Map();
  };
  return {
    kind: 'memory',
    async read(seed, now) {
      if (profile && profile.lastAt > 0 && now - profile.lastAt > PROFILE_LIFETIME) clear();
      profile ??= emptyProfile(seed);
      const { seed: generation } = profile;
      return { profile, events: waiting.filter((batch) => batch.generation === generation).flatMap((batch) => batch.events) };
    },
    async append(batch) {
      waiting.push(structuredClone(batch));
    },
    async fold(generation, fold, now) {
      if (profile?.seed !== generation) return null;
      const events = waiting.filter((batch) => batch.generation === generation).flatMap((batch) => batch.events);
      profile = fold(profile, events);
      for (const item of updateKnownItems(items, events)) items.set(item.id, item);
      items = new Map([...items].sort((a, b) => b[1].at - a[1].at).slice(0, MAX_ITEMS));
      history = [...history, ...events].filter((event) => now - event.at <= EVENT_LIFETIME).slice(-MAX_EVENTS);
      waiting = [];
      return profile;
    },
    async dump() {
      return { profile, events: [...history, ...waiting.flatMap((batch) => batch.events)], items: [...items.values()] };
    },
    async erase() {
      clear();
      return true;
    },
    close() {},
  };
}
