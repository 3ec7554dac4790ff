import { normalise, type Tag } from '../../core/tags.js';

const MAX_WORDS = 12;
/** What must not be read; a card that holds it is told by its link alone. */
const PRIVATE = '[data-sv-ignore], form, [contenteditable]';

/** Weak tags from what a card shows: the words of its heading, or else of all of it. */
export function textTags(card: Element): Tag[] {
  if (card.querySelector(PRIVATE)) return [];
  const title = card.querySelector('h1, h2, h3, h4, h5, h6') ?? card;
  const words = normalise(title.textContent.slice(0, 500)).match(/\p{L}{3,}/gu) ?? [];
  return [...new Set(words)].slice(0, MAX_WORDS).map((word) => `word:${word}`);
}
