/** True for what pages write of an item that cannot be had: `0`, `out`, `OutOfStock`, `sold out`, `out_of_stock`. */
export declare function isGone(stock: string): boolean;
//# sourceMappingURL=stock.d.ts.map