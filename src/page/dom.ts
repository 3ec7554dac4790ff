// Questions to a page through the prototypes: an `<img name="querySelector">` would stand in the document in place of the method, a field of that name in its form. The
// small script-tag file has room to do so for the document alone: a page with a card that is a form and has such a field keeps its order there.
import { isFull } from '../core/edition.js';

/** @param root The document, or a shadow root. */
export function findOnPage<E extends Element = Element>(root: ParentNode, selector: string): E[] {
  return [...(isFull && root !== document ? ShadowRoot : Document).prototype.querySelectorAll.call(root as never, selector)] as E[];
}

/** @param root An element, or a shadow root. */
export function findAll<E extends Element = Element>(root: Element | ShadowRoot, selector: string): E[] {
  return [...(isFull ? (root instanceof Element ? Element : ShadowRoot).prototype.querySelectorAll.call(root as never, selector) : root.querySelectorAll(selector))] as E[];
}

export function find<E extends Element = Element>(element: Element, selector: string): E | null {
  return isFull ? (Element.prototype.querySelector.call(element, selector) as E | null) : element.querySelector<E>(selector);
}

export function isMatching(element: Element, selector: string): boolean {
  return isFull ? Element.prototype.matches.call(element, selector) : element.matches(selector);
}

export function closestTo<E extends Element = Element>(element: Element, selector: string): E | null {
  return isFull ? (Element.prototype.closest.call(element, selector) as E | null) : element.closest<E>(selector);
}
