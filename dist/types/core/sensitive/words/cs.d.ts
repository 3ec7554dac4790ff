import type { SensitiveWords } from '../category.js';
/** Czech. */
export declare const cs: SensitiveWords;
//# sourceMappingURL=cs.d.ts.map