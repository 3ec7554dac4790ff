import { isFull } from '../../core/edition.js';
import { itemOfEvent, type EventDraft } from '../../core/event.js';
import type { Item } from '../../core/item.js';
import { isArticle } from '../../core/read-through.js';
import { readCurrentItem } from '../read/current-item.js';
import type { Reading } from '../read/reading.js';
import { readSearch } from '../read/search.js';
import { watchClicks } from './clicks.js';
import { measureDwell, type Dwell } from './dwell.js';
import { isEntrance } from './entrance.js';
import { watchImpressions } from './impressions.js';
import { measureReading } from './read-through.js';

/** Turns what happens on the page into events. */
export interface PageCapture {
  /**
   * A page view begins: on load, on a route change, on return from the back/forward cache, with consent. What added up before is forgotten;
   * {@link scan} is to follow, once the page is read.
   *
   * @param isRoute The application has changed the address: the page may still show the item of the route before.
   */
  begin(isRoute?: boolean): void;
  /** Looks for lists that are new on the page, and for another item that it is about. */
  scan(): void;
  /** Records what has added up: dwell and impressions. Called on hiding and before a page view ends. */
  settle(): void;
  /** The item that the page is about. */
  currentItem(): Item | null;
  /** The page became visible or hidden. */
  turn(visible: boolean): void;
  stop(): void;
}

/**
 * Starts capture.
 *
 * @param record Takes each event at once; must be cheap.
 * @param catchUp Reads what is still to be read of the page's own item.
 */
export function capturePage(root: Document, report: Reading, record: (draft: EventDraft) => void, catchUp?: () => void): PageCapture {
  let item: Item | null = null;
  let dwell: Dwell | null = null;
  const impressions = watchImpressions(root, report);
  const currentItem = () => {
    if (isFull) catchUp?.();
    return item;
  };
  const stopClicks = watchClicks({ root, report, record, currentItem });

  const settleDwell = () => {
    const looked = dwell?.take();
    if (looked) record(looked);
  };

  const readItem = () => {
    const found = readCurrentItem(root, report);
    if (found?.id === item?.id) return;
    settleDwell();
    if (isFull) dwell?.turn(false);
    item = found;
    if (item) record({ name: 'view_item', item: itemOfEvent(item) });
    dwell = item && measureDwell(item, root.visibilityState === 'visible', () => performance.now());
    if (isFull && dwell && isArticle(report.sources?.current()?.type)) dwell = measureReading(root, report, dwell, root.hidden !== true, () => record({ name: 'scroll', item: itemOfEvent(found!) }));
  };

  // The browser goes on to name the other site on later routes, and when the page comes back. Consent may come after the page view began, which then begins again.
  let entrance = isFull && isEntrance(root) ? { entrance: true as const } : {};
  /** Once a page view, when the page is read: it may name its own parameter. */
  let isSearchDue = false;
  const recordSearch = () => {
    if (!isSearchDue) return;
    isSearchDue = false;
    const search_term = readSearch(report.sources);
    if (search_term) record({ name: 'search', search_term });
  };

  return {
    begin(isRoute) {
      impressions.take();
      if (isFull && !isRoute) dwell?.turn(false);
      if (!(isFull && isRoute)) item = dwell = null;
      if (isFull && isRoute) entrance = {};
      record({ name: 'page_view', ...(isFull && entrance) });
      if (isFull) isSearchDue = true;
    },
    scan() {
      if (isFull) recordSearch();
      readItem();
      impressions.scan();
    },
    settle() {
      settleDwell();
      for (const draft of impressions.take()) record(draft);
    },
    currentItem: () => item,
    turn(visible) {
      if (isFull && !visible) entrance = {};
      dwell?.turn(visible);
    },
    stop() {
      stopClicks();
      impressions.stop();
      if (isFull) dwell?.turn(false);
    },
  };
}
