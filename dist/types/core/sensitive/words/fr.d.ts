import type { SensitiveWords } from '../category.js';
/** French. */
export declare const fr: SensitiveWords;
//# sourceMappingURL=fr.d.ts.map