// The head part, inlined before any content: reads the snapshot where consent allows it, holds back only the marked lists and
// slots while they are parsed, puts them in order and shows them. Without a usable snapshot it does nothing at all.
import { cookieConsent } from './core/consent-cookie.js';
import { orderRules, placesOf } from './core/css-order.js';
import { isFull } from './core/edition.js';
import { hash32 } from './core/hash.js';
import { hasLazyMedia, hasMedia } from './core/lazy-media.js';
import { LEAST_CARDS } from './core/list-shape.js';
import type { ListRecipe } from './core/list-recipe.js';
import { mainLinkOf } from './core/main-link.js';
import { idOfPath } from './core/path-id.js';
import { isOut } from './core/rank/excluded.js';
import type { Projection } from './core/rank/projection.js';
import { explore, viewOf } from './core/rank/explore.js';
import { orderByScore } from './core/rank/score.js';
import { bestVariant, ofSlots, withEverybody } from './core/rank/variant.js';
import { dateIn } from './core/published.js';
import { decodeSnapshot } from './core/snapshot.js';
import { isByOrder, isByTime, isInOrder, isOfReact, isSortChosen, ORDERED_AROUND, SORT_CONTROL, SORT_PARAMETER, WILL_HYDRATE } from './core/statement.js';
import { isGone } from './core/stock.js';
import { parseTagText } from './core/tags.js';

/** Longest time that a list or slot is held back after it was first met, milliseconds. */
const DEADLINE = 200;
/** Longer than any page is held back, milliseconds: what covers a list is taken away, it does not run out. */
const FOR_EVER = 1e9;
/** How long one screenful waits for more, milliseconds: a page that has all come is parsed by then, and the best of all its cards stand first. */
const PATIENCE = 32;
/** So many of the cards that are there are put in order, the best: moving what was laid out takes long. The rest is for the main script. */
const PLACES = 64;
/** So many of a list's cards are looked at: to read and order more takes longer than a frame may, and nobody looks further. */
const MOST = 256;
/** Lists that one recipe finds on a page. */
const MOST_FOUND = 3;
/** With fewer cards before the one that is still being parsed nobody can tell whether they have been sorted. */
const ENOUGH = 7;

type MovableParent = HTMLElement & { moveBefore?: (node: Node, child: Node | null) => void };
type Given = [element: Element, nodes: Node[], sheet?: CSSStyleSheet, children?: Element[], explored?: [card: Element, of: number]];
interface Queue extends Array<unknown> {
  early?: { changed: Given[]; found?: Map<Element, string | undefined> | undefined; settings: Record<string, string | undefined> };
}

