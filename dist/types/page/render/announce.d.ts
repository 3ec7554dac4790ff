import type { Arm } from '../../core/experiment/holdout.js';
/** What `selvedge:decision` tells. The arm is dealt at random, and so is what is explored; what a profile led to is never told. */
export interface DecisionDetail {
    readonly type: 'list' | 'slot';
    readonly name: string;
    readonly arm: Arm;
    /** Where the site explores and chance has drawn an item for this list: which, its place from 1, and out of how many it was drawn. Full files and npm. */
    readonly exploration?: {
        readonly id: string;
        readonly place: number;
        readonly of: number;
    };
}
/** Fires `selvedge:decision` on a list or slot; it bubbles, so the document can listen for all. */
export declare function announceDecision(element: Element, detail: DecisionDetail): void;
//# sourceMappingURL=announce.d.ts.map