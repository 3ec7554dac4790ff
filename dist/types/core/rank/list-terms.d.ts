import type { Tag } from '../tags.js';
import type { OwnTerms } from './own-terms.js';
import type { Term } from './settings.js';
/** What a term looks at. */
export interface Placed {
    readonly id: string;
    readonly tags: readonly Tag[];
    readonly price?: number | undefined;
    readonly position?: number | undefined;
    readonly published?: number | undefined;
    /** `hash32` of the id, where it is known. */
    readonly idHash?: number;
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
 * The terms of a list that go by its places, prices and dates, without those that have nothing to say of it.
 *
 * @param hasNoWords No item has words for tags: nobody need look.
 * @param hashOf `hash32` of the id of an index.
 */
export declare function listTerms(list: readonly Placed[], own: OwnTerms | undefined, hasNoWords?: boolean, hashOf?: (index: number) => number): ListTerm[];
/** The terms that go by what the visitor did with an item before. */
export declare function habitTerms(list: readonly Placed[], own: OwnTerms | undefined): ListTerm[];
/** What {@link habitTerms} goes by. By number: a property of such a name would be looked up by its text. */
export declare function habitsByItem(own: OwnTerms | undefined): ReadonlyMap<number, OwnTerms['habits'][number]>;
//# sourceMappingURL=list-terms.d.ts.map