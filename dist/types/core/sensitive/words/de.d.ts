import type { SensitiveWords } from '../category.js';
/** German. */
export declare const de: SensitiveWords;
//# sourceMappingURL=de.d.ts.map