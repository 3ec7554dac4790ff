import type { Tag } from '../tags.js';
import type { OwnTerms } from './own-terms.js';
import type { Term } from './settings.js';
/** What a term looks at. */
export interface Placed {
    readonly id: string;
    readonly tags: readonly Tag[];
    readonly price?: number | undefined;
    readonly position?: number | undefined;
}
/** A term of a list's scores. */
export interface ListTerm {
    readonly term: Term;
    /** What it adds to the score of the item at an index; 0 where it has nothing to say. */
    readonly of: (index: number) => number;
    /** The same by the tags that bring it. */
    readonly byTag?: (index: number) => readonly (readonly [tag: Tag, score: number])[];
}
/**
 * The terms of a list that need no tags, without those that have nothing to say of it.
 *
 * @param hasNoWords No item has words for tags: nobody need look.
 * @param hashOf `hash32` of the id of an index.
 */
export declare function listTerms(list: readonly Placed[], own: OwnTerms | undefined, hasNoWords?: boolean, hashOf?: (index: number) => number): ListTerm[];
//# sourceMappingURL=list-terms.d.ts.map