import type { Options } from '../options.js';
import type { SensitiveWords } from './category.js';
import { wordsInText } from './options.js';

/** A part of the option `sensitive` that an attribute of its own gives, by its name in the dataset. */
type Part = 'add' | 'exempt';

const PARTS: ReadonlyMap<string, Part> = new Map([
  ['sensitiveAdd', 'add'],
  ['sensitiveExempt', 'exempt'],
]);

/** Which part of the option `sensitive` an attribute gives, if any. */
export function partOf(attribute: string): Part | undefined {
  return PARTS.get(attribute);
}

/** The option `sensitive` with one more part: `health: ozempic semaglutid*; debt: payday` to add, `topic: cancer; theology` to exempt. */
export function withPart(before: Options['sensitive'], part: Part, text: string): Options['sensitive'] {
  return { ...(typeof before === 'object' && before), [part]: part === 'add' ? wordsInText(text) : text };
}

/** Options of a script tag with the lists of words that `selvedge-sensitive.min.js` has left, if it stands before it. */
export function withLanguages(options: Options, words: readonly SensitiveWords[] | undefined): Options {
  const { sensitive } = options;
  return words && sensitive !== 'allow' ? { ...options, sensitive: { ...(typeof sensitive === 'object' && sensitive), words } } : options;
}
