/** Pause between two looks while the page is visible, milliseconds. */
const LOOK_EVERY = 1000;

/**
 * Looks at what the page's scripts keep where nobody tells of a change, so that nothing has to be wrapped: behind clicks and keys, when the page is
 * hidden and once a second while it is visible.
 */
export function lookOften(root: Document, look: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const view = window; // not the document itself: an `<img name="addEventListener">` stands in the way
  const turn = () => {
    clearInterval(timer);
    if (root.hidden === true) look();
    else timer = setInterval(look, LOOK_EVERY);
  };
  // Behind the page's own listeners, which change what is looked at.
  for (const type of ['click', 'keyup']) view.addEventListener(type, () => void setTimeout(() => !signal.aborted && look()), { capture: true, passive: true, signal });
  view.addEventListener('visibilitychange', turn, { capture: true, signal });
  signal.addEventListener('abort', () => clearInterval(timer));
  turn();
}
