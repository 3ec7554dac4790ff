import { type Report } from '../core/errors.js';
import type { EventDraft } from '../core/event.js';
import { type KnownCard } from '../core/known-cards.js';
import { type Profile } from '../core/profile/profile.js';
import { type EventStore, type StoreDump } from './event-store.js';
import { type Guard } from './guard.js';
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
/**
 * Opens the visitor's record.
 *
 * @param openJournal Opens the journal of a page, where anything outlasts it. In the files with everything.
 * @param isErasedElsewhere Whether another page has erased what this one knew, as far as can be told without the store. In the files with everything.
 */
export declare function openVisitor({ store, now, random, report, onChange, onErasedElsewhere, check, after }: VisitorContext, openJournal?: (tab: string) => Journal | undefined, isErasedElsewhere?: (known: Profile | null) => unknown): Visitor;
//# sourceMappingURL=visitor.d.ts.map