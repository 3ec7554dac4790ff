import type { SensitiveWords } from '../category.js';
/** Polish. */
export declare const pl: SensitiveWords;
//# sourceMappingURL=pl.d.ts.map