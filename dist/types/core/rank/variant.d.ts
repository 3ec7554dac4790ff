import type { Projection } from './projection.js';
import type { Scorable } from './score.js';
/**
 * The variants and, behind them, what everybody sees: it stands for all other values of their facets, so that also a single
 * variant has something to be compared with.
 */
export declare function withEverybody(variants: readonly Scorable[]): readonly Scorable[];
/**
 * A slot goes by what its variants are for, against what everybody sees: variants are no items, with neighbours and a past. Intent and taste, as
 * the site has mixed them, then speak as loud as a whole score.
 */
export declare function ofSlots(projection: Projection): Projection;
/**
 * The variant that fits best, the first of equals, or -1 when none fits. Ask `hasEvidence` first.
 *
 * @param scores Of what {@link withEverybody} gives.
 */
export declare function bestVariant(scores: readonly number[]): number;
//# sourceMappingURL=variant.d.ts.map