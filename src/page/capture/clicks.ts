import { isFull } from '../../core/edition.js';
import { attempt } from '../../core/errors.js';
import { ACTION_WEIGHTS, EVENT_NAME, itemOfEvent, type EventDraft, type EventName } from '../../core/event.js';
import type { Item } from '../../core/item.js';
import { idOfPath } from '../../core/path-id.js';
import { attributeOf, PRIVATE, reportAttribute } from '../read/attributes.js';
import { readCard } from '../read/card.js';
import { describedTags } from '../read/described-tags.js';
import { linkOf } from '../read/link.js';
import { listNameOf, placeOf, type PageRoot } from '../read/list.js';
import type { Reading } from '../read/reading.js';
import { readSearch } from '../read/search.js';
import { closestTo, find, isMatching } from '../dom.js';

/** What clicks are turned into events with. */
export interface ClickContext {
  readonly root: PageRoot;
  readonly report: Reading;
  /** The item that the page is about, for actions outside every card. */
  readonly currentItem: () => Item | null;
  readonly record: (draft: EventDraft) => void;
}

/** Records clicks on items (`select_item`) and on elements with `data-sv-track`. One listener for the whole page. */
export function watchClicks({ root, report, currentItem, record }: ClickContext): () => void {
  const listener = (event: Event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    attempt(report, 'page-failed', 'The page could not be read', () => {
      const draft = readTracked(target, report, currentItem) ?? readSelection(target, report);
      if (draft) record(draft);
    });
  };
  // Capture phase: a page that stops the event still has a visitor who clicked. The middle button opens a page that tells itself.
  const passed = isFull && root !== document ? root : window; // an `<img name="addEventListener">` stands in the document's way
  passed.addEventListener('click', listener, true);
  return () => passed.removeEventListener('click', listener, true);
}

function readTracked(target: Element, report: Reading, currentItem: () => Item | null): EventDraft | null {
  const marked = closestTo(target, '[data-sv-track]');
  if (!marked || closestTo(marked, '[data-sv-ignore]')) return null;
  const name = attributeOf(marked, 'data-sv-track')!.trim() as EventName;
  const allowed = EVENT_NAME(name);
  if (allowed) return reportAttribute(report, marked, 'data-sv-track', allowed);
  const card = cardOf(marked);
  const item = (card && readCard(card, report)) ?? currentItem();
  if (item) return { name, item: itemOfEvent(item) };
  return ACTION_WEIGHTS[name] === 0 ? { name } : reportAttribute(report, marked, 'data-sv-track', 'in an element with data-sv-item');
}

function readSelection(target: Element, report: Reading): EventDraft | null {
  const card = cardOf(target);
  // A pin is no item, what holds the h1 is the page's own item, and what is no link leads to none.
  if (isFull && (!card || find(card, 'h1'))) return readLink(target, report);
  if (!card || closestTo(target, PRIVATE) || isMatching(card, '[data-sv-pin]') || find(card, 'h1') || !closestTo(target, 'a[href]')) return null;
  if (isFull && leadsElsewhere(target, card)) return readLink(target, report);
  const item = readCard(card, report);
  if (!isFull) return item && { name: 'select_item', item: itemOfEvent(item), list: listNameOf(card, report) };
  const index = listNameOf(card, report) ? placeOf(card) : -1;
  return item && { name: 'select_item', item: itemOfEvent(item), list: listOf(card, report), ...(index >= 0 && { index }) };
}

/** True for a link in a teaser to its section or its author; where the site says which item a card is, all its links lead there. */
function leadsElsewhere(target: Element, card: Element): boolean {
  if (isMatching(card, '[data-sv-item]') || find(card, '[data-sv-item]')) return false;
  const link = closestTo(target, 'a[href]');
  return !link || linkOf(link)?.path !== linkOf(card)?.path;
}

/** A click on a link outside of all cards that leads to what the page itself tells of: a related product, a teaser. */
function readLink(target: Element, report: Reading): EventDraft | null {
  const anchor = closestTo(target, 'a[href]:not([download])');
  const link = anchor && !closestTo(anchor, `${PRIVATE}, [data-sv-pin]`) && linkOf(anchor);
  const path = link ? idOfPath(link.path) : '';
  const found = path ? report.sources?.find([path], '') : null;
  if (!found || found.keys.some((key) => key === report.sources!.current()?.keys[0])) return null;
  const item = { id: path, tags: describedTags(found, path, found.title), price: found.price };
  return { name: 'select_item', item, list: listOf(null, report) };
}

/** The name of the list that a card stands in; `search` for one that stands in none on a page that shows what a search has found. */
function listOf(card: Element | null, report: Reading): string | undefined {
  const name = card ? listNameOf(card, report) : undefined;
  return name ?? (readSearch(report.sources) ? 'search' : undefined);
}

/** The child of a marked list, or else the marked item, that an element is in. */
function cardOf(element: Element): Element | null {
  return closestTo(element, '[data-sv-rank] > *') ?? closestTo(element, '[data-sv-item]');
}
