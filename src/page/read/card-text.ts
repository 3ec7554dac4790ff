import { normalise, type Tag } from '../../core/tags.js';
import { PRIVATE } from './attributes.js';

const MAX_WORDS = 12;
const MAX_LENGTH = 500;

/** The text of an element without what is private in it: a form in a card, text being edited. */
export function visibleText(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    const part = node instanceof Element ? (node.matches(PRIVATE) ? '' : visibleText(node)) : node instanceof Text ? node.data : '';
    // A badge before a name is a word of its own: `<span>Sale</span>Coat`.
    text += /\S$/.test(text) && /^\p{L}/u.test(part) ? ` ${part}` : part;
    if (text.length > MAX_LENGTH) break;
  }
  return text.slice(0, MAX_LENGTH);
}

/** What a card is called: its heading, or else the text of its link. */
export function titleOf(card: Element, link: Element | null): string {
  return headingOf(card) || (link && !isPrivateIn(link, card) ? visibleText(link) : '');
}

/** What tells of a card in words: its heading, or else all of its text, and what its pictures show. */
export function wordsOf(card: Element): string {
  const pictures = [...card.querySelectorAll<HTMLImageElement>('img[alt]')].filter((each) => !isPrivateIn(each, card));
  return [headingOf(card) || visibleText(card), ...pictures.map(({ alt }) => alt.slice(0, MAX_LENGTH))].join(' ');
}

function headingOf(card: Element): string {
  const heading = [...card.querySelectorAll('h1, h2, h3, h4, h5, h6')].find((each) => !isPrivateIn(each, card));
  return heading ? visibleText(heading) : '';
}

function isPrivateIn(element: Element, card: Element): boolean {
  const around = element.closest(PRIVATE);
  return around !== null && around !== card && card.contains(around);
}

/** Weak tags from the words of a text. */
export function wordTags(text: string): Tag[] {
  const words = normalise(text).match(/\p{L}{3,}/gu) ?? [];
  return [...new Set(words)].slice(0, MAX_WORDS).map((word) => `word:${word}`);
}
