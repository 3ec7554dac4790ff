import { eventWithout, profileWithout, type IsSensitive } from '../core/sensitive/without-sensitive.js';
import type { EventStore, Stored } from './event-store.js';

/** A store out of which nothing sensitive comes that an earlier version, or a page with other words, has written; what is folded is written without it. */
export function createHarmlessStore(store: EventStore, isSensitive: IsSensitive): EventStore {
  const clean = ({ profile, events, cards }: Stored): Stored => ({
    profile: profileWithout(profile, isSensitive),
    events: events.map((event) => eventWithout(event, isSensitive)),
    ...(cards && { cards: cards.filter(({ tags }) => !tags.some(isSensitive)) }),
  });
  return {
    ...store,
    async read(seed, now, left) {
      const stored = await store.read(seed, now, left);
      try {
        return clean(stored);
      } catch {
        return stored; // damaged: who reads it finds that out, and begins anew
      }
    },
    fold: (generation, fold, now) => store.fold(generation, (profile, events) => fold(profileWithout(profile, isSensitive), events.map((event) => eventWithout(event, isSensitive))), now),
  };
}
