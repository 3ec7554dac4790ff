import type { Work } from '../../core/steps.js';
import type { Entity } from '../../core/structured/entity.js';
/** The things that a page describes in microdata: `itemscope`, `itemtype`, `itemprop`. */
export declare function readMicrodata(things: readonly Element[]): Work<Entity[]>;
//# sourceMappingURL=microdata.d.ts.map