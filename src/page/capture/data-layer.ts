import { attempt, type Report } from '../../core/errors.js';
import { itemOfEvent, type EventDraft, type EventName } from '../../core/event.js';
import { eventsOfEntry, type DataLayerEvent } from '../../core/structured/data-layer.js';
import type { PrerenderedDocument } from '../lifecycle.js';
import { readSearch } from '../read/search.js';
import type { Sources } from '../read/sources.js';

/** Pause between two looks while the page is visible, milliseconds. */
const LOOK_EVERY = 1000;
/** Entries of one look beyond this are left out, the oldest. */
const MAX_ENTRIES = 1000;

/** A look at the `dataLayer` of a tag manager. */
export interface DataLayerWatch {
  /** Takes what has come since the last look. */
  look(): void;
  stop(): void;
}

/**
 * Reads what the site pushes into `window.dataLayer`, before and from now on: behind clicks and keys, when the page is hidden and once a second
 * while it is visible. Nothing is wrapped. Each look goes on where the last one ended; where a tag manager has cut its `dataLayer` at the front, entries
 * are known as objects.
 */
export function watchDataLayer(root: Document, report: Report, take: (event: DataLayerEvent) => void): DataLayerWatch {
  const known = new WeakSet<object>();
  const stop = new AbortController();
  let timer: ReturnType<typeof setInterval> | undefined;

  let length = 0;
  let last: unknown;
  const look = () => attempt(report, 'page-failed', 'The dataLayer could not be read', () => {
    const { dataLayer } = window as unknown as { dataLayer?: unknown };
    // An element named so may stand there. What is only made ready was not done yet.
    if (!Array.isArray(dataLayer) || (root as PrerenderedDocument).prerendering) return;
    const layer = dataLayer as readonly unknown[];
    // From where it ended, unless it is another one or a tag manager has cut it: then what is known is passed over.
    const begin = length > 0 && layer[length - 1] === last ? length : 0;
    length = layer.length;
    last = layer[length - 1];
    for (const entry of layer.slice(Math.max(begin, layer.length - MAX_ENTRIES))) {
      if (typeof entry !== 'object' || entry === null || known.has(entry)) continue;
      known.add(entry);
      attempt(report, 'page-failed', 'An entry of the dataLayer could not be read', () => eventsOfEntry(entry).forEach(take));
    }
  });
  const turn = () => {
    clearInterval(timer);
    if (root.hidden) look();
    else timer = setInterval(look, LOOK_EVERY);
  };
  const { signal } = stop;
  // Behind the page's own listeners, which push.
  for (const type of ['click', 'keyup']) root.addEventListener(type, () => void setTimeout(() => !signal.aborted && look()), { capture: true, passive: true, signal });
  root.addEventListener('visibilitychange', turn, { signal });
  turn();
  return {
    look,
    stop() {
      stop.abort();
      clearInterval(timer);
    },
  };
}

/** What only the site can tell. Looks, lists and clicks are seen on the page itself: told by both, they would count twice. */
const TOLD: ReadonlySet<EventName> = new Set<EventName>(['add_to_wishlist', 'add_to_cart', 'remove_from_cart', 'purchase', 'search', 'remove_from_wishlist', 'refund']);

/**
 * Every entry describes its items; those that tell what the visitor did are recorded.
 *
 * @param sources None where the page is not read.
 * @param onViewed The entry may tell what the page is about.
 * @param isOfPage What is told to be viewed is what the page is about, and not a quick look at an item of its list.
 */
export function takeFromDataLayer(sources: Sources | undefined, record: (draft: EventDraft) => void, onViewed: () => void, isOfPage = () => true): (event: DataLayerEvent) => void {
  return ({ name, items }) => {
    const isViewed = name === 'view_item' && isOfPage();
    sources?.describe(items, isViewed);
    if (isViewed) onViewed();
    const isQuickLook = name === 'view_item' && !isViewed && items.length > 0;
    if (!(TOLD.has(name) || isQuickLook) || (name === 'search' && sources && readSearch(sources))) return; // a page of results has told by its address
    if (items.length === 0) return record({ name });
    for (const item of items) {
      // By the name that the page's lists and pages know it by.
      const known = sources?.find(item.keys, item.title) ?? item;
      record({ name, item: itemOfEvent({ id: known.keys[0]!, tags: known.tags, price: item.price ?? known.price }) });
    }
  };
}
