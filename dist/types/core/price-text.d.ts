/** The amounts of money that a text names, as prices of what it is about: of a price struck through and a new one both. */
export declare function pricesIn(text: string): number[];
/** The lowest of {@link pricesIn}: of a price struck through and a new one, the new one. `undefined` where there is none. */
export declare function lowestPriceIn(text: string): number | undefined;
//# sourceMappingURL=price-text.d.ts.map