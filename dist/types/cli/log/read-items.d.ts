import { type CatalogueItem } from './item-fields.js';
import { type BrokenRows } from './load-file.js';
export interface Catalogue {
    /** In the order of the file, each id once. */
    readonly items: readonly CatalogueItem[];
    readonly broken: readonly BrokenRows[];
}
/**
 * Reads the catalogue of a site: .csv, .tsv, .json (a list, or one below `items` or `products`), .jsonl, .ndjson, or .xml
 * (a product feed for Google Merchant, as RSS or Atom); each may be .gz. The file is read as a whole.
 *
 * @throws {LogError} `file-unreadable`, `columns-unknown`, `log-empty`, or `log-unusable` where no entry is an item.
 */
export declare function readItems(path: string): Promise<Catalogue>;
//# sourceMappingURL=read-items.d.ts.map