import type { PageRoot } from './read/list.js';

/** Calls back once a frame at most after something came into the page. */
export function watchNewContent(root: PageRoot, onNew: () => void): () => void {
  let frame = 0;
  const observer = new MutationObserver(() => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      onNew();
      observer.takeRecords(); // our own moves are no news
    });
  });
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  };
}
