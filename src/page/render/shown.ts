import { isFull } from '../../core/edition.js';

/** Tells what the visitor may have seen on this page. */
export interface Shown {
  /**
   * Place of the last of some elements whose top edge lies above the lowest line that was ever in the viewport of this visible page, or
   * that stands in a box that was scrolled; -1 when there is none.
   */
  lastOf(elements: readonly Element[]): number;
  /** Boxes of the page that were scrolled. */
  readonly scrolled: ReadonlySet<Node>;
  stop(): void;
}

/**
 * Watches how far down the page was seen. A page in a background tab has not been seen at all.
 *
 * @param within What is decided: `scroll` of a box does not come out of a shadow root.
 */
export function watchShown(root: Document, within: Document | ShadowRoot): Shown {
  const view = window;
  const stop = new AbortController();
  const scrolled = new Set<Node>();
  let lowest = -Infinity;
  const look = (event?: Event) => {
    if (root.hidden !== true) lowest = Math.max(lowest, view.scrollY + view.innerHeight);
    if (event?.target instanceof Element) scrolled.add(event.target);
  };
  // It asks for a layout: not while the page is growing, when hardly anybody has scrolled yet.
  if (root.readyState !== 'loading') look();
  for (const type of ['scroll', 'visibilitychange', ...(isFull ? ['resize'] : [])]) view.addEventListener(type, look, { capture: true, passive: true, signal: stop.signal });
  if (isFull && within !== root) within.addEventListener('scroll', look, { capture: true, passive: true, signal: stop.signal });
  const seen = new WeakSet<Element>(); // content that came in above may have pushed them down since
  return {
    lastOf(elements) {
      look();
      const least = lowest - view.scrollY;
      if (isFull) for (const box of scrolled) if (!box.isConnected) scrolled.delete(box);
      const boxes = [...scrolled];
      return elements.reduce((last, element, place) => {
        const { top, width, height } = element.getBoundingClientRect();
        // What has no box of its own may be seen all the same.
        const isThere = width + height || element.getClientRects()[0] || getComputedStyle(element).display === 'contents';
        const isSeen = isThere && (top < least || boxes.some((box) => box !== element && box.contains(element)));
        if (isFull && isSeen) seen.add(element);
        return isSeen || (isFull && seen.has(element)) ? place : last;
      }, -1);
    },
    scrolled,
    stop: () => stop.abort(),
  };
}
