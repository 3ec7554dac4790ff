import type { Options } from '../options.js';
import type { SensitiveWords } from './category.js';
/** A part of the option `sensitive` that an attribute of its own gives, by its name in the dataset. */
type Part = 'add' | 'exempt';
/** Which part of the option `sensitive` an attribute gives, if any. */
export declare function partOf(attribute: string): Part | undefined;
/** The option `sensitive` with one more part: `health: ozempic semaglutid*; debt: payday` to add, `topic: cancer; theology` to exempt. */
export declare function withPart(before: Options['sensitive'], part: Part, text: string): Options['sensitive'];
/** Options of a script tag with the lists of words that `selvedge-sensitive.min.js` has left, if it stands before it. */
export declare function withLanguages(options: Options, words: readonly SensitiveWords[] | undefined): Options;
export {};
//# sourceMappingURL=attributes.d.ts.map