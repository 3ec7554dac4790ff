// The head part, inlined before any content: reads the snapshot where consent allows it, holds back only the marked lists and
// slots while they are parsed, puts them in order and shows them. Without a usable snapshot it does nothing at all.
import type { Projection } from './core/rank/projection.js';
import { hasEvidence, orderByScore } from './core/rank/score.js';
import { bestVariant } from './core/rank/variant.js';
import { decodeSnapshot } from './core/snapshot.js';
import { isSorted, NO_LIST, ORDERED_AROUND } from './core/statement.js';
import { parseTagText } from './core/tags.js';

/** Longest time that a list or slot is held back after it was first met, milliseconds. */
const DEADLINE = 200;

type Given = [element: Element, nodes: Node[]];
interface Queue extends Array<unknown> {
  early?: { lists: Given[]; slots: Given[]; settings: Record<string, string | undefined> };
}

const lists: Given[] = [];
const slots: Given[] = [];
// Through the prototype: an `<img name="currentScript">` shadows the plain property.
const script: unknown = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')?.get?.call(document);
const settings: Record<string, string | undefined> = script instanceof HTMLScriptElement ? { ...script.dataset } : {};
const host = window as unknown as { selvedge?: Queue };
// An element with the id `selvedge` would stand here too; a queue and a handle have `push`.
if (!host.selvedge?.push) host.selvedge = [];
if (!host.selvedge.early) {
  host.selvedge.early = { lists, slots, settings };
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
  const { consent, scope } = settings;
  const isAsked = consent === 'remembered';
  const gpc = (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl;
  if (!isAsked && (consent !== 'granted' || gpc)) return;
  const snapshot = decodeSnapshot(localStorage.getItem(scope ? `selvedge-${scope}` : 'selvedge'), Date.now());
  if (snapshot?.arm === 'personal' && !(gpc && snapshot.source !== 'visitor') && hasEvidence(snapshot.projection)) holdAndDecide(snapshot.projection);
}

function holdAndDecide(projection: Projection): void {
  const met = new Map<Element, (() => void) | undefined>();

  const hold = (element: HTMLElement): (() => void) => {
    const { visibility } = element.style;
    const decide = () => {
      if (!met.get(element)) return;
      met.set(element, undefined);
      attempt(() => (element.hasAttribute('data-sv-rank') ? orderList : fillSlot)(element, projection));
      element.style.visibility = visibility;
      if (!element.getAttribute('style')) element.removeAttribute('style');
    };
    element.style.visibility = 'hidden';
    setTimeout(decide, DEADLINE);
    return decide;
  };

  const look = (): void => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-sv-rank],[data-sv-slot]')) {
      if (!met.has(element)) met.set(element, isLeftAlone(element) ? undefined : hold(element));
      if (isParsed(element)) met.get(element)?.();
    }
    observer.takeRecords(); // our own moves are no news
    if (document.readyState !== 'loading') observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener('readystatechange', look, { once: true });
}

function isLeftAlone(element: Element): boolean {
  if (element.closest('[data-sv-ignore],[data-sv-rank] [data-sv-rank]')) return true;
  const name = element.getAttribute('data-sv-rank');
  if (!name || / force\b/.test(name)) return name === '';
  return element.matches(NO_LIST) || !!element.closest(ORDERED_AROUND) || isSorted(location.search);
}

/** The parser is past an element when something follows it. */
function isParsed(element: Element): boolean {
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return document.readyState !== 'loading';
}

function readItem(element: Element | null) {
  const read = (name: string) => element?.getAttribute(`data-sv-${name}`) ?? '';
  return { id: read('item').trim(), tags: parseTagText(read('tags')), boost: Number(read('boost')) || 0 };
}

function orderList(list: Element, projection: Projection): void {
  const cards = [...list.children].filter((child) => !child.matches('[data-sv-pin],[data-sv-ignore],script,style,template,link,meta'));
  const items = cards.map((child) => readItem(child.matches('[data-sv-item]') ? child : child.querySelector('[data-sv-item]')));
  // A card that only its link or text can tell is for the main script to read.
  if (items.some(({ id, tags }) => !id || !tags.length)) return;
  const ranked = orderByScore(items, projection).order.map((index) => cards[index]!);
  const given: Node[] = [...list.childNodes];
  lists.push([list, given]);
  let next: Node | null = null;
  // From the end, so that each node finds its follower in place; pins and text between the cards keep their own place.
  for (const node of given.map((each) => (cards.includes(each as Element) ? ranked.shift()! : each)).reverse()) {
    if (node.nextSibling !== next) list.insertBefore(node, next);
    next = node;
  }
}

function fillSlot(slot: Element, projection: Projection): void {
  const templates = [...slot.querySelectorAll<HTMLTemplateElement>(':scope>template[data-sv-variant]')];
  const template = templates[bestVariant(templates.map(readItem), projection)];
  if (!template) return;
  const given: ChildNode[] = [...slot.childNodes];
  slots.push([slot, given]);
  slot.prepend(template.content.cloneNode(true));
  for (const node of given) if (node.nodeName !== 'TEMPLATE') node.remove();
}
