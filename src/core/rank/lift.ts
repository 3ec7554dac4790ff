/** Strength of what was turned down more often than chosen: the most a tag can lose, in the unit of {@link lift}. */
const AVERSION = 1.5;

/**
 * Logarithm of how much more often a tag was chosen than its share of the offer, shrunk towards 0 by thin evidence:
 * log((chosen + k * base) / ((total + k) * base)). Zero for a tag that everything carries.
 *
 * A tag turned down more than chosen (`chosen` below 0) loses up to {@link AVERSION} on top of what never being chosen costs.
 *
 * @param chosen Action weights on the tag, decayed.
 * @param total Positive action weights on all tags of its facet, decayed; not below `chosen`.
 * @param base The tag's share of the facet among what was offered, above 0, at most 1.
 * @param shrinkage k: pseudo-actions at the base share, above 0.
 */
export function lift(chosen: number, total: number, base: number, shrinkage: number): number {
  const positive = Math.max(0, chosen);
  const value = Math.log((positive + shrinkage * base) / ((total + shrinkage) * base));
  return chosen < 0 ? value + (AVERSION * chosen) / (shrinkage - chosen) : value;
}
