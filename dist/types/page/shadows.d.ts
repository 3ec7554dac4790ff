import type { EventDraft } from '../core/event.js';
import type { Arm } from '../core/experiment/holdout.js';
import type { Item } from '../core/item.js';
import type { Projection } from '../core/rank/projection.js';
import type { Ranked } from '../core/rank/rank.js';
import type { Hold } from '../core/rank/reason.js';
import type { Reading } from './read/reading.js';
/** What shadow roots need from the rest. */
export interface ShadowContext {
    readonly report: Reading;
    readonly record: (draft: EventDraft) => void;
    readonly basis: () => Projection | Hold;
    readonly arm: () => Arm;
    /** Lists or slots were decided. */
    readonly onDecided: () => void;
    /** The item that the page is about. */
    readonly currentItem: () => Item | null;
}
/** The shadow roots that were given to Selvedge: the document sees neither their lists nor what is clicked in them. */
export interface Shadows {
    /** Takes a root in. @returns Lets go of it and puts it back. */
    observe(root: ShadowRoot): () => void;
    decide(hasNew?: boolean): void;
    isDeciding(): boolean;
    /** Another page view begins. */
    begin(): void;
    ranking(list: string): readonly Ranked<Element>[] | undefined;
    /** Records what has added up. */
    settle(): void;
    undo(): void;
    stop(): void;
}
export declare function createShadows({ report, record, basis, arm, onDecided, currentItem }: ShadowContext): Shadows;
//# sourceMappingURL=shadows.d.ts.map