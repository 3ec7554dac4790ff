import { normalise, type Tag } from './tags.js';

/**
 * A letter of any script with its marks, as a class of a pattern, told by what is none: blanks, digits, punctuation, symbols, surrogates. `\p{L}` says the same of
 * letters alone, and takes milliseconds to compile on a slow phone.
 */
export const LETTER = '[^\\s\\d!-@[-`{-\\u00bf\\u00d7\\u00f7\\u2000-\\u2bff\\u3000-\\u303f\\ud800-\\udfff]';

const WORD = new RegExp(`${LETTER}{3,}`, 'g');
const MAX_WORDS = 12;

/** Weak tags from the words of a text. */
export function wordTags(text: string): Tag[] {
  const words = normalise(text).match(WORD) ?? [];
  return [...new Set(words)].slice(0, MAX_WORDS).map((word) => `word:${word}`);
}
