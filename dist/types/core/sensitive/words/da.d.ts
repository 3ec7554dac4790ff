import type { SensitiveWords } from '../category.js';
/** Danish. */
export declare const da: SensitiveWords;
//# sourceMappingURL=da.d.ts.map