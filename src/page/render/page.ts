import { isFull } from '../../core/edition.js';
import { attempt, SelvedgeError, type Report } from '../../core/errors.js';
import type { Arm } from '../../core/experiment.js';
import { chooseVariant } from '../../core/rank/choose.js';
import type { Projection } from '../../core/rank/projection.js';
import { rankItems, type Ranked } from '../../core/rank/rank.js';
import { holdOf, type Hold } from '../../core/rank/reason.js';
import { isByOrder, WILL_HYDRATE } from '../../core/statement.js';
import { findMarked, readList, type Card, type PageRoot } from '../read/list.js';
import { readSlot } from '../read/slot.js';
import { announceDecision } from './announce.js';
import { createOrderSheets } from './css-order.js';
import { givenNodes, undoEarlyWork, type EarlyMark } from './early-work.js';
import { findInUse, isInUse, reorder } from './reorder.js';
import { watchShown, type Shown } from './shown.js';
import { fillSlot } from './slot.js';
import { orderStatement } from './statement.js';

/** What decisions on a page are made with. */
export interface RenderContext {
  readonly root: PageRoot;
  readonly report: Report;
  /** What to rank by, or why everything stays. */
  readonly basis: () => Projection | Hold;
  /** The visitor's arm; asked for only when the stored state is read. */
  readonly arm: () => Arm;
  /** What the early part did on this page. */
  readonly early: EarlyMark | undefined;
}

/** The lists and slots of a page, each decided once a page view. */
export interface PageRenderer {
  /** Decides what is new on the page. Does nothing before the stored state is read or without consent. */
  decide(): void;
  /** The ranking of a list by its name, if it was decided on this page. */
  ranking(list: string): readonly Ranked<Element>[] | undefined;
  /** Another page view begins. */
  begin(): void;
  /** Puts the page back as the site wrote it; what comes later may be decided again. */
  undo(): void;
  stop(): void;
}

/** What is to be done about one list or slot: its name, and what changes the page and returns the way back. */
type Decision = readonly [name: string, write?: () => () => void];

/** What was decided, to tell what has come since. */
interface Decided {
  /** Children of the list. */
  readonly children: ReadonlySet<Element>;
  /** Its cards in the site's order. */
  readonly given: readonly Node[];
  readonly ids: ReadonlySet<string>;
}

const NOTHING: Decided = { children: new Set(), given: [], ids: new Set() };

/** Times that one list is decided again in a page view because the page has written the same items anew. */
const MAX_ROUNDS = 3;

