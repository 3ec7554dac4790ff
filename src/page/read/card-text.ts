import { normalise, type Tag } from '../../core/tags.js';
import { PRIVATE } from './attributes.js';

const MAX_WORDS = 12;

/** Weak tags from what a card shows: the words of its heading, or else of all of it. None from a card that holds something private. */
export function textTags(card: Element): Tag[] {
  if (card.querySelector(PRIVATE)) return [];
  const title = card.querySelector('h1, h2, h3, h4, h5, h6') ?? card;
  const words = normalise(title.textContent.slice(0, 500)).match(/\p{L}{3,}/gu) ?? [];
  return [...new Set(words)].slice(0, MAX_WORDS).map((word) => `word:${word}`);
}
