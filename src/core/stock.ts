/** True for what pages write of an item that cannot be had: `0`, `out`, `OutOfStock`, `sold out`, `out_of_stock`. */
export function isGone(stock: string): boolean {
  return /^\s*(0|out|oos|sold[ _-]?out|(out[ _-]?of|no)[ _-]?stock|discontinued|unavailable)\s*$/i.test(stock);
}