/** Renders decisions into a page: reads, decides, then writes, and remembers the way back. */
export function createPageRenderer({ root, report, basis, arm, early }: RenderContext): PageRenderer {
  const shown = watchShown(document);
  const sheets = isFull ? createOrderSheets(early) : undefined;
  const rankings = new Map<string, readonly Ranked<Element>[]>();
  const undos: (() => void)[] = early ? [() => undoEarlyWork(early)] : [];
  let decided = new WeakMap<Element, Decided>();
  let rounds = new WeakMap<Element, number>();

  const leaveAlone = (element: Element, message: string): null => {
    report(new SelvedgeError('list-left-alone', message, { element }));
    return null;
  };

  const isDue = (element: Element): boolean => {
    const before = decided.get(element);
    return !before || (isFull && [...element.children].some((child) => !before.children.has(child)));
  };

  /** Why a list cannot be kept in order. */
  const obstacle = (element: Element, cards: readonly Card[], before: Decided | undefined): string | null => {
    if (isByOrder(element) && !/flex|grid/.test(getComputedStyle(element).display)) return 'data-sv-by="order" needs a flex or grid container';
    if (!before || !cards.every(({ item }) => before.ids.has(item.id))) return null;
    rounds.set(element, (rounds.get(element) ?? 0) + 1);
    return rounds.get(element)! > MAX_ROUNDS ? 'the page keeps writing it anew' : null;
  };

  const decideList = (element: Element, known: Projection | Hold, before?: Decided): Decision | null => {
    const read = readList(element, report);
    if (!read) return null;
    const { name, force } = read;
    const cards = inGivenOrder(read.cards, before?.given ?? givenNodes(early, element) ?? []);
    const given = cards.map((card) => card.element);
    const why = (!force && orderStatement(element, given)) || (isFull ? obstacle(element, cards, before) : null);
    if (why) return leaveAlone(element, `"${name}" keeps its order: ${why}`);
    const ranked = rankItems(cards.map((card) => ({ subject: card.element, item: card.item })), known);
    rankings.set(name, ranked);
    if (isFull) decided.set(element, { children: new Set(element.children), given, ids: new Set(cards.map(({ item }) => item.id)) });
    if (holdOf(known)) return [name];
    const isByStyle = isFull && isByOrder(element);
    // Firefox (153) forgets on `moveBefore`, as every engine does without it, how far something is scrolled.
    const mustStay = () => findInUse(element, shown.scrolled);
    const wanted = lateOrder(isByStyle ? inStyleOrder(element) : [...element.children], ranked, shown, mustStay());
    return [name, () => (isByStyle ? sheets!.show(element, wanted) : reorder(element, wanted, mustStay))];
  };

  const decideSlot = (element: Element, known: Projection | Hold): Decision | null => {
    const slot = readSlot(element, report);
    if (!slot) return null;
    const variant = slot.variants[chooseVariant(slot.variants, known).index];
    if (!variant || givenNodes(early, element) || shown.reaches(element) || isInUse(element)) return [slot.name];
    return [slot.name, () => fillSlot(element, variant.template)];
  };

  const renderer: Omit<PageRenderer, 'begin'> = {
    decide() {
      sheets?.follow();
      const due = findMarked(root).filter(isDue);
      if (!due[0]) return; // most often: this runs behind every event
      const known = basis();
      if (typeof known === 'string' && known !== 'holdout') return;
      const tasks: (() => void)[] = [];
      for (const element of due) {
        const before = decided.get(element);
        decided.set(element, isFull ? { ...NOTHING, children: new Set(element.children) } : NOTHING);
        if (element.closest(WILL_HYDRATE) && !(isFull && isByOrder(element))) {
          leaveAlone(element, 'What a framework will hydrate is left as it is');
          continue;
        }
        const type = element.matches('[data-sv-rank]') ? 'list' : 'slot';
        const [name, write] = type === 'list' ? (decideList(element, known, isFull ? before : undefined) ?? []) : (decideSlot(element, known) ?? []);
        if (write) tasks.unshift(() => undos.push(write()));
        if (name && !(isFull && before)) tasks.push(() => announceDecision(element, { type, name, arm: arm() }));
      }
      for (const task of tasks) attempt(report, 'page-failed', 'The page could not be read', task);
    },
    ranking: (list) => rankings.get(list),
    undo() {
      for (const undo of undos.splice(0).reverse()) undo();
      decided = new WeakMap();
      rankings.clear();
    },
    stop: () => shown.stop(),
  };
  return isFull ? { ...renderer, begin: () => void (rounds = new WeakMap()) } : (renderer as PageRenderer);
}

/** The wanted order of a list's children: what is no item, was seen or is in use keeps its place, the rest fills the others as ranked. */
function lateOrder(children: readonly Element[], ranked: readonly Ranked<Element>[], shown: Shown, mustStay: ReadonlySet<Node>): Element[] {
  const lastShown = children.reduce((last, child, index) => (shown.reaches(child) ? index : last), -1);
  const unseen = new Set(children.slice(lastShown + 1).filter((child) => !mustStay.has(child)));
  const queue = ranked.map(({ item: card }) => card).filter((card) => unseen.has(card));
  const movable = new Set(queue);
  return children.map((child) => (movable.has(child) ? queue.shift()! : child));
}

/** Children as they are shown where styles order them. */
function inStyleOrder(list: Element): Element[] {
  const place = new Map([...list.children].map((child) => [child, Number(getComputedStyle(child).order)]));
  return [...list.children].sort((a, b) => place.get(a)! - place.get(b)!);
}

/** Cards as the site gave them, those that came later behind: positions in the given order are part of the score. */
function inGivenOrder(cards: readonly Card[], given: readonly Node[]): readonly Card[] {
  const places = new Map(given.map((node, place) => [node, place]));
  const place = ({ element }: Card) => places.get(element) ?? given.length;
  return [...cards].sort((a, b) => place(a) - place(b));
}
