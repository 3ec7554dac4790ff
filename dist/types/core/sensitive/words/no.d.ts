import type { SensitiveWords } from '../category.js';
/** Norwegian. */
export declare const no: SensitiveWords;
//# sourceMappingURL=no.d.ts.map