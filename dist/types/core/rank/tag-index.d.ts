import { type Tag } from '../tags.js';
/** Every tag met so far with a number, from 0, so that lists are scored in typed arrays and not by text. */
export interface TagIndex {
    readonly numbers: Map<Tag, number>;
    /** Tag and facet by number. */
    readonly tags: Tag[];
    readonly facets: string[];
}
/** The tags of an item by number, and for each how many tags of its facet the item has: of two colours each counts half. */
export interface IndexedTags {
    readonly numbers: readonly number[];
    readonly counts: readonly number[];
}
export declare function createTagIndex(): TagIndex;
/** Looks tags up, new ones get the next number. @param tags Each once. */
export declare function indexTags({ numbers, tags, facets }: TagIndex, own: readonly Tag[]): IndexedTags;
/** Plain loops: a list of 1,000 items comes through here in one go. */
export declare function countByFacet(numbers: readonly number[], facets: readonly string[]): number[];
//# sourceMappingURL=tag-index.d.ts.map