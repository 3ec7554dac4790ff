// The head part, inlined before any content: reads the snapshot where consent allows it, holds back only the marked lists and
// slots while they are parsed, puts them in order and shows them. Without a usable snapshot it does nothing at all.
import { cookieConsent } from './core/consent-cookie.js';
import { orderRules } from './core/css-order.js';
import { isFull } from './core/edition.js';
import type { Projection } from './core/rank/projection.js';
import { orderByScore } from './core/rank/score.js';
import { bestVariant, withEverybody } from './core/rank/variant.js';
import { decodeSnapshot } from './core/snapshot.js';
import { isByOrder, isByTime, isInOrder, isSortChosen, isSorted, ORDERED_AROUND, SORT_CONTROL, WILL_HYDRATE } from './core/statement.js';
import { parseTagText } from './core/tags.js';

/** Longest time that a list or slot is held back after it was first met, milliseconds. */
const DEADLINE = 200;
/** Longer than any page is held back, milliseconds: what covers a list is taken away, it does not run out. */
const FOR_EVER = 1e9;
/** Frames before one screenful is enough: a page that has all come is parsed by then, and the best of all its cards stand first. */
const PATIENCE = 2;

type Given = [element: Element, nodes: Node[], sheet?: CSSStyleSheet];
interface Queue extends Array<unknown> {
  early?: { changed: Given[]; settings: Record<string, string | undefined> };
}

const changed: Given[] = [];
// Through the prototype: an `<img name="currentScript">` shadows the plain property.
const script: HTMLOrSVGScriptElement | null = Reflect.get(Document.prototype, 'currentScript', document);
const settings: Record<string, string | undefined> = { ...script?.dataset };
const queue = ((window as unknown as { selvedge?: Queue }).selvedge ||= []);
if (!queue.early) {
  queue.early = { changed, settings };
  attempt(start);
}

/** Whatever goes wrong, blocked storage or a forged snapshot, the page stays as the site wrote it. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    return;
  }
}

function start(): void {
  const { consent, scope, consentCookie } = settings;
  const gpc = (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl;
  const tool = isFull && consentCookie ? cookieConsent(document.cookie, consentCookie) : consent;
  if (consent !== 'remembered' && (gpc || tool !== 'granted')) return;
  const snapshot = decodeSnapshot(localStorage.getItem(scope ? `selvedge-${scope}` : 'selvedge'), Date.now());
  // What is remembered is the site's word, which a consent tool outranks, unless the visitor's own choice is.
  const isOutranked = gpc || (isFull && consentCookie && tool !== 'granted');
  if (snapshot?.isPersonal && !(isOutranked && snapshot.source !== 'visitor')) holdAndDecide(snapshot.projection);
}

function holdAndDecide(projection: Projection): void {
  const met = new Map<Element, (() => void) | null>();
  /** Before each frame: what is new is held back, what can be decided is decided. */
  const look = (): void => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-sv-rank],[data-sv-slot]')) {
      if (!met.has(element)) met.set(element, isLeftAlone(element) ? null : hold(element, projection));
      met.get(element)?.();
    }
    if (document.readyState === 'loading') requestAnimationFrame(look);
  };
  look();
  document.addEventListener('readystatechange', look, { once: true });
}

/** Hides a list or slot. @returns To be called before each frame: decides and shows it as soon as that can be done. */
function hold(element: HTMLElement, projection: Projection): () => void {
  const { svRank } = element.dataset;
  const decide = svRank ? followList(element, projection) : () => fillSlot(element, projection);
  // An animation in which nothing moves, and not a style: a copy that the page makes meanwhile does not take it along. A property that
  // the cards do not inherit: one that they do would change at the pace of the site's own transitions.
  const cover = element.animate({ opacity: [0, 0] }, FOR_EVER);
  let isHeld = true;
  let patience = PATIENCE;
  const step = (isLate?: boolean) => {
    const isWhole = isParsed(element);
    if (isHeld && !isWhole && (settings.wait === 'list' || !(isLate || (svRank && patience-- < 1 && isBelowFold(element.lastElementChild))))) return;
    if (isHeld || svRank) attempt(() => decide(isWhole));
    cover.cancel();
    isHeld = false;
  };
  // Not by the frames: WebKit makes none while a page has nothing to show.
  // Once the list is shown, only frames of a page that still comes may bring more: later the main script decides.
  setTimeout(() => isHeld && step(true), +(settings.deadline ?? DEADLINE));
  return step;
}

