import { attempt, type Report } from '../../core/errors.js';
import { isReadThrough } from '../../core/read-through.js';
import { findOnPage } from '../dom.js';
import type { Dwell } from './dwell.js';

/** Pause between two looks at how far an article was read, milliseconds. */
const LOOK_EVERY = 1000;

/**
 * The dwell on an article, which is also watched for being read through: once a second, while the page is visible. Then it has nothing more
 * to take. Hidden, it watches nothing.
 *
 * @param onRead Called once at most.
 */
export function measureReading(root: Document, report: Report, dwell: Dwell, visible: boolean, onRead: () => void): Dwell {
  let timer: ReturnType<typeof setInterval> | undefined;
  let share = 0;
  let visibleTime = 0;
  let isRead = false;

  const look = () => attempt(report, 'page-failed', 'The page could not be read', () => {
    visibleTime += LOOK_EVERY;
    share = Math.max(share, shareRead(root));
    isRead = isReadThrough(share, visibleTime);
    if (!isRead) return;
    clearInterval(timer);
    onRead();
  });
  const watch = (isVisible: boolean) => {
    clearInterval(timer);
    if (isVisible && !isRead) timer = setInterval(look, LOOK_EVERY);
  };
  watch(visible);
  return {
    turn(isVisible) {
      dwell.turn(isVisible);
      watch(isVisible);
    },
    take: () => (isRead ? null : dwell.take()),
  };
}

/** How much of the article is above the lower edge of the window. */
function shareRead(root: Document): number {
  // Around the text there may be comments and more to read; where it is not marked, what holds the heading is the article.
  const article = findOnPage(root, '[itemprop~="articleBody"]')[0] ?? findOnPage(root, 'h1')[0]?.closest('article, main') ?? root.documentElement;
  const { top, height } = article.getBoundingClientRect();
  return height > 0 ? (innerHeight - top) / height : 0;
}
