import type { Item } from '../item.js';
import type { Wish } from './parse-wishes.js';
/** What wishes look at. */
export type Wished = Pick<Item, 'tags' | 'price'>;
/** What an item says of a facet, as its tags have it; of `price` also its own price. */
export declare function valuesOf({ tags, price }: Wished, facet: string): string[];
/** The numbers among these; of `price` the item's own price and, where it has one, no other. */
export declare function numbersOf(item: Wished, facet: string): number[];
/** True for what is wished; of several values or numbers one will do. Of what an item does not say nothing is met. */
export declare function isMet(item: Wished, facet: string, wish: Wish): boolean;
/** Which of these values an item has not. */
export declare function missingOf(item: Wished, facet: string, all: readonly string[]): string[];
//# sourceMappingURL=facts.d.ts.map