const changed: Given[] = [];
const passed = isFull ? new Set<Element>() : undefined; // what was met by a recipe, and is looked at once
const found = isFull ? new Map<Element, string | undefined>() : undefined; // lists found by a recipe, with the attribute that tells their cards apart
// Through the prototype: an `<img name="currentScript">` shadows the plain property.
const script: HTMLOrSVGScriptElement | null = Reflect.get(Document.prototype, 'currentScript', document);
const settings: Record<string, string | undefined> = { ...script?.dataset };
const queue = ((window as unknown as { selvedge?: Queue }).selvedge ||= []);
/** Whatever goes wrong, blocked storage or a forged snapshot, the page stays as the site wrote it. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    return;
  }
}

function start(): void {
  const { consent, scope } = settings;
  const gpc = (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl;
  const tool = isFull && settings.consentCookie ? cookieConsent(document.cookie, settings.consentCookie) : isFull && settings.consentTool ? '' : consent; // of a tool only the main script can ask
  if (consent !== 'remembered' && (gpc || tool !== 'granted')) return;
  const snapshot = decodeSnapshot(localStorage.getItem(scope ? `selvedge-${scope}` : 'selvedge'), Date.now());
  // What is remembered is the site's word, which a consent tool outranks, unless the visitor's own choice is.
  if (snapshot?.isPersonal && (snapshot.source === 'visitor' || (isFull && settings.consentCookie ? !gpc && tool === 'granted' : !gpc))) holdAndDecide(snapshot.projection, isFull && snapshot.lists?.sought === settings.svLists ? snapshot.lists?.recipes : undefined);
}

function holdAndDecide(projection: Projection, recipes: readonly ListRecipe[] = []): void {
  const met = new Map<Element, () => void>();
  /** What is new is held back, what can be decided is decided. */
  const look = (): void => {
    // Within: there may be no body yet, and an image may be named like a method.
    attempt(() => {
      if (isFull) for (const recipe of recipes) attempt(() => mark(recipe));
      // What fills a slot may bring lists.
      for (const kind of ['slot', 'rank']) {
        for (const element of (isFull ? (Document.prototype.querySelectorAll.call(document, `body [data-sv-${kind}]`) as NodeListOf<HTMLElement>) : document.body.querySelectorAll<HTMLElement>(`[data-sv-${kind}]`))) {
          attempt(() => {
            let step = met.get(element);
            if (!step && element.children[0]) met.set(element, (step = isLeftAlone(element) ? () => {} : hold(element, projection)));
            step?.();
          });
        }
      }
    });
    if (document.readyState !== 'loading') {
      observer.disconnect(); // later the main script decides
      met.forEach(attempt); // also where it is no longer there, or no longer marked: nothing stays covered
    }
  };
  // Behind each piece that the parser brings, so before any frame with it. A frame of our own each time would make the page lay itself out
  // as often, while it is still growing.
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener('readystatechange', look, { once: true });
}

/** Hides a list or slot that has something to show. @returns To be called when something may have come: decides and shows it as soon as that can be done. */
function hold(element: HTMLElement, projection: Projection): () => void {
  const name = element.getAttribute('data-sv-rank');
  const decide = name ? followList(element, projection) : (isWhole: unknown) => isWhole && fillSlot(element, projection); // of half a variant, or of half of what everybody sees, nobody has anything
  // An animation in which nothing moves, and not a style: a copy that the page makes meanwhile does not take it along. A property that
  // the cards do not inherit: one that they do would change at the pace of the site's own transitions.
  const cover = element.animate({ opacity: [0, 0] }, FOR_EVER);
  let isHeld = true;
  let isUnwatched: unknown = name;
  const step = (isEnough?: boolean) => {
    const isWhole = isParsed(element);
    // One screenful: no longer all of it within the screen. Told behind a frame that has laid it out; to ask between frames costs a layout more.
    if (isFull && found!.has(element) && element.querySelector('h1')) return cover.cancel();
    isUnwatched &&= !element.children[ENOUGH] || new IntersectionObserver(([entry]) => entry!.intersectionRatio < 1 && setTimeout(showLate, PATIENCE), { threshold: 1, ...(isFull && { rootMargin: '0px 99px' }) }).observe(element);
    if (isHeld && !isWhole && (!isEnough || settings.wait === 'list')) return;
    cover.cancel();
    if (isHeld || name) {
      isHeld = false;
      decide(isWhole);
    }
  };
  const showLate = () => isHeld && attempt(() => step(true));
  setTimeout(showLate, isFull && !((settings.deadline as never) >= 0) ? DEADLINE : ((settings.deadline as never) ?? DEADLINE)); // a text is taken for the number in it
  return step;
}

const NO_ORDER = '[data-sv-ignore],[data-sv-rank] [data-sv-rank],svg';

/** @returns Anything that is true where an element is left as it is. */
function isLeftAlone(element: Element): unknown {
  return (
    // Such a list has no box that could be covered.
    (isFull && (getComputedStyle(element).display === 'contents' || isOfReact(element))) ||
    element.closest(isFull && isByOrder(element) ? NO_ORDER : `${NO_ORDER},${WILL_HYDRATE}`) ||
    (isUnforced(element) && (SORT_PARAMETER.test(location.search) || element.closest(isFull && (isByTime(element) || isSortChosen(Document.prototype.querySelectorAll.call(document, SORT_CONTROL) as NodeListOf<HTMLSelectElement>)) ? '*' : ORDERED_AROUND)))
  );
}

