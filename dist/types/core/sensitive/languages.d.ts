import type { SensitiveWords } from './category.js';
import { ar } from './words/ar.js';
import { cs } from './words/cs.js';
import { da } from './words/da.js';
import { de } from './words/de.js';
import { en } from './words/en.js';
import { es } from './words/es.js';
import { fi } from './words/fi.js';
import { fr } from './words/fr.js';
import { it } from './words/it.js';
import { ja } from './words/ja.js';
import { nl } from './words/nl.js';
import { no } from './words/no.js';
import { pl } from './words/pl.js';
import { pt } from './words/pt.js';
import { ru } from './words/ru.js';
import { sv } from './words/sv.js';
import { tr } from './words/tr.js';
import { zh } from './words/zh.js';
export { ar, cs, da, de, en, es, fi, fr, it, ja, nl, no, pl, pt, ru, sv, tr, zh };
/** All languages that there are lists for. */
export declare const LANGUAGES: readonly SensitiveWords[];
//# sourceMappingURL=languages.d.ts.map