import { type Tag } from './tags.js';
/**
 * What is cheap and what is dear in a list, from its own prices: the borders between its quarters.
 *
 * @returns Three prices, or `null` where too few are known.
 */
export declare function bordersOf(prices: readonly number[]): readonly number[] | null;
/** Tags with the band of a price, in place of one that the item had in another list. Of a price on a border the lower band. */
export declare function withBand(tags: readonly Tag[], price: number | undefined, borders: readonly number[] | null | undefined): readonly Tag[];
//# sourceMappingURL=price-band.d.ts.map