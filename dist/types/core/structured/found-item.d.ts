import { type Tag } from '../tags.js';
/** Where an item was read from, most trusted first. */
declare const SOURCES: readonly ["json-ld", "microdata", "rdfa", "open-graph", "data-layer", "meta", "learned"];
export type Source = (typeof SOURCES)[number];
/** How far a source is trusted: 0 for what was learned, then up to 6. */
export declare function trustOf(source: Source): number;
/** An item as one source of a page describes it. */
export interface FoundItem {
    readonly source: Source;
    /** schema.org's name of what it is, `Product`; empty where the source has none. */
    readonly type: string;
    /** All that it is called by: its path on this site first, then numbers like `sku`. */
    readonly keys: readonly string[];
    readonly title: string;
    readonly tags: readonly Tag[];
    /** In the site's own currency, 0 or more. */
    readonly price?: number | undefined;
    readonly available?: boolean | undefined;
}
/**
 * Puts together what several sources say of the same item: of each facet, and of price and availability, the most trusted source that has it
 * is taken.
 *
 * @param found In any order; those that share a key are one item.
 * @returns Each item once, by its first appearance; its source is the most trusted one.
 */
export declare function mergeItems(found: readonly FoundItem[]): FoundItem[];
export {};
//# sourceMappingURL=found-item.d.ts.map