import { type ItemInput } from './item.js';
import { type IndexedItem, type TagIndex } from './rank/tag-index.js';
/** Reads items of a developer's own code for ranking, and remembers what it has read: texts are normalised once. */
export interface ItemReader {
    readonly index: TagIndex;
    /**
     * @param input Its `tags`, when they are an object, are read once: a new object is to be passed where they change.
     * @throws {SelvedgeError} `item-invalid`, as `parseItem`.
     */
    read(input: ItemInput): IndexedItem;
}
export declare function createItemReader(): ItemReader;
//# sourceMappingURL=item-reader.d.ts.map