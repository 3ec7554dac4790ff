import type { SensitiveWords } from '../category.js';
/** Finnish. */
export declare const fi: SensitiveWords;
//# sourceMappingURL=fi.d.ts.map