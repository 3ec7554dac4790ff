import { findOnPage } from '../dom.js';
/** Names that a build or a server makes anew each time: they hold several digits in a row. */
const LASTING = /^[a-z_][\w-]*$/i;
const MADE = /\d{3}|^(css|sc|jsx|svelte)-/i;
const MAX_CLASSES = 3;
const MAX_LEVELS = 5;
const MAX_LENGTH = 200;
const MAX_NAME_LENGTH = 40;

/**
 * A selector that finds an element, and on this page nothing else; empty where there is no short one. Elements alone would find anything on
 * another page: an id or a class is part of it.
 */
export function selectorOf(element: Element): string {
  const { ownerDocument: root } = element;
  let selector = '';
  let each: Element | null = element;
  for (let level = 0; each && each !== root.documentElement && level < MAX_LEVELS; level++) {
    selector = selector ? `${partOf(each)}>${selector}` : partOf(each);
    if (selector.length > MAX_LENGTH) return '';
    if (/[#.]/.test(selector) && findOnPage(root, selector).length === 1) return selector;
    each = each.parentElement;
  }
  return '';
}

/** What finds all of some elements: their name, and the classes that they share. Empty where they have not even the name in common. */
export function commonPart(elements: readonly Element[]): string {
  const [first] = elements;
  if (!first || elements.some(({ localName }) => localName !== first.localName)) return '';
  const shared = [...first.classList].filter((name) => isLasting(name) && elements.every(({ classList }) => classList.contains(name)));
  return first.localName + shared.slice(0, MAX_CLASSES).map((each) => `.${each}`).join('');
}

function partOf(element: Element): string {
  if (isLasting(element.id)) return `#${element.id}`;
  return element.localName + classesOf(element).map((each) => `.${each}`).join('');
}

/** What to call a list: by its id or its first class, else by its element. */
export function listNameFor(element: Element, taken: ReadonlySet<string>): string {
  const base = (isLasting(element.id) ? element.id : (classesOf(element)[0] ?? element.localName)).slice(0, MAX_NAME_LENGTH);
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base}-${number}`;
  return name;
}

function classesOf(element: Element): string[] {
  return [...element.classList].filter(isLasting).slice(0, MAX_CLASSES);
}

function isLasting(name: string): boolean {
  return LASTING.test(name) && !MADE.test(name);
}
