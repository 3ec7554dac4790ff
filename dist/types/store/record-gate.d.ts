import type { Settings } from '../core/options.js';
import { type Suppression } from '../core/sensitive/suppression.js';
import type { Tag } from '../core/tags.js';
import type { EventStore } from './event-store.js';
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
export declare function createRecordGate({ sensitive, searchTerms, eventWeights }: Settings): RecordGate;
//# sourceMappingURL=record-gate.d.ts.map