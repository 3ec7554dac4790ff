import type { Page } from 'playwright-core';

declare global {
  /** For each frame in which cards could be seen, their ids by place on the screen, row by row. */
  var paintedFrames: string[][];
}

/** Notes what each frame shows, behind all callbacks of the frame and just before it is painted. Belongs into the head. */
export const FRAMES = `<script>
  paintedFrames = [];
  const isCovered = (element) => { for (let each = element; each; each = each.parentElement) if (getComputedStyle(each).opacity === '0') return true; return false; };
  const placeOf = (card) => { const { top, left, bottom } = card.getBoundingClientRect(); return { id: card.dataset.svItem, top, left, bottom }; };
  const note = () => {
    const cards = [...document.querySelectorAll('[data-sv-rank] > [data-sv-item]')].filter((card) => !isCovered(card)).map(placeOf);
    const seen = cards.filter(({ top, bottom }) => top < innerHeight && bottom > 0);
    if (seen.length) paintedFrames.push(seen.sort((a, b) => a.top - b.top || a.left - b.left).map(({ id }) => id));
  };
  (function look() {
    requestAnimationFrame(look);
    // A new observer tells once, after the layout of the frame.
    new ResizeObserver((entries, observer) => { observer.disconnect(); note(); }).observe(document.documentElement);
  })();
</script>`;

/** Ids of all cards by place on the screen, row by row. */
export function places(page: Page): Promise<string[]> {
  return page.locator('[data-sv-rank] > [data-sv-item]').evaluateAll((cards) => {
    const placed = cards.map((card) => ({ id: card.getAttribute('data-sv-item') ?? '', place: card.getBoundingClientRect() }));
    return placed.sort((a, b) => a.place.top - b.place.top || a.place.left - b.place.left).map(({ id }) => id);
  });
}

/** Lets three more frames pass, and tells what the frames since the last call showed, each change once. */
export async function changesOnScreen(page: Page): Promise<string[][]> {
  return page.evaluate(async () => {
    const enough = paintedFrames.length + 3;
    while (paintedFrames.length < enough) await new Promise(requestAnimationFrame);
    const frames = paintedFrames.splice(0);
    return frames.filter((frame, index) => frame.join() !== frames[index - 1]?.join());
  });
}