const NO_ORDER = '[data-sv-ignore],[data-sv-rank] [data-sv-rank]';

function isLeftAlone(element: Element): boolean {
  if (element.closest(NO_ORDER + (isFull && isByOrder(element) ? '' : `,${WILL_HYDRATE}`))) return true;
  return isUnforced(element) && (!!element.closest(ORDERED_AROUND) || isSorted(location.search) || (isFull && (isByTime(element) || isSortChosen(document.querySelectorAll(SORT_CONTROL)))));
}

/** A list whose order may turn out to be a statement. */
function isUnforced(element: Element): boolean {
  return element.matches('[data-sv-rank]:not([data-sv-rank~=force])');
}

/** The parser is past an element when something follows it. */
function isParsed(element: Element): boolean {
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return document.readyState !== 'loading';
}

function readItem(element: Element | null) {
  const read = (name: string) => element?.getAttribute(`data-sv-${name}`) ?? '';
  return { id: read('item').trim(), boost: +read('boost'), tags: parseTagText(read('tags')) };
}

/** @returns Orders the cards that came since the last call among themselves, below those that were there: they may have been seen. */
function followList(list: HTMLElement, projection: Projection): (isWhole: boolean) => void {
  const given: Node[] = []; // the list's child nodes as the site wrote them
  const note: Given = [list, given];
  const placed: Node[] = [];
  const read = new Map<Element, ReturnType<typeof readItem>>();
  return (isWhole) => {
    const known = new Set(given);
    const fresh = [...list.childNodes].filter((node) => !known.has(node));
    if (!fresh[0]) return;
    const cards = cardsOf(fresh);
    if (!isWhole) cards.pop(); // still being parsed
    const all = cardsOf(given).concat(cards);
    if (!given.length) changed.push(isFull ? note : [list, given]);
    given.push(...fresh);
    const items = all.map((card) => (isFull && read.get(card)) || readItem(card.matches('[data-sv-item]') ? card : card.querySelector('[data-sv-item]')));
    if (isFull) all.forEach((card, index) => read.set(card, items[index]!));
    // A card that only its link or text can tell is for the main script to read.
    if (items.some(({ id, tags }) => !id || !tags[0]) || (isUnforced(list) && isInOrder(all))) return;
    const ranked = orderByScore(items, projection).order.map((index) => all[index]!).filter((card) => cards.includes(card));
    let next: Node | null = null;
    // Pins and text between the cards keep their own place.
    const wanted = fresh.map((each) => (cards.includes(each as Element) ? ranked.shift()! : each));
    if (isFull && isByOrder(list)) {
      placed.push(...wanted.filter(isElement));
      if (!note[2]) document.adoptedStyleSheets = [...document.adoptedStyleSheets, (note[2] = new CSSStyleSheet())];
      return note[2].replaceSync(orderRules(list.getAttribute('data-sv-rank')!, [...list.children].map((child) => placed.indexOf(child))));
    }
    // From the end, so that each node finds its follower in place.
    for (const node of wanted.reverse()) {
      if (node.nextSibling !== next) list.insertBefore(node, next);
      next = node;
    }
  };
}

function cardsOf(nodes: readonly Node[]): Element[] {
  return (nodes as Element[]).filter((node) => node.matches?.('[data-sv-pin],[data-sv-ignore],script,style,template,link,meta') === false);
}

/** Nothing of it can have been seen yet. */
function isBelowFold(element: Element | null): boolean {
  return (element?.getBoundingClientRect().top as number) >= innerHeight;
}

function fillSlot(slot: Element, projection: Projection): void {
  const templates = [...slot.querySelectorAll<HTMLTemplateElement>(':scope>template[data-sv-variant]')];
  const template = templates[bestVariant(orderByScore(withEverybody(templates.map(readItem)), projection).scores)];
  if (!template) return;
  const given: ChildNode[] = [...slot.childNodes];
  changed.push([slot, given]);
  slot.prepend(template.content.cloneNode(true));
  for (const node of given) if (node.nodeName !== 'TEMPLATE') node.remove();
}

function isElement(node: Node): node is Element {
  return !!(node as Element).tagName;
}
