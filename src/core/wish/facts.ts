import type { Item } from '../item.js';
import { valueOf } from '../tags.js';
import type { Wish } from './parse-wishes.js';

/** The facet that is told by an item's own price. */
const PRICE = 'price';

/** What wishes look at. */
export type Wished = Pick<Item, 'tags' | 'price'>;

/** What an item says of a facet, as its tags have it; of `price` also its own price. */
export function valuesOf({ tags, price }: Wished, facet: string): string[] {
  const values = tags.filter((tag) => tag.startsWith(`${facet}:`)).map(valueOf);
  return facet === PRICE && price !== undefined ? [`${price}`, ...values] : values;
}

/** The numbers among these; of `price` the item's own price and, where it has one, no other. */
export function numbersOf(item: Wished, facet: string): number[] {
  return (facet === PRICE && item.price !== undefined ? [item.price] : valuesOf(item, facet).map(Number)).filter(Number.isFinite);
}

/** True for what is wished; of several values or numbers one will do. Of what an item does not say nothing is met. */
export function isMet(item: Wished, facet: string, wish: Wish): boolean {
  if (wish.is) return valuesOf(item, facet).some((value) => wish.is.includes(value));
  if (wish.all) return missingOf(item, facet, wish.all).length === 0;
  const { min = -Infinity, max = Infinity } = wish;
  return numbersOf(item, facet).some((number) => number >= min && number <= max);
}

/** Which of these values an item has not. */
export function missingOf(item: Wished, facet: string, all: readonly string[]): string[] {
  const values = valuesOf(item, facet);
  return all.filter((value) => !values.includes(value));
}
