import type { Tag } from '../tags.js';

/** The part of an item that tells whether it goes behind all others. */
export interface Excludable {
  readonly tags: readonly Tag[];
  /** False: out of stock. */
  readonly available?: boolean | undefined;
}

/** True for what goes behind everything else: what is out of stock, and what carries a tag that the site has excluded. */
export function isOut(item: Excludable, exclude?: readonly Tag[]): boolean {
  return item.available === false || !!excludedBy(item, exclude);
}

/** The tag for which the site keeps an item back, if there is one. */
export function excludedBy({ tags }: Excludable, exclude: readonly Tag[] | undefined): Tag | undefined {
  return exclude?.find((tag) => tags.includes(tag));
}
