import type { Scorable } from './score.js';
/**
 * The variants and, behind them, what everybody sees: it stands for all other values of their facets, so that also a single
 * variant has something to be compared with.
 */
export declare function withEverybody(variants: readonly Scorable[]): readonly Scorable[];
/**
 * The variant that fits best, the first of equals, or -1 when none fits. Ask `hasEvidence` first.
 *
 * @param scores Of what {@link withEverybody} gives.
 */
export declare function bestVariant(scores: readonly number[]): number;
//# sourceMappingURL=variant.d.ts.map