import type { SensitiveWords } from '../category.js';
/** Japanese. Words are found within others: nothing parts them. */
export declare const ja: SensitiveWords;
//# sourceMappingURL=ja.d.ts.map