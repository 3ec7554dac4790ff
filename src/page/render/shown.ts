/** Tells what the visitor may have seen on this page. */
export interface Shown {
  /**
   * True when the element's top edge lies above the lowest line that was ever in the viewport of this visible page, or when it stands in
   * a box that was scrolled.
   */
  reaches(element: Element): boolean;
  /** Boxes of the page that were scrolled. */
  readonly scrolled: ReadonlySet<Node>;
  stop(): void;
}

/** Watches how far down the page was seen. A page in a background tab has not been seen at all. */
export function watchShown(root: Document): Shown {
  const view = root.defaultView!;
  const stop = new AbortController();
  const scrolled = new Set<Node>();
  let lowest = -Infinity;
  const look = (event?: Event) => {
    if (!root.hidden) lowest = Math.max(lowest, view.scrollY + view.innerHeight);
    if (event?.target instanceof Element) scrolled.add(event.target);
  };
  look();
  for (const type of ['scroll', 'visibilitychange']) view.addEventListener(type, look, { capture: true, passive: true, signal: stop.signal });
  return {
    reaches(element) {
      look();
      const { top, width, height } = element.getBoundingClientRect();
      return width + height > 0 && (top + view.scrollY < lowest || [...scrolled].some((box) => box !== element && box.contains(element)));
    },
    scrolled,
    stop: () => stop.abort(),
  };
}
