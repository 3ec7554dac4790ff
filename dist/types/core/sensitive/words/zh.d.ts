import type { SensitiveWords } from '../category.js';
/** Chinese, simplified and traditional. Words are found within others: nothing parts them. */
export declare const zh: SensitiveWords;
//# sourceMappingURL=zh.d.ts.map