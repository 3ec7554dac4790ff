import type { SensitiveWords } from '../category.js';
/** Dutch. */
export declare const nl: SensitiveWords;
//# sourceMappingURL=nl.d.ts.map