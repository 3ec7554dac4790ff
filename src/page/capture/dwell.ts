import { itemOfEvent, LONG_DWELL, type EventDraft } from '../../core/event.js';
import type { Item } from '../../core/item.js';

/** Shorter looks are not recorded, milliseconds. */
const LEAST_DWELL = 1000;

/** Measures how long the page's item was in front of the visitor: visible time only. */
export interface Dwell {
  /** The page became visible or hidden, or shows another item. */
  turn(visible: boolean): void;
  /** The dwell so far, once it is worth telling; nothing more after a long one, which has said it all. */
  take(): EventDraft | null;
}

/** Starts the clock of one page view. @param clock Monotonic milliseconds. */
export function measureDwell(item: Item, visible: boolean, clock: () => number): Dwell {
  let since = visible ? clock() : null;
  let total = 0;
  let told = 0;
  const settle = () => {
    if (since === null) return;
    total += Math.max(0, clock() - since);
    since = clock();
  };
  return {
    turn(isVisible) {
      settle();
      since = isVisible ? clock() : null;
    },
    take() {
      settle();
      if (told >= LONG_DWELL || total - told < LEAST_DWELL) return null;
      told = total;
      return { name: 'dwell', item: itemOfEvent(item), duration: Math.round(total) };
    },
  };
}
