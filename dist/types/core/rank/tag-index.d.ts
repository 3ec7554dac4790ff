import type { Item } from '../item.js';
import { type Tag } from '../tags.js';
/** Every tag and facet met so far with a number, from 0, so that lists are scored in arrays of numbers and not by text. */
export interface TagIndex {
    readonly numbers: Map<Tag, number>;
    /** Tag by number. */
    readonly tags: Tag[];
    /** Number of a tag's facet, by the tag's number. */
    readonly facetOf: number[];
    readonly facetNumbers: Map<string, number>;
    /** Facet by number. */
    readonly facets: string[];
    /** Scratch: in which item, counted from 1 in place 0, a facet was met last; by the facet's number plus 1. */
    readonly lastSeen: number[];
    /** What was counted of the lists that were ranked last, the latest first: the same for every visitor and every profile, and pages rank a few lists again and again. */
    offers: Offer[];
    /** Which tags are sensitive, by number, as far as they were asked about; and who was asked. */
    muted: {
        readonly by: unknown;
        readonly flags: boolean[];
    } | undefined;
}
/** What of a list does not depend on who looks at it. */
export interface Offer {
    readonly list: readonly IndexedItem[];
    /** The positions of each item, by the hash of its id: one, unless an id comes twice. */
    readonly places: ReadonlyMap<number, readonly number[]>;
    /** The tags of all items in one row: walking it takes a third of the time that it takes from item to item. */
    readonly numbers: Int32Array;
    /** `counts` of all items in one row; null when that is null for all. */
    readonly siblings: Uint8Array | null;
    /** Where in those rows each item begins; one more for the end. */
    readonly starts: Int32Array;
    /** How many items carry each tag, by the tag's number. */
    readonly counts: Uint32Array;
    /** How many tags of each facet the items have, by the facet's number. */
    readonly totals: Float64Array;
    /** log(1 + position) of each position, from 0. */
    readonly depths: Float64Array;
    /** Square of the rarity of each tag, by the tag's number. */
    readonly squares: Float64Array;
    /** Their sum over the tags of each item, by its position. */
    readonly norms: Float64Array;
    /** The category of each item, as text: all its tags of that facet. Told when first asked for. */
    readonly categories: readonly string[];
    /** How many items share the category that most have. Told when first asked for. */
    readonly alike: number;
}
/** The tags of an item by number. */
export interface IndexedTags {
    readonly numbers: readonly number[];
    /** For each how many tags of its facet the item has: of two colours each counts half. Null when that is one for all. */
    readonly counts: Uint8Array | null;
}
/** An item with its tags by number. */
export interface IndexedItem extends Item, IndexedTags {
    /** `hash32` of the id. */
    readonly idHash: number;
}
export declare function createTagIndex(): TagIndex;
/** Looks tags up, new ones get the next number. @param own Each once. */
export declare function indexTags(index: TagIndex, own: readonly Tag[]): IndexedTags;
/** Tags that have their numbers. Plain loops: a list of 1,000 items comes through here in one go. */
export declare function withCounts({ facetOf, lastSeen }: TagIndex, numbers: readonly number[]): IndexedTags;
/** Which tags are sensitive, by number: each is asked about once. */
export declare function mutedTags(index: TagIndex, isSensitive: (tag: Tag) => unknown): readonly boolean[];
/** Counts a list, unless it is one of those counted last: the same items in the same order. */
export declare function offerOf(index: TagIndex, list: readonly IndexedItem[]): Offer;
/**
 * Adds up values of each tag over the tags of each item, two kinds in one walk: that takes hardly longer than one, and is nearly all of the work. By itself, so
 * that it is compiled by itself.
 *
 * @param values By the tag's number.
 * @param others As `values`.
 */
export declare function addUp({ numbers, starts }: Pick<Offer, 'numbers' | 'starts'>, values: Float64Array, others?: Float64Array<ArrayBufferLike>): readonly [of: Float64Array, ofOthers: Float64Array];
//# sourceMappingURL=tag-index.d.ts.map