import type { SensitiveWords } from '../category.js';
/** Spanish. */
export declare const es: SensitiveWords;
//# sourceMappingURL=es.d.ts.map