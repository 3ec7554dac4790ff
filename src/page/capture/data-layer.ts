import { attempt, type Report } from '../../core/errors.js';
import { itemOfEvent, type EventDraft, type EventName } from '../../core/event.js';
import { eventsOfEntry, type DataLayerEvent } from '../../core/structured/data-layer.js';
import { createLayerReader } from '../layer-reader.js';
import type { PrerenderedDocument } from '../lifecycle.js';
import { lookOften } from '../often.js';
import { readSearch } from '../read/search.js';
import type { Sources } from '../read/sources.js';

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

  const newEntries = createLayerReader();
  const look = () => attempt(report, 'page-failed', 'The dataLayer could not be read', () => {
    if ((root as PrerenderedDocument).prerendering === true) return; // what is only made ready was not done yet
    for (const entry of newEntries()) {
      if (typeof entry !== 'object' || entry === null || known.has(entry)) continue;
      known.add(entry);
      attempt(report, 'page-failed', 'An entry of the dataLayer could not be read', () => eventsOfEntry(entry).forEach(take));
    }
  });
  lookOften(root, look, stop.signal);
  return {
    look,
    stop: () => stop.abort(),
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
