/**
 * How much a tag tells two items apart: its inverse frequency in the list. 1 for one that no item of the list has, 0 for one
 * that all have.
 *
 * @param count How many of the items have it.
 * @param size Number of items in the list.
 * @see Spärck Jones, "A statistical interpretation of term specificity and its application in retrieval", Journal of Documentation 28, 1972.
 */
export function rarity(count: number | undefined, size: number): number {
  return count === size ? 0 : count ? Math.log((size + 1) / (count + 0.5)) : 1;
}
