import type { Consent, ConsentSource } from './core/consent.js';
import type { DeclareInput } from './core/declare.js';
import type { EventInput, EventName, VisitEvent } from './core/event.js';
import type { Arm } from './core/experiment/holdout.js';
import type { ItemInput } from './core/item.js';
import type { ListLine } from './core/list-shape.js';
import type { TermMultipliers } from './core/options.js';
import type { ProfileView } from './core/profile/view.js';
import type { RankModel } from './core/rank/model-terms.js';
import type { Ranked } from './core/rank/rank.js';
import type { Reason } from './core/rank/reason.js';
import type { Suppressed } from './core/sensitive/suppression.js';
import type { Source } from './core/structured/found-item.js';
import type { AnalyticsLike } from './core/structured/segment.js';
import type { Mode } from './core/profile/profile.js';
import type { StoredField } from './core/stored-fields.js';
import type { TagInput } from './core/tags.js';
import type { StoreDump } from './store/event-store.js';
import type { Erased } from './store/knowledge.js';
import type { Failure } from './store/failure.js';
/** How `rank` reads and returns items. */
export interface RankOptions<T> {
    /** What Selvedge needs to know of an item. Default: the item itself, in our fields or GA4's. */
    readonly read?: (item: T) => ItemInput;
    /** Best items to return: a whole number of 0 or more. Default: all. */
    readonly limit?: number;
    /** Multipliers of score terms for this call, 0 to 10; 0 switches a term off. Not in the small script-tag file. */
    readonly terms?: TermMultipliers;
    /** Name of the list, so that `explain(list, id)` can tell about it. */
    readonly list?: string;
}
/** One content that `choose` may pick. */
export interface VariantInput {
    readonly name: string;
    readonly tags: TagInput;
}
/** What `choose` picked; `variant` is `null` where everybody's content stays. */
export interface Chosen<T> {
    readonly variant: T | null;
    readonly reasons: readonly Reason[];
}
/** Why an item stands where it stands. */
export interface Explanation {
    /** Place among the ranked items of the list, from 1: by rank, also where cards that were seen already stay as they are. */
    readonly place: number;
    readonly score: number;
    /** Largest part first; `describeReason` of the npm package puts one into plain English. */
    readonly reasons: readonly Reason[];
}
/** One item that a page describes, in its JSON-LD, microdata, RDFa Lite, `<meta>` elements or `dataLayer`. */
export interface PageLine {
    /** True for the item that the page is about. */
    readonly current: boolean;
    readonly id: string;
    /** The most trusted source that describes it. */
    readonly source: Source;
    /** How far that source is trusted before others: 6 for JSON-LD, then microdata, RDFa Lite, Open Graph, the `dataLayer`, and 1 for `<meta>`. */
    readonly trust: number;
    /** schema.org's name of what it is; empty where no source says. */
    readonly type: string;
    readonly title: string;
    readonly tags: string;
    readonly price: number | undefined;
    readonly available: boolean | undefined;
}
/** How things stand, and why. */
export interface Status {
    readonly consent: Consent;
    /** Whose word on consent counts, and since when (epoch milliseconds). */
    readonly consentSource: ConsentSource;
    readonly consentSince: number;
    /** `navigator.globalPrivacyControl` of this browser. */
    readonly globalPrivacyControl: boolean;
    /** Where data is kept: `none` without consent; `memory` by option or because IndexedDB failed. */
    readonly storage: 'indexeddb' | 'memory' | 'none';
    /** The trouble that made it memory. */
    readonly storageFailure: Failure | null;
    /**
     * True while what the visitor does is recorded: not without consent, not while paused, not between erasing and the next page view, and not for a program that
     * `automation: 'ignore'` leaves out. Not in the small script-tag file.
     */
    readonly recording: boolean;
    /** `off` while everything stays as the site has it, by the visitor's choice or the site's. Not in the small script-tag file. */
    readonly mode: Mode;
    /**
     * What was left out on this page because it is sensitive: events, and items of lists that were seen, by category. In memory only, without ids and tags. Not in the
     * small script-tag file.
     */
    readonly suppressed: readonly Suppressed[];
    /** False until the stored state is read. */
    readonly ready: boolean;
    /** True while the page still comes in, and while its lists and slots wait for their turn: they are decided bit by bit. */
    readonly deciding: boolean;
    /** The visitor's side of the holdout comparison, once known. */
    readonly arm: Arm | null;
}
/** Everything stored about the visitor. */
export interface ExportedData extends StoreDump {
    readonly format: 'selvedge';
    readonly schema: 1;
    readonly exportedAt: number;
    /** Events that pages were left with and that are not with the others yet. Not from the small script-tag file. */
    readonly journal?: readonly VisitEvent[];
    /** The text in localStorage that the first frame of the next page goes by. Not from the small script-tag file. */
    readonly snapshot?: string | null;
    /** All that may be stored, field by field, with why and for how long. Not from the small script-tag file. */
    readonly fields?: readonly StoredField[];
}
/** The handle of one site's personalization in this page. */
export interface Personalizer {
    /** Resolves when the stored state is read, or known to be unreadable, or not allowed to be read. Never rejects; at most 1.5 s. */
    readonly ready: Promise<void>;
    /**
     * Records what the visitor did. Without consent it is forgotten at once.
     *
     * @throws {SelvedgeError} `event-invalid` or `item-invalid`.
     */
    track(event: EventName, data?: EventInput): void;
    /**
     * Orders items for this visitor: synchronous, stable, the same for the same knowledge. With little to go by the given order
     * stays, with a reason that says so.
     *
     * @throws {SelvedgeError} `option-invalid` or `item-invalid`.
     */
    rank<T>(items: readonly T[], options?: RankOptions<T>): Ranked<T>[];
    /** Picks a content for a place that can show several. Not in the small script-tag file, whose slots are in the page. @throws {SelvedgeError} `option-invalid` or `item-invalid`. */
    choose<T extends VariantInput>(slot: string, variants: readonly T[]): Chosen<T>;
    /**
     * Takes a shadow root, open or closed, in as a part of the page: its lists and slots are decided, clicks and impressions in it count.
     * Not in the small script-tag file. @returns Lets go of it and puts it back.
     *
     * @throws {SelvedgeError} `option-invalid`.
     */
    observe(root: ShadowRoot): () => void;
    /**
     * Learns from what an analytics library of Segment's kind is told: products viewed, put into the cart, bought, sent back. It listens by
     * `analytics.on('track', …)`; nothing is wrapped. Not in the small script-tag file. @returns Ends it, as `stop()` does.
     *
     * @throws {SelvedgeError} `option-invalid`.
     */
    follow(analytics: AnalyticsLike): () => void;
    /** Calls back after the profile, consent or readiness changed; many changes in one task are one call. @returns Stops it. */
    watch(callback: () => void): () => void;
    /** What is known of the visitor, in words and figures for people. */
    profile(): ProfileView;
    /** Why an item stands where it stands in a list of this page; `null` when that list or item was not ranked. */
    explain(list: string, id: string | number): Explanation | null;
    /** What the visitor says; wins over what is inferred. `null` takes a facet back. @throws {SelvedgeError} `option-invalid`. */
    declare(wishes: DeclareInput): void;
    /**
     * Says whether the visitor agrees to being remembered on this device. `denied` erases everything and puts the page back.
     *
     * @param by `visitor` when it is the visitor's own choice, which then stands above Global Privacy Control; `tool` when a consent tool says so, which neither
     *   stands above that nor above a call. Default `call`.
     * @param tool Name of the tool: of several the strictest counts. The small script-tag file knows one.
     * @throws {SelvedgeError} `option-invalid`.
     */
    consent(consent: Consent, by?: 'call' | 'tool' | 'visitor', tool?: string): void;
    status(): Status;
    /**
     * What was understood of this page, for developers: a line for each item, most trusted sources first, the page's own item at the top. Try
     * `console.table(selvedge.read())`. Not in the small script-tag file.
     */
    read(): PageLine[];
    /**
     * The lists of this page for developers: those that are marked, those that were found by `lists` ({@link Options.lists}), and what was left
     * alone, with the reason. Try `console.table(selvedge.lists())`. Not in the small script-tag file.
     */
    lists(): ListLine[];
    /** Resolves when all that was tracked before is committed. Never rejects. */
    flush(): Promise<void>;
    /** Everything stored, as plain JSON, in the files with everything with the reason and the lifetime of each field. */
    exportData(): Promise<ExportedData>;
    /**
     * Puts what `exportData()` gave in the place of all that is stored. Needs consent. Not in the small script-tag file.
     *
     * @throws {SelvedgeError} `option-invalid`, as a rejection, where the data are not as an export holds them; nothing is changed then.
     */
    importData(data: ExportedData): Promise<void>;
    /**
     * Records nothing more, on this page, the next ones and in other tabs, until `pause(false)`; what is known goes on to count. Remembered with the data, and as long, so without consent it does nothing. Not in the small script-tag file.
     *
     * @throws {SelvedgeError} `option-invalid`.
     */
    pause(isPaused?: boolean): void;
    /**
     * `off` puts the page back as the site wrote it, without a reload, and keeps everybody's order, also on later pages; what is known stays, and recording goes on.
     * `personal` counts from the next page on, and for what nobody can have seen yet. Other tabs follow. Not in the small script-tag file.
     *
     * @throws {SelvedgeError} `option-invalid`.
     */
    setMode(mode: Mode): void;
    /**
     * Deletes everything stored, puts the page back as the site wrote it, and records nothing more until the next page view.
     * Never rejects; at most 3 s.
     */
    erase(): Promise<Erased>;
    /**
     * Ranks by a model of what other visitors chose, from `selvedge/model` or `model.js`; by none after `null`. Lists that were decided stay as they are. Not in
     * the small script-tag file.
     *
     * @throws {SelvedgeError} `option-invalid` for anything else.
     */
    useModel(model: RankModel | null): void;
    /** Ends capture, puts the page back and lets go of storage; what is stored stays. Stopping twice is harmless. */
    stop(): void;
}
//# sourceMappingURL=personalizer.d.ts.map