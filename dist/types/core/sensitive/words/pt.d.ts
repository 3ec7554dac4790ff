import type { SensitiveWords } from '../category.js';
/** Portuguese. */
export declare const pt: SensitiveWords;
//# sourceMappingURL=pt.d.ts.map