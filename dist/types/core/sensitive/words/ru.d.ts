import type { SensitiveWords } from '../category.js';
/** Russian. */
export declare const ru: SensitiveWords;
//# sourceMappingURL=ru.d.ts.map