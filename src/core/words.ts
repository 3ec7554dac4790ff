import { LETTER } from './letter.js';
import { normalise, type Tag } from './tags.js';

const WORD = new RegExp(`${LETTER}{3,}`, 'g');
const MAX_WORDS = 12;

/** Weak tags from the words of a text. */
export function wordTags(text: string): Tag[] {
  const words = normalise(text).match(WORD) ?? [];
  return [...new Set(words)].slice(0, MAX_WORDS).map((word) => `word:${word}`);
}
