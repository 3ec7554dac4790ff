import type { SensitiveWords } from '../category.js';
/** Turkish. */
export declare const tr: SensitiveWords;
//# sourceMappingURL=tr.d.ts.map