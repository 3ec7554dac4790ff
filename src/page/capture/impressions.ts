import { isFull } from '../../core/edition.js';
import { countTags, type EventDraft } from '../../core/event.js';
import type { Item } from '../../core/item.js';
import { isMatching } from '../dom.js';
import { readCard } from '../read/card.js';
import { cardsOf, findMarked, listNameOf, placeOf, type PageRoot } from '../read/list.js';
import type { Reading } from '../read/reading.js';

/** Share of a card that must be visible, and for how long (milliseconds), to count as seen. */
const VISIBLE_SHARE = 0.5;
const VISIBLE_TIME = 1000;

/** Items of one list view that are kept with their places. */
const MOST_SHOWN = 50;

/** Collects which items of the marked lists were seen. */
export interface Impressions {
  /** Starts watching the lists that are new on the page. */
  scan(): void;
  /** One `view_item_list` for each list with items seen since the last call. */
  take(): EventDraft[];
  stop(): void;
}

/** Watches list items: half visible for one second counts, once a page view. */
export function watchImpressions(root: PageRoot, report: Reading): Impressions {
  const watched = new WeakMap<Element, Element | null>(); // lists, each with its last child when it was looked at
  const observed = new WeakSet<Element>();
  const timers = new WeakMap<Element, ReturnType<typeof setTimeout>>();
  const seen = new Map<string, Item[]>();
  const places = new Map<string, [id: string, index: number][]>(); // by list, as `seen`

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio } of entries) {
        clearTimeout(timers.get(target));
        if (intersectionRatio >= VISIBLE_SHARE) timers.set(target, setTimeout(() => see(target), VISIBLE_TIME));
      }
    },
    { threshold: VISIBLE_SHARE },
  );

  const see = (target: Element) => {
    if (document.hidden === true) return;
    observer.unobserve(target);
    // Read only now: a page with a thousand cards has most of them never seen.
    const list = listNameOf(target, report);
    const item = readCard(target, report);
    if (list && item) seen.set(list, [...(seen.get(list) ?? []), item]);
    if (isFull && list && item) places.set(list, [...(places.get(list) ?? []), [item.id, placeOf(target)]]);
  };

  return {
    scan() {
      for (const element of findMarked(root)) {
        if (watched.get(element) === element.lastElementChild || !isMatching(element, '[data-sv-rank]')) continue;
        watched.set(element, element.lastElementChild);
        for (const card of cardsOf(element)) {
          if (!observed.has(card)) observer.observe(card);
          observed.add(card);
        }
      }
    },
    take() {
      const drafts = [...seen].map(([list, found]): EventDraft => ({ name: 'view_item_list', list, offered: countTags(found), ...(isFull && { shown: places.get(list)!.slice(0, MOST_SHOWN), among: found }) }));
      seen.clear();
      if (isFull) places.clear();
      return drafts;
    },
    stop: () => observer.disconnect(), // a timer that runs then adds to what nobody takes
  };
}
