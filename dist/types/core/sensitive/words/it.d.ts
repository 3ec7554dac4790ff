import type { SensitiveWords } from '../category.js';
/** Italian. */
export declare const it: SensitiveWords;
//# sourceMappingURL=it.d.ts.map