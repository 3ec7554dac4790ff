/** The values of an entry of a catalogue by the names of its fields, in lower case and without `g:`. */
export type ItemFields = ReadonlyMap<string, readonly string[]>;
/** An item of the catalogue. */
export interface CatalogueItem {
    readonly id: string;
    readonly title?: string;
    /** Values of each facet, each once. Of a category the whole path is one value, `Shoes > Boots`. */
    readonly tags: Readonly<Record<string, readonly string[]>>;
    /** In the currency of the catalogue. */
    readonly price?: number;
}
/** Whether one of the names is that of an id. */
export declare function hasIdName(names: readonly string[]): boolean;
/** The first of the fields for an id that has a value; empty where none has. */
export declare function idOf(fields: ItemFields): string;
/** An item of the fields of an entry. */
export declare function toItem(id: string, fields: ItemFields): CatalogueItem;
/**
 * One item of two entries with the same id, as the rows of variants in an export of Shopify products are: the first one
 * has the word, the other adds its tags.
 */
export declare function mergeItems(first: CatalogueItem, other: CatalogueItem): CatalogueItem;
//# sourceMappingURL=item-fields.d.ts.map