import { isPrivatePath, LEAST_CARDS, leftAloneBecause, otherPlace, type CardShape, type ListShape } from '../../core/list-shape.js';
import { isOfReact, WILL_HYDRATE } from '../../core/statement.js';
import { lowestPriceIn } from '../../core/price-text.js';
import { LETTER } from '../../core/letter.js';
import { closestTo, find, findAll, findOnPage, isMatching } from '../dom.js';
import { attributeOf, PRIVATE } from './attributes.js';
import { readCardText } from './card-text.js';
import { linkOf, pathOf, type SiteLink } from './link.js';
import { firstCardsOf } from './list.js';

/** An element that may be a list of items. */
export interface Candidate {
  readonly element: Element;
  readonly cards: number;
  /** Why it is left alone; `null` for a list. */
  readonly why: string | null;
  /** The attribute that tells its cards apart, where their links do not. */
  readonly idAttribute?: string | undefined;
}

/** Links looked at, and lists found, beyond these are left out: looking takes bounded time. */
const MAX_LINKS = 20_000;
const MAX_FOUND = 24;
const MAX_LEFT = 48;
/** A card's link stands at most this deep in its list. */
const MAX_DEPTH = 12;
/** So many cards tell what a list is like. */
const SAMPLE = 16;
const TEXT = new RegExp(`${LETTER}{2}`);
/** The copies that a carousel makes of its cards, by the usual names. */
const COPY = '[aria-hidden="true"], [class*="clone"], [class*="duplicate"]';

/** What holds no list of items, though it may look like one. */
const NO_PLACE = ['nav', 'table', 'dialog', 'menu', ...['navigation', 'contentinfo', 'banner', 'menu', 'menubar', 'tablist', 'listbox', 'dialog', 'log', 'feed'].map((role) => `[role="${role}"]`), '[aria-hidden="true"]'].join();
/** What is marked is not looked for, and what is private or a choice of Selvedge's own is not looked at. */
const TAKEN = `[data-sv-rank], [data-sv-slot], ${PRIVATE}`;
const ID_ATTRIBUTES = ['data-product-id', 'data-item-id', 'data-article-id', 'data-post-id', 'data-sku', 'data-id'];

/**
 * Looks for repeated cards, step by step: elements with several children that lead to different pages of this site.
 *
 * @param wanted `auto`, or a selector of the elements that are lists.
 * @returns Lists and what was left alone, the innermost only: what holds a list is none.
 */
export function* findLists(root: Document, wanted: string): Generator<undefined, Candidate[]> {
  const isNamed = wanted !== 'auto';
  const candidates = isNamed ? findOnPage(root, wanted).slice(0, MAX_FOUND) : yield* parentsOfLinks(root);
  if (!isNamed && candidates.length > 0 && isPrivatePath(location.pathname)) return [];
  const found: Candidate[] = [];
  const left: Candidate[] = [];
  for (const element of candidates) {
    yield;
    if (!element.isConnected || closestTo(element, TAKEN) || found.length >= MAX_FOUND) continue;
    if (find(element, '[data-sv-rank]') || found.some((list) => element.contains(list.element))) continue;
    const { why, cards, idAttribute } = judge(element, isNamed);
    if (why === null) found.push({ element, cards, why, idAttribute });
    else if (left.length < MAX_LEFT && (isNamed || cards >= LEAST_CARDS)) left.push({ element, cards, why });
  }
  const holds = (outer: Element) => found.some(({ element }) => outer.contains(element));
  return [...found, ...left.filter(({ element }) => !holds(element))];
}

/** Elements several of whose children hold links, inner ones before those around them. */
function* parentsOfLinks(root: Document): Generator<undefined, Element[]> {
  const children = new Map<Element, Element[]>(); // those that hold links
  let count = 0;
  for (const link of findOnPage(root, 'body a[href]')) {
    if (++count > MAX_LINKS) break;
    if (count % 50 === 0) yield;
    let child = link;
    for (let depth = 0; depth < MAX_DEPTH; depth++) {
      const parent = child.parentElement;
      if (!parent || parent === root.documentElement) break;
      const known = children.get(parent);
      // Where the child is known, so is all that is above; and what has enough of them is looked at anyway.
      if (known && (known.length >= LEAST_CARDS || known.includes(child))) break;
      if (known) known.push(child);
      else children.set(parent, [child]);
      child = parent;
    }
  }
  const parents = [...children].filter(([, { length }]) => length >= LEAST_CARDS).map(([parent]) => parent);
  // What comes later in the document is never around what comes before it.
  return parents.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1));
}

