/** Strength of what was turned down more often than chosen: the most a tag can lose, in the unit of {@link lift}. */
const AVERSION = 1.5;

/**
 * A sum as {@link lift} takes it: one below 0, turned down more than chosen, becomes what the tag loses on top of what never being
 * chosen costs, up to {@link AVERSION}.
 *
 * @param chosen Action weights on the tag, decayed.
 * @param shrinkage As for {@link lift}.
 */
export function averse(chosen: number, shrinkage: number): number {
  return chosen < 0 ? (AVERSION * chosen) / (shrinkage - chosen) : chosen;
}

/**
 * Logarithm of how much more often a tag was chosen than its share of the offer, shrunk towards 0 by thin evidence:
 * log((chosen + k * base) / ((total + k) * base)), here as log(chosen / base + k) - log(total + k). Zero for a tag that everything carries.
 *
 * @param chosen Action weights on the tag, decayed, through {@link averse}.
 * @param total Positive action weights on all tags of its facet, decayed; not below `chosen`.
 * @param base The tag's share of the facet among what was offered, above 0, at most 1.
 * @param shrinkage k: pseudo-actions at the base share, above 0.
 */
export function lift(chosen: number, total: number, base: number, shrinkage: number): number {
  return Math.log(Math.max(0, chosen) / base + shrinkage) - Math.log(total + shrinkage) + Math.min(0, chosen);
}
