// What may get into the record of a visitor, in the files with everything: nothing while it is paused, nothing sensitive, and of a search what the site keeps.
import { withWeight, type EventDraft } from '../core/event.js';
import type { KnownCard } from '../core/known-cards.js';
import type { Settings } from '../core/options.js';
import { withTerm } from '../core/search.js';
import { createSensitiveFilter } from '../core/sensitive/filter.js';
import { createSuppression, type Suppression } from '../core/sensitive/suppression.js';
import type { Tag } from '../core/tags.js';
import type { EventStore } from './event-store.js';
import { createHarmlessStore } from './harmless-store.js';
import type { Visitor } from './visitor.js';

/** The one way into the record: no other part has to think of what may be kept. */
export interface RecordGate extends Pick<Suppression, 'dump' | 'counts' | 'forget'> {
  /** True for a tag that ranking leaves out as well. */
  readonly isSensitive: (tag: Tag) => unknown;
  /** A store out of which nothing sensitive comes. */
  behind(store: EventStore): EventStore;
  /** The record of a visitor behind the gate. */
  guard(visitor: Visitor): Visitor;
}

/** @param settings What the site calls sensitive, keeps of a search, and how much its events weigh. */
export function createRecordGate({ sensitive, searchTerms, eventWeights }: Settings): RecordGate {
  const filter = sensitive && createSensitiveFilter(sensitive);
  const categoryOf = (tag: Tag) => filter?.categoryOf(tag);
  const suppression = createSuppression(categoryOf);
  return {
    ...suppression,
    isSensitive: categoryOf,
    behind: (store) => createHarmlessStore(store, categoryOf),
    guard: (visitor) => ({
      ...visitor,
      record(draft: EventDraft) {
        const kept = !visitor.switches().paused && suppression.record(withTerm(draft, searchTerms));
        if (kept) visitor.record(withWeight(kept, eventWeights));
      },
      meet(cards: readonly KnownCard[]) {
        if (!visitor.switches().paused) visitor.meet(suppression.cards(cards));
      },
    }),
  };
}
