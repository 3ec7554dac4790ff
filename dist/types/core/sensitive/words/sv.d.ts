import type { SensitiveWords } from '../category.js';
/** Swedish. */
export declare const sv: SensitiveWords;
//# sourceMappingURL=sv.d.ts.map