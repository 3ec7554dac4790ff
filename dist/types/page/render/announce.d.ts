import type { Arm } from '../../core/experiment.js';
/** What `selvedge:decision` tells. The arm is dealt at random; what a profile led to is never told. */
export interface DecisionDetail {
    readonly type: 'list' | 'slot';
    readonly name: string;
    readonly arm: Arm;
}
/** Fires `selvedge:decision` on a list or slot; it bubbles, so the document can listen for all. */
export declare function announceDecision(element: Element, detail: DecisionDetail): void;
//# sourceMappingURL=announce.d.ts.map