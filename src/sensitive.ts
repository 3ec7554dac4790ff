// The entry `selvedge/sensitive`: lists of sensitive words. What a site does not import is not in its bundle; English is part of Selvedge itself.
export { ar, cs, da, de, en, es, fi, fr, it, ja, nl, no, pl, pt, ru, sv, tr, zh, LANGUAGES } from './core/sensitive/languages.js';
export type { SensitiveCategory, SensitiveWords } from './core/sensitive/category.js';
