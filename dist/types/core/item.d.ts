import { type Tag, type TagInput } from './tags.js';
/** An item as the parts of Selvedge pass it on: checked, capped, with normalised tags. */
export interface Item {
    /** At most 128 characters, compared letter by letter. */
    readonly id: string;
    readonly tags: readonly Tag[];
    /** In the site's own currency, 0 or more. */
    readonly price?: number | undefined;
    /** Added to the score as it is; a score is mostly between -20 and 20. Default 0. */
    readonly boost?: number | undefined;
    /** False puts the item behind all available ones. Default true. */
    readonly available?: boolean | undefined;
    /**
     * Its place in the site's own order of all its items, 0 or more: what stands near to what was just looked at. Default: its place in the list.
     * Not in the small script-tag files.
     */
    readonly position?: number | undefined;
    /** When it came out, epoch milliseconds: on a `news` page what is new stands higher. Not in the small script-tag files. */
    readonly published?: number | undefined;
}
/**
 * An item as a developer gives it: Selvedge's fields or GA4's (`item_id`, `item_category` … `item_category5`, `item_brand`,
 * `item_variant`), which the small script-tag file does not know.
 */
export interface ItemInput {
    readonly id?: string | number | undefined;
    readonly tags?: TagInput | undefined;
    readonly price?: number | undefined;
    readonly boost?: number | undefined;
    readonly available?: boolean | undefined;
    readonly position?: number | undefined;
    /** Epoch milliseconds, a `Date`, or a text that `Date.parse` reads, like `2026-03-01T09:00Z`. */
    readonly published?: number | string | Date | undefined;
    readonly item_id?: string | number | undefined;
    readonly item_brand?: string | undefined;
    readonly item_variant?: string | undefined;
    readonly item_category?: string | undefined;
    readonly item_category2?: string | undefined;
    readonly item_category3?: string | undefined;
    readonly item_category4?: string | undefined;
    readonly item_category5?: string | undefined;
}
/** Ids are cut at this many characters. */
export declare const MAX_ID_LENGTH = 128;
/** Ids as Selvedge compares them: trimmed, well-formed, at most {@link MAX_ID_LENGTH} characters. */
export declare function cleanId(id: string | number): string;
/** An item whose fields hold, its tags as they came. */
export interface ItemFields extends Omit<Item, 'tags'> {
    readonly tags: TagInput;
}
/**
 * Checks an item of a developer's own code.
 *
 * @throws {SelvedgeError} `item-invalid`, naming the field, what is allowed and what came.
 */
export declare function parseItem(input: ItemInput): Item;
/** The same, without a look into the tags. @throws {SelvedgeError} `item-invalid`. */
export declare function readFields(input: ItemInput): ItemFields;
//# sourceMappingURL=item.d.ts.map