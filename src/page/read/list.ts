import type { Report } from '../../core/errors.js';
import type { Item } from '../../core/item.js';
import { attributeOf, reportAttribute } from './attributes.js';
import { readCard } from './card.js';

/** A child of a list that shows an item. Everything else stays in its place: a pin, an advert, a script. */
export interface Card {
  readonly element: Element;
  readonly item: Item;
}

/** A list that the site has marked with `data-sv-rank`. */
export interface PageList {
  /** First word of `data-sv-rank`. */
  readonly name: string;
  /** `data-sv-rank="name force"`: also where the order looks like a statement. */
  readonly force: boolean;
  readonly cards: readonly Card[];
}

/** The document, or a shadow root that was given to Selvedge. */
export type PageRoot = Document | ShadowRoot;

/** The marked lists and slots within `root`, without lists in lists and what is to be ignored. */
export function findMarked(root: ParentNode): Element[] {
  return [...root.querySelectorAll('[data-sv-rank], [data-sv-slot]')].filter((element) => !element.closest('[data-sv-ignore], [data-sv-rank] [data-sv-rank]'));
}

/** The children of a list that may be items. */
export function cardsOf(list: Element): Element[] {
  return [...list.children].filter((child) => !child.matches(NO_CARD));
}

/** What keeps its place among the cards of a list. */
const NO_CARD = '[data-sv-pin],[data-sv-ignore],script,style,template,link,meta';

/** Reads a marked list as it stands. @returns `null`, and a report, when it has no name. */
export function readList(element: Element, report: Report): PageList | null {
  const [name, ...flags] = nameOf(element, 'data-sv-rank', report).split(/\s+/);
  if (!name) return null;
  const cards = cardsOf(element).flatMap((child) => {
    const item = readCard(child, report);
    return item ? [{ element: child, item }] : [];
  });
  return { name, force: flags.includes('force'), cards };
}

/** The name of the list that a card stands in. */
export function listNameOf(card: Element): string | undefined {
  const list = card.parentElement?.closest('[data-sv-rank]');
  return (list && attributeOf(list, 'data-sv-rank')!.trim().split(/\s+/)[0]) || undefined;
}

/** The name that an attribute gives to a list or slot; a missing one is reported. */
export function nameOf(element: Element, attribute: string, report: Report): string {
  const name = attributeOf(element, attribute)!.trim();
  if (!name) reportAttribute(report, element, attribute, 'a name');
  return name;
}

