import { type Wished } from './facts.js';
import type { Wish } from './parse-wishes.js';
/**
 * A wish as a few English words: `sea view`, `no balcony`, `floor 2 to 5`, `price at most 120`. Units and currency are the site's, which writes its own words
 * from the facet and the wish.
 *
 * @param item Where it does not meet the wish, what it has instead is told too: `sea view, here garden view`, `price at most 120, here 140`, `1 of 2 extras, without bath`,
 *   `floor 2 to 5, here unknown`.
 */
export declare function describeWish(facet: string, wish: Wish, item?: Wished): string;
//# sourceMappingURL=describe-wish.d.ts.map