import type { Arm } from '../../core/experiment/holdout.js';
import type { Projection } from '../../core/rank/projection.js';
import { type Ranked } from '../../core/rank/rank.js';
import { type Hold } from '../../core/rank/reason.js';
import { type PageRoot } from '../read/list.js';
import type { Reading } from '../read/reading.js';
import { type Steps } from '../slices.js';
import { type EarlyMark } from './early-work.js';
/** What decisions on a page are made with. */
export interface RenderContext {
    readonly root: PageRoot;
    readonly report: Reading;
    /** What to rank by, or why everything stays. */
    readonly basis: () => Projection | Hold;
    /** The visitor's arm; asked for only when the stored state is read. */
    readonly arm: () => Arm;
    /** What the early part did on this page. */
    readonly early: EarlyMark | undefined;
    /** Everything that waited was decided. */
    readonly onDecided: () => void;
    /** The page was changed, in this task. */
    readonly onWritten: () => void;
    /** Does the work. Default: {@link inSlices}. */
    readonly start?: (steps: Steps) => () => void;
}
/** The lists and slots of a page, each decided once a page view. */
export interface PageRenderer {
    /**
     * Decides what is new on the page, bit by bit. Does nothing before the stored state is read or without consent, nor when everything was
     * decided.
     *
     * @param hasNew Something may be new on the page.
     */
    decide(hasNew?: boolean): void;
    /** True while lists and slots wait for their turn. */
    isDeciding(): boolean;
    /** The ranking of a list by its name, if it was decided on this page. */
    ranking(list: string): readonly Ranked<Element>[] | undefined;
    /** Another page view begins. */
    begin(): void;
    /** Puts the page back as the site wrote it; what comes later may be decided again. */
    undo(): void;
    stop(): void;
}
/** Renders decisions into a page: reads, decides, then writes, and remembers the way back. */
export declare function createPageRenderer({ root, report, basis, arm, early, onDecided, onWritten, start }: RenderContext): PageRenderer;
//# sourceMappingURL=page.d.ts.map