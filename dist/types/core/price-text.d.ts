/** The lowest amount of money that a text names: of a price struck through and a new one, the new one. `undefined` where it names none. */
export declare function lowestPriceIn(text: string): number | undefined;
//# sourceMappingURL=price-text.d.ts.map