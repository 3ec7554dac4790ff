import type { EventDraft } from '../core/event.js';
import type { Arm } from '../core/experiment/holdout.js';
import type { Projection } from '../core/rank/projection.js';
import type { DataLayerEvent } from '../core/structured/data-layer.js';
import type { PageItems } from '../core/structured/page-items.js';
import type { Ranked } from '../core/rank/rank.js';
import type { Hold } from '../core/rank/reason.js';
import type { Reading } from './read/reading.js';
import type { EarlyMark } from './render/early-work.js';
/** What a page needs from the rest. */
export interface PageContext {
    readonly root: Document;
    readonly report: Reading;
    readonly record: (draft: EventDraft) => void;
    readonly basis: () => Projection | Hold;
    readonly arm: () => Arm;
    readonly early: EarlyMark | undefined;
    /** Lists or slots were decided. */
    readonly onDecided: () => void;
    /** A page view is about to begin. */
    readonly onPageView: () => void;
    /** The page is hidden or left. */
    readonly onHidden: () => void;
}
/** Selvedge's hand on the page: capture and render together. */
export interface Page {
    /** Decides lists and slots that were not decided in this page view, bit by bit. */
    decide(): void;
    /** True while the page is being parsed, or lists or slots wait for their turn. */
    isDeciding(): boolean;
    /** Counts the present page view from now on: consent came late. */
    begin(): void;
    /** Takes a shadow root in as a part of the page. @returns Lets go of it and puts it back. */
    observe(root: ShadowRoot): () => void;
    ranking(list: string): readonly Ranked<Element>[] | undefined;
    /** Takes what an analytics library was told. */
    tell(event: DataLayerEvent): void;
    /** What was understood of the page's items. */
    read(): PageItems;
    /** Puts the page back as the site wrote it. */
    undo(): void;
    stop(): void;
}
/** Starts reading, capturing and rendering. */
export declare function startPage({ root, report, record, basis, arm, early, onDecided, onPageView, onHidden }: PageContext): Page;
//# sourceMappingURL=page.d.ts.map