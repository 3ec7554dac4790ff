import type { Projection } from './projection.js';
import { type Scorable } from './score.js';
/** The variant that fits best, or -1 when none fits. Ask `hasEvidence` first. */
export declare function bestVariant(variants: readonly Scorable[], projection: Projection): number;
//# sourceMappingURL=variant.d.ts.map