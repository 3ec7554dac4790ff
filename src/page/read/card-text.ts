import { normalise, type Tag } from '../../core/tags.js';

const MAX_WORDS = 12;
const MAX_LENGTH = 500;

/** What a card without attributes says. */
export interface CardText {
  /** Its heading, or else the text of its first link on the way. */
  readonly title: string;
  /** All of its text. */
  readonly text: string;
  /** Its heading, or else all of its text, and what its pictures show. */
  readonly words: string;
}

/**
 * Reads a card in one pass, without what is private in it: a form, text being edited, what the site excludes.
 *
 * @param link Where the card leads.
 */
export function readCardText(card: Element, link: Element | null): CardText {
  let text = '';
  let pictures = '';
  let heading: string | null = null;
  let linked = '';

  const append = (part: string) => {
    // A badge before a name is a word of its own: `<span>Sale</span>Coat`.
    if (text.length < MAX_LENGTH) text += /\S$/.test(text) && /^\p{L}/u.test(part) ? ` ${part}` : part;
  };
  const walk = (parent: Element): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) append((node as Text).data);
      else if (node.nodeType === Node.ELEMENT_NODE && !isPrivate(node as Element)) enter(node as Element);
    }
  };
  const enter = (element: Element): void => {
    const begin = text.length;
    if (element instanceof HTMLImageElement) pictures += ` ${element.alt.slice(0, MAX_LENGTH)}`;
    else walk(element);
    if (element === link) linked = text.slice(begin);
    if (heading === null && element instanceof HTMLHeadingElement) heading = text.slice(begin);
  };
  walk(card);
  if (card === link) linked = text;
  return { title: heading ?? linked, text, words: (heading ?? text) + pictures };
}

/** Forms and their fields, and what is no text to read. */
const UNREAD: ReadonlySet<string> = new Set(['form', 'input', 'textarea', 'select', 'option', 'button', 'script', 'style', 'noscript', 'template', 'iframe']);

/** As `PRIVATE` has it, for one element: asked of every element of a thousand cards. */
function isPrivate(element: Element): boolean {
  return UNREAD.has(element.localName) || element.hasAttribute('data-sv-ignore') || (element.hasAttribute('contenteditable') && element.getAttribute('contenteditable') !== 'false');
}

/** Weak tags from the words of a text. */
export function wordTags(text: string): Tag[] {
  const words = normalise(text).match(/\p{L}{3,}/gu) ?? [];
  return [...new Set(words)].slice(0, MAX_WORDS).map((word) => `word:${word}`);
}
