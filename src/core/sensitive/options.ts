import { check, checkOptions, oneOf, ofType, type Rule } from '../check.js';
import { SENSITIVE_CATEGORIES, type SensitiveWords } from './category.js';
import { SHORTEST_STEM, type SensitiveFilterOptions } from './filter.js';
import { en } from './words/en.js';

/** What the option `sensitive` takes beside its two words. */
interface SensitiveOptions {
  /** Lists of languages beside English, from `selvedge/sensitive`. Default: none. */
  readonly words?: readonly SensitiveWords[];
  /** The site's own words, written as the lists are: `{ health: 'ozempic semaglutid*' }`. Default: none. */
  readonly add?: SensitiveWords;
  /** Tags (`topic: cancer`) and words (`theology; death_metal`) that are allowed all the same, with `;` between. Default: none. */
  readonly exempt?: string;
}

/** Whether what is sensitive is left out of everything that is learned. */
export type Sensitive = 'suppress' | 'allow' | SensitiveOptions;

const INVALID = 'option-invalid';

const WORDS: Rule = (value) => (typeof value === 'string' && value.trim().split(/\s+/).every(isEntry) ? '' : `words with blanks between, a * only behind ${SHORTEST_STEM} letters or more`);

function isEntry(entry: string): boolean {
  const star = entry.indexOf('*');
  return star < 0 ? entry !== '' : star === entry.length - 1 && star >= SHORTEST_STEM;
}

/**
 * Checks the option `sensitive` and adds English to it.
 *
 * @returns What a filter goes by; none where everything is allowed.
 * @throws {SelvedgeError} `option-invalid`, naming the part of the option, what is allowed and what came.
 */
export function parseSensitive(sensitive: Sensitive = 'suppress'): SensitiveFilterOptions | undefined {
  if (typeof sensitive === 'string') {
    check(INVALID, 'sensitive', sensitive, oneOf(['suppress', 'allow']));
    return sensitive === 'allow' ? undefined : { words: [en] };
  }
  checkOptions('sensitive', sensitive, { words: (value) => (Array.isArray(value) ? '' : 'lists of words from selvedge/sensitive'), add: ofType('object'), exempt: ofType('string') });
  const { words = [], add = {}, exempt } = sensitive;
  const rules = Object.fromEntries([...SENSITIVE_CATEGORIES, 'except'].map((category) => [category, WORDS]));
  for (const list of [...words, add]) checkOptions('a list of sensitive words', list, rules);
  return { words: [en, ...words, add], exempt };
}

/** Words of a site in one text: `health: ozempic semaglutid*; debt: payday`. What is none is left for {@link parseSensitive} to refuse. */
export function wordsInText(text: string): SensitiveWords {
  const parts = text.split(';').filter((part) => part.trim());
  return Object.fromEntries(parts.map((part) => [part.split(':', 1)[0]!.trim(), part.slice(part.indexOf(':') + 1)]));
}
