export { ar, cs, da, de, en, es, fi, fr, it, ja, nl, no, pl, pt, ru, sv, tr, zh, LANGUAGES } from './core/sensitive/languages.js';
export type { SensitiveCategory, SensitiveWords } from './core/sensitive/category.js';
//# sourceMappingURL=sensitive.d.ts.map