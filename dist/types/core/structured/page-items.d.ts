import { type Entity } from './entity.js';
import type { FoundItem, Source } from './found-item.js';
import { type PathOf } from './schema-item.js';
/** What a page says of itself. */
export interface PageItems {
    /** The item that the page is about. */
    readonly current: FoundItem | null;
    /** Items of its lists, and those that it names as related. */
    readonly items: readonly FoundItem[];
}
/** Where the page is. */
export interface PageAddress {
    /** Path of the page: of its canonical address where it names one. */
    readonly path: string;
    readonly pathOf: PathOf;
}
/** Tells what the entities of a page say: the one that it is about from those of its lists. */
export declare function itemsOfEntities(entities: readonly Entity[], source: Source, { path, pathOf }: PageAddress): PageItems;
//# sourceMappingURL=page-items.d.ts.map