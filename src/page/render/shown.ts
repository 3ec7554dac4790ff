/** Tells what the visitor may have seen on this page. */
export interface Shown {
  /** True when the element's top edge lies above the lowest line that was ever in the viewport of this visible page. */
  reaches(element: Element): boolean;
  stop(): void;
}

/** Watches how far down the page was seen. A page in a background tab has not been seen at all. */
export function watchShown(root: Document): Shown {
  const view = root.defaultView!;
  const stop = new AbortController();
  let lowest = -Infinity;
  const look = () => {
    if (!root.hidden) lowest = Math.max(lowest, view.scrollY + view.innerHeight);
  };
  look();
  for (const type of ['scroll', 'visibilitychange']) view.addEventListener(type, look, { passive: true, signal: stop.signal });
  return {
    reaches(element) {
      look();
      const { top, width, height } = element.getBoundingClientRect();
      return width + height > 0 && top + view.scrollY < lowest;
    },
    stop: () => stop.abort(),
  };
}