/** A list whose order may turn out to be a statement. */
function isUnforced(element: Element): boolean {
  return element.matches('[data-sv-rank]:not([data-sv-rank~=force])');
}

/** The parser is past an element when something follows it. What follows the body comes from a script or from an extension. */
function isParsed(node: Node): unknown {
  return node.parentNode && node !== document.body ? node.nextSibling || isParsed(node.parentNode) : document.readyState !== 'loading';
}

/** @param hasDates Dates weigh: to look for one in each card takes time. */
function readItem(element: Element | null, hasDates?: boolean) {
  const read = (name: string) => element?.getAttribute(`data-sv-${name}`) ?? '';
  return { id: read('item').trim(), boost: +read('boost'), tags: parseTagText(read('tags')), ...(isFull && { available: !isGone(read('stock')), price: numberOf(read('price')), position: numberOf(read('position')), published: hasDates ? dateIn(element) : undefined }) };
}

/** As the main script takes it: what is no number is as if it were not there. */
function numberOf(text: string): number | undefined {
  const number = +(text.trim() || NaN);
  return number >= 0 && number < Infinity ? number : undefined;
}

/** @returns Orders the cards that came since the last call among themselves, below those that were there: they may have been seen. */
function followList(list: MovableParent, projection: Projection): (isWhole: unknown) => void {
  const given: Node[] = []; // the list's child nodes as the site wrote them
  const all: Element[] = []; // its cards that were looked at
  const note: Given = [list, given];
  const placed: Node[] = [];
  /** Style rules count the children as they stand. */
  const show = () => note[2]!.replaceSync(orderRules(list.getAttribute('data-sv-rank')!, placesOf((note[3] = [...list.children]), placed)));
  return (isWhole) => {
    const fresh: Node[] = [];
    // From the end: what a script puts between the cards is not ours to move.
    for (let node = list.lastChild; node && !given.includes(node); node = node.previousSibling) fresh.unshift(node);
    if (isFull && !fresh[0]) return note[2] && show();
    // Without a link and without an id nothing says which item it is; the small main script does not look at links.
    const cards = cardsOf(fresh).filter(isFull ? (card) => (markedIn(card) || card.matches('a') || card.querySelector('a')) && !(isStrict() && hasLazyMedia(card)) : markedIn).slice(0, MOST - all.length);
    if (!isWhole) cards.pop(); // still being parsed
    all.push(...cards);
    given.push(...fresh);
    const hasDates = isFull && !!projection.own?.weights[3];
    const items = cards.map((card) => (isFull ? readItem(markedIn(card) ?? card, hasDates) : readItem(markedIn(card))));
    if (isFull && found!.has(list) && (cardsOf(given).length < LEAST_CARDS || list.querySelector('h1'))) return;
    const isBare = isFull && items.some(({ id, tags }) => !id || !tags[0]);
    if (isFull && isBare) {
      for (const [index, card] of cards.entries()) items[index] = { ...items[index]!, id: items[index]!.id || idOf(card, found!.get(list)), tags: [] };
    }
    // A card that only its link or text can tell, and of which nothing is known, is for the main script to read, and whether the site excludes it.
    if ((isFull && isBare && (projection.exclude || items.filter(({ id }) => projection.cards?.[hash32(id)]).length < 2)) || (isUnforced(list) && isInOrder(all))) {
      if (isFull) placed.push(...fresh.filter(isElement));
      return;
    }
    changed.push(note); // once more does no harm
    const scored = orderByScore(items, isFull && isBare ? { ...projection, items: projection.cards!, own: projection.own?.ofCards ? projection.own : undefined } : projection);
    const best = (isFull && projection.exploration && all.length === cards.length ? withChance(scored, items, cards, note, projection) : scored.order).map((index) => cards[index]!);
    const ranked = [...new Set(best.slice(0, PLACES).concat(isFull ? cards.filter((_, index) => !isOut(items[index]!, projection.exclude)).concat(cards) : cards))];
    if (isFull && isByOrder(list)) {
      placed.push(...fresh.map((each) => (cards.includes(each as Element) ? ranked.shift()! : each)).filter(isElement));
      if (!note[2]) document.adoptedStyleSheets = [...document.adoptedStyleSheets, (note[2] = new CSSStyleSheet())];
      return show();
    }
    // From the end, so that each node finds its follower in place. Pins and text between the cards keep their own place.
    let next: Node | null = null;
    for (const each of fresh.reverse()) {
      const node: Node = cards.includes(each as Element) ? ranked.pop()! : each;
      if (node.nextSibling !== next) (list.moveBefore || list.insertBefore).call(list, node, next);
      next = node;
    }
  };
}

