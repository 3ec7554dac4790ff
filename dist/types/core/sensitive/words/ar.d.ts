import type { SensitiveWords } from '../category.js';
/** Arabic. The article is written with its word, so most words stand here with it and without. */
export declare const ar: SensitiveWords;
//# sourceMappingURL=ar.d.ts.map