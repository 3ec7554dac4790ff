import { type Tag } from '../tags.js';
import type { Action } from './profile.js';
/** A run of actions on one item: a click, the view it leads to and the long look at it are one piece of evidence. */
export interface Interest {
    readonly id: string;
    readonly tags: readonly Tag[];
    /** The strongest positive weight of the run plus its strongest negative one; a dismissal outweighs whatever came before. */
    readonly weight: number;
}
/** Joins neighbouring actions on the same item. @returns Oldest first; its length is the evidence of a visitor. */
export declare function interestsOf(actions: readonly Action[]): Interest[];
/**
 * Intent by tag: weights of the last actions, halved every `halfLife` actions.
 *
 * @param halfLife In actions, above 0.
 */
export declare function intentSums(interests: readonly Interest[], halfLife: number): Map<Tag, number>;
//# sourceMappingURL=intent.d.ts.map