/** Once for each list, among the cards that are there first. */
function withChance({ order, scores }: ReturnType<typeof orderByScore>, items: Parameters<typeof explore>[1], cards: readonly Element[], note: Given, { exploration, exclude }: Projection): readonly number[] {
  const [share, seed] = exploration!;
  const drawn = explore(order, items, scores, [share, seed, viewOf(performance.timeOrigin)], exclude);
  if (drawn.explored) note[4] = [cards[drawn.explored.index]!, drawn.explored.of];
  return drawn.order;
}

/** Marks the lists that a recipe finds, as a site marks its own. */
function mark([selector, name, card, idAttribute]: ListRecipe): void {
  const lists = Document.prototype.querySelectorAll.call(document, selector);
  // What finds more than a few is no list here: each would be covered.
  for (const list of lists.length > MOST_FOUND ? [] : lists) {
    const first = list.firstElementChild;
    if (list.matches('[data-sv-rank]') || !first || passed!.has(list)) continue;
    // On another page something else may be called so: what begins with something else than a card that leads somewhere is no list, nor will it be one.
    passed!.add(list);
    if (!first.matches(card) || !idOf(first, idAttribute) || list.querySelector('h1')) continue;
    list.setAttribute('data-sv-rank', name);
    found!.set(list, idAttribute);
  }
}

/** Which item a card without attributes shows: as the main script tells it. */
function idOf(card: Element, attribute: string | undefined): string {
  const named = attribute && (card.matches(`[${attribute}]`) ? card : card.querySelector(`[${attribute}]`))?.getAttribute(attribute)?.trim();
  const link = mainLinkOf(card) as HTMLAnchorElement | null;
  return named || (link?.origin === location.origin ? idOfPath(link.pathname) : '');
}

/** The element of a card that says which item it is. */
function markedIn(card: Element): Element | null {
  return card.matches('[data-sv-item]') ? card : card.querySelector('[data-sv-item]');
}

function cardsOf(nodes: readonly Node[]): Element[] {
  return (nodes as Element[]).filter((node) => node.matches && !node.matches('[data-sv-pin],[data-sv-ignore],script,style,template,link,meta'));
}

function fillSlot(slot: Element, projection: Projection): void {
  const variants = [...slot.querySelectorAll<HTMLTemplateElement>(':scope>template[data-sv-variant]')];
  const templates = isFull ? variants.filter((template) => !(isStrict() && hasMedia(template))) : variants;
  const template = templates[bestVariant(orderByScore(withEverybody(templates.map((template) => readItem(template))), isFull ? ofSlots(projection) : projection).scores)];
  if (!template) return;
  changed.push([slot, [...slot.childNodes]]);
  slot.replaceChildren(template.content.cloneNode(true), ...variants);
}

function isStrict(): boolean {
  return settings.privacy === 'strict';
}

function isElement(node: Node): node is Element {
  return !!(node as Element).tagName;
}

if (!queue.early) {
  queue.early = { changed, ...(isFull && { found }), settings };
  attempt(start);
}
