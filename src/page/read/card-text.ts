import { LETTER } from '../../core/letter.js';

const MAX_LENGTH = 500;
const BEGINS_WITH_LETTER = new RegExp(`^${LETTER}`);

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
  let isWord = false; // what came last may go on

  const append = (part: string) => {
    if (text.length >= MAX_LENGTH) return;
    // A badge before a name is a word of its own: `<span>Sale</span>Coat`.
    text += isWord && BEGINS_WITH_LETTER.test(part) ? ` ${part}` : part;
    isWord = !!part && part.at(-1)!.trim() !== '';
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
