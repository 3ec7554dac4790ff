import { type Entity } from './entity.js';
import type { FoundItem, Source } from './found-item.js';
/** The path of an address on this site; `null` for one elsewhere. */
export type PathOf = (address: string) => string | null;
/**
 * An item as one entity describes it.
 *
 * @returns `null` for what is no item; without keys where nothing tells it from others.
 */
export declare function itemOfEntity(entity: Entity, source: Source, pathOf: PathOf): FoundItem | null;
//# sourceMappingURL=schema-item.d.ts.map