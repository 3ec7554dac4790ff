import { normalise, type Tag } from '../../core/tags.js';
import { PRIVATE } from './attributes.js';

const MAX_WORDS = 12;

/** What a card is called: its heading, or else all of its text; empty for a card that holds something private. */
export function titleOf(card: Element): string {
  if (card.querySelector(PRIVATE)) return '';
  return (card.querySelector('h1, h2, h3, h4, h5, h6') ?? card).textContent.slice(0, 500);
}

/** Weak tags from the words of a title. */
export function wordTags(title: string): Tag[] {
  const words = normalise(title).match(/\p{L}{3,}/gu) ?? [];
  return [...new Set(words)].slice(0, MAX_WORDS).map((word) => `word:${word}`);
}
