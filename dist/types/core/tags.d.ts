/** A facet and a value in one string, `facet:value`, both normalised: trimmed, NFKC, lower case. */
export type Tag = string;
/** A value as a developer writes it. */
export type TagValue = string | number | boolean;
/**
 * Tags as a developer writes them: `'category: running; brand: New Balance'` (the syntax of `data-sv-tags`) or an object of
 * facets with one value or several. In a value, `a > b > c` stands for all three levels.
 */
export type TagInput = string | Readonly<Record<string, TagValue | readonly TagValue[] | null | undefined>>;
/** More tags an item than this are cut off. */
export declare const MAX_TAGS = 64;
/**
 * Trims, folds compatibility forms (NFKC), white space and case, so that two spellings of one value are one value.
 *
 * @param limit Longest outcome, in characters. Default: as long as it is.
 */
export declare function normalise(text: string, limit?: number): string;
/** The facet of a tag: `category` for `category:shoes`. */
export declare function facetOf(tag: Tag): string;
/** The value of a tag: `shoes` for `category:shoes`. */
export declare function valueOf(tag: Tag): string;
/**
 * Reads tags in the syntax of `data-sv-tags`: `facet: value` pairs separated by `;`.
 *
 * @returns At most {@link MAX_TAGS} tags, each once, in the order given. Pairs without a facet or a value are left out; parts
 *   over 64 characters and levels beyond 8 are cut.
 */
export declare function parseTagText(text: string): Tag[];
/**
 * Reads the tags of one item from either form; see {@link parseTagText}.
 *
 * @throws {SelvedgeError} `item-invalid` when a value is not a text, a number, true or false, or an array of these.
 */
export declare function parseTags(input: TagInput): Tag[];
/** Makes tags of pairs of a facet and a value as they are written; see {@link parseTagText}. */
export declare function collectTags(pairs: readonly (readonly string[])[]): Tag[];
/** The tags of an item with their share of the facet: of two colours each counts half. */
export declare function tagShares(tags: readonly Tag[]): [tag: Tag, share: number][];
//# sourceMappingURL=tags.d.ts.map