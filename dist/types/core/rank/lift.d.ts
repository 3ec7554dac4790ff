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
export declare function lift(chosen: number, total: number, base: number, shrinkage: number): number;
//# sourceMappingURL=lift.d.ts.map