import type { PageRoot } from './read/list.js';

/** A watch on what comes into a page. */
export interface NewContent {
  /** Takes what has come until now, in this task, for known: our own moves are no news. */
  forget(): void;
  stop(): void;
}

/** Calls back once a frame at most after something came into the page. */
export function watchNewContent(root: PageRoot, onNew: () => void): NewContent {
  let frame = 0;
  const observer = new MutationObserver(() => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      onNew();
    });
  });
  observer.observe(root, { childList: true, subtree: true });
  return {
    forget: () => void observer.takeRecords(),
    stop() {
      observer.disconnect();
      cancelAnimationFrame(frame);
    },
  };
}