/** Whether an element is a list, from what stands in it now. */
export function judge(list: Element, isNamed: boolean): { why: string | null; cards: number; idAttribute?: string | undefined } {
  try {
    const { shape, cards, idAttribute } = shapeOf(list);
    return { why: leftAloneBecause(shape, isNamed), cards, idAttribute };
  } catch {
    return { why: 'it cannot be read', cards: 0 }; // a field named like a method, in a card that is a form
  }
}

interface LinkedCard {
  readonly card: Element;
  readonly link: SiteLink;
}

function shapeOf(list: Element): { shape: ListShape; cards: number; idAttribute?: string | undefined } {
  const some = firstCardsOf(list, SAMPLE);
  const linked = some.map((card) => ({ card, link: linkOf(card) })).filter((each): each is LinkedCard => each.link !== null && showsOne(each.card));
  const cards = linked.filter(({ card }) => card.localName === linked[0]!.card.localName);
  const idAttribute = new Set(cards.map(({ link }) => link.path)).size < cards.length ? ID_ATTRIBUTES.find((name) => new Set(cards.map(({ card }) => idIn(card, name)).filter(Boolean)).size === cards.length) : undefined;
  const shapes = cards.map(({ card, link }): CardShape => {
    const { text } = readCardText(card, null);
    return { id: (idAttribute && idIn(card, idAttribute)) || link.path, hasText: TEXT.test(text), hasSubstance: isTold(link.element) || lowestPriceIn(text) !== undefined };
  });
  const shape = { cards: shapes, others: some.length - cards.length, place: placeOf(list), owner: ownerOf(list, cards[0]?.card) };
  return { shape, cards: Math.round((list.childElementCount * cards.length) / (some.length || 1)), idAttribute };
}

/** What a card is about is told by its link: a picture or a heading in it, or a heading around it. */
function isTold(link: Element): boolean {
  return find(link, `img, picture, video, ${HEADINGS}`) !== null || closestTo(link, HEADINGS) !== null;
}

/** A card shows one item; a part of a page that holds several teasers, or a grid of its own, is none. */
function showsOne(card: Element): boolean {
  const linkedBy = (selector: string) => findAll(card, selector).slice(0, SAMPLE).map((each) => closestTo<HTMLAnchorElement>(each, 'a[href]') ?? find<HTMLAnchorElement>(each, 'a[href]')).filter((link) => link !== null);
  const byHeading = linkedBy(HEADINGS);
  return areOne(byHeading.length > 0 ? byHeading : linkedBy('img'));
}

function areOne(links: readonly HTMLAnchorElement[]): boolean {
  return links.length < 2 || new Set(links.map((link) => pathOf(link) ?? link.pathname)).size === 1;
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** The number by which a card names its item in an attribute of its own, or of something in it. */
export function idIn(card: Element, name: string): string {
  const element = card.hasAttribute(name) ? card : find(card, `[${name}]`);
  return (element && attributeOf(element, name)?.trim()) ?? '';
}

/** Names that say what else stands there, in the class, the id or the label of what is around. */
function placeOf(list: Element): string {
  const place = closestTo(list, NO_PLACE);
  if (place) return place.localName;
  const edge = closestTo(list, 'header, footer');
  if (edge && !closestTo(edge, 'article, section, main')) return edge.localName; // the page's own
  for (let each: Element | null = list, level = 0; each && level < MAX_DEPTH; each = each.parentElement, level++) {
    const word = otherPlace(NAMES.map((name) => attributeOf(each, name) ?? '').join(' '));
    if (word) return `${each.localName} "${word}"`;
  }
  return '';
}

const NAMES = ['class', 'id', 'aria-label'];

function ownerOf(list: Element, card: Element | undefined): string {
  if (closestTo(list, WILL_HYDRATE)) return 'a framework will hydrate it';
  if (isOfReact(list)) return 'React renders it: mark it with data-sv-by="order", or render in the order of rank()';
  // Copies stand at both ends.
  if ([...firstCardsOf(list, SAMPLE), list.lastElementChild!].some((child) => isMatching(child, COPY))) return 'it is a carousel';
  // Where each card is put by its own coordinates, its place in the document says nothing.
  return card && /absolute|fixed/.test(getComputedStyle(card).position) ? 'a script places its cards' : '';
}
