/**
 * Reads a price as pages write it: `1299.5`, `"1,299.50 USD"`, `"1.299,50 €"`, `"12,50"`. Of a point and a comma the last one is taken for the
 * decimal sign; a single one before exactly three digits, behind others, groups thousands.
 *
 * @returns 0 or more; `undefined` for what is no price.
 */
export declare function parsePrice(text: string): number | undefined;
//# sourceMappingURL=price.d.ts.map