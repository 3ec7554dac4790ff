import type { SensitiveWords } from '../category.js';
/** English. */
export declare const en: SensitiveWords;
//# sourceMappingURL=en.d.ts.map