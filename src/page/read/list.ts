import { isFull } from '../../core/edition.js';
import { attempt, type Report } from '../../core/errors.js';
import type { Item } from '../../core/item.js';
import { bordersOf, withBand } from '../../core/price-band.js';
import { closestTo, find, findOnPage, isMatching } from '../dom.js';
import { attributeOf, reportAttribute } from './attributes.js';
import { hasTags, OWN, readBareCard, readCard } from './card.js';
import type { Reading } from './reading.js';

/** A child of a list that shows an item. Everything else stays in its place: a pin, an advert, a script. */
export interface Card {
  readonly element: Element;
  readonly item: Item;
  /** Its tags are not the site's own. In the files with everything. */
  readonly isBare?: boolean;
}

/** The document, or a shadow root that was given to Selvedge. */
export type PageRoot = Document | ShadowRoot;

/** The marked lists and slots within `root`, without lists in lists and what is to be ignored. */
export function findMarked(root: ParentNode): Element[] {
  return findOnPage(root, '[data-sv-rank],[data-sv-slot]').filter((element) => !Element.prototype.closest.call(element, '[data-sv-ignore],[data-sv-rank] [data-sv-rank]'));
}

/** The children of a list that may be items. */
export function cardsOf(list: Element): Element[] {
  return [...list.children].filter((child) => !isMatching(child, NO_CARD));
}

/** The first of them: of a long list, to touch all children takes long. */
export function firstCardsOf(list: Element, most: number): Element[] {
  const cards: Element[] = [];
  for (let child = list.firstElementChild; child && cards.length < most; child = child.nextElementSibling) if (!isMatching(child, NO_CARD)) cards.push(child);
  return cards;
}

/** Where a card stands among those of its list, from 0. */
export function placeOf(card: Element): number {
  return card.parentElement ? cardsOf(card.parentElement).indexOf(card) : -1;
}

/** What keeps its place among the cards of a list. */
const NO_CARD = '[data-sv-pin],[data-sv-ignore],script,style,template,link,meta';

/** Cards without tags of their own that are read in one list: reading them takes long, and hardly anybody looks further. The rest stays as it is. */
const MAX_BARE = 256;

/** Reads the cards of a list as they stand, one a step: a long list is not read in one go. @returns Those that say which item they are. */
export function* readCards(list: Element, reading: Reading): Generator<undefined, Card[]> {
  const cards: Card[] = [];
  if (isFull) reading.borders?.delete(list);
  const isUnmarked = isFull && !find(list, OWN); // as most lists: no card of theirs need be asked
  let bare = 0;
  for (const element of isUnmarked ? firstCardsOf(list, MAX_BARE) : cardsOf(list)) {
    const isBare = isFull && (isUnmarked || !hasTags(element));
    if (isBare && ++bare > MAX_BARE) break;
    const item = isFull ? readSafely(element, isUnmarked, reading) : readCard(element, reading);
    if (item) cards.push(isFull ? { element, item, isBare } : { element, item });
    yield;
  }
  return isFull ? inBands(list, cards, reading) : cards;
}

/** A card that cannot be read, a form in which a field is called like a method, is left where it stands. */
function readSafely(element: Element, isUnmarked: boolean, reading: Reading): Item | null {
  let item: Item | null = null;
  attempt(reading, 'page-failed', 'A card could not be read', () => (item = isUnmarked ? readBareCard(element, {}, reading) : readCard(element, reading)));
  return item;
}

/** What is cheap and what is dear is told by the list itself, once all of it is read. */
function inBands(list: Element, cards: Card[], reading: Reading): Card[] {
  const borders = bordersOf(cards.flatMap(({ isBare, item }) => (isBare && item.price) || []));
  if (!borders) return cards;
  reading.borders?.set(list, borders);
  return cards.map((card) => (card.isBare ? { ...card, item: { ...card.item, tags: withBand(card.item.tags, card.item.price, borders) } } : card));
}

/** The name of a list, the first word of its `data-sv-rank`; a missing one is reported. */
export function listName(list: Element, report: Report): string {
  return nameOf(list, 'data-sv-rank', report).split(/\s+/)[0]!;
}

/** The name of the list that a card stands in. */
export function listNameOf(card: Element, report: Report): string | undefined {
  const list = card.parentElement && closestTo(card.parentElement, '[data-sv-rank]');
  return (list && listName(list, report)) || undefined;
}

/** The name that an attribute gives to a list or slot; a missing one is reported. */
export function nameOf(element: Element, attribute: string, report: Report): string {
  const name = attributeOf(element, attribute)!.trim();
  if (!name) reportAttribute(report, element, attribute, 'a name');
  return name;
}
