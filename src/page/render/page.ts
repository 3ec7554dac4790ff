import { isFull } from '../../core/edition.js';
import { attempt, SelvedgeError } from '../../core/errors.js';
import type { Arm } from '../../core/experiment/holdout.js';
import { chooseVariant } from '../../core/rank/choose.js';
import { isOut } from '../../core/rank/excluded.js';
import { hasLazyMedia, hasMedia } from '../../core/lazy-media.js';
import type { Projection } from '../../core/rank/projection.js';
import { rankItems, type Ranked } from '../../core/rank/rank.js';
import { holdOf, type Hold } from '../../core/rank/reason.js';
import { isByOrder, isOfReact, WILL_HYDRATE } from '../../core/statement.js';
import { findMarked, listName, readCards, type Card, type PageRoot } from '../read/list.js';
import { readSlot } from '../read/slot.js';
import type { Reading } from '../read/reading.js';
import { inSlices, type Steps } from '../slices.js';
import { closestTo, isMatching } from '../dom.js';
import { announceDecision, type DecisionDetail } from './announce.js';
import { createOrderSheets } from './css-order.js';
import { exploredEarly, givenNodes, undoEarlyWork, type EarlyMark } from './early-work.js';
import { inGivenOrder, inStyleOrder, lateOrder } from './late-order.js';
import { findInUse, isInUse, renumber, reorder } from './reorder.js';
import { watchShown } from './shown.js';
import { fillSlot } from './slot.js';
import { orderStatement } from './statement.js';

/** What decisions on a page are made with. */
export interface RenderContext {
  readonly root: PageRoot;
  readonly report: Reading;
  /** What to rank by, or why everything stays. */
  readonly basis: () => Projection | Hold;
  /** The visitor's arm; asked for only when the stored state is read. */
  readonly arm: () => Arm;
  /** What the early part did on this page. */
  readonly early: EarlyMark | undefined;
  /** Everything that waited was decided. */
  readonly onDecided: () => void;
  /** The page was changed, in this task. */
  readonly onWritten: () => void;
  /** Does the work. Default: {@link inSlices}. */
  readonly start?: (steps: Steps) => () => void;
}

/** The lists and slots of a page, each decided once a page view. */
export interface PageRenderer {
  /**
   * Decides what is new on the page, bit by bit. Does nothing before the stored state is read or without consent, nor when everything was
   * decided.
   *
   * @param hasNew Something may be new on the page.
   */
  decide(hasNew?: boolean): void;
  /** True while lists and slots wait for their turn. */
  isDeciding(): boolean;
  /** The ranking of a list by its name, if it was decided on this page. */
  ranking(list: string): readonly Ranked<Element>[] | undefined;
  /** Another page view begins. */
  begin(): void;
  /** Puts the page back as the site wrote it; what comes later may be decided again. */
  undo(): void;
  stop(): void;
}

/** What was decided, to tell what has come since. */
interface Decided {
  /** Children of the list. */
  readonly children: ReadonlySet<Element>;
  /** Its cards in the site's order. */
  readonly given: readonly Node[];
  readonly ids: ReadonlySet<string>;
}

/** Puts an element back by one step; and what it held then. */
interface Undo {
  readonly undo: () => void;
  readonly children: readonly Node[];
}

const NOTHING = (isFull ? { children: new Set(), given: [], ids: new Set() } : {}) as Decided; // the small file asks for no more than whether there is one

/** Times that one list is decided again in a page view because the page has written the same items anew. */
const MAX_ROUNDS = 3;

/** So many of a list's cards are put in order, the best: moving what was laid out takes long, and hardly anybody looks further. */
const MOST_PLACES = 128;
/** In a list of more cards than that the early part's order stands, unseen cards too: laying them all out once more takes long. */
const LONG = 256;

/** Renders decisions into a page: reads, decides, then writes, and remembers the way back. */
export function createPageRenderer({ root, report, basis, arm, early, onDecided, onWritten, start = inSlices }: RenderContext): PageRenderer {
  const shown = watchShown(document, root);
  const sheets = isFull ? createOrderSheets(early) : undefined;
  const drawn = isFull ? new WeakMap<Element, Pick<DecisionDetail, 'exploration'>>() : undefined;
  const rankings = new Map<string, readonly Ranked<Element>[]>();
  const undos: (() => void)[] = early ? [() => (isFull ? undoEarlyWork(early, report) : undoEarlyWork(early))] : [];
  // Of lists that an app has thrown away nothing is kept; one that it has only taken out may come back, and is put back then, too.
  const undosOf = new WeakMap<Element, Undo[]>();
  let touched: WeakRef<Element>[] = [];
  const waiting = new Set<Element>();
  let decided = new WeakMap<Element, Decided>();
  let rounds = new WeakMap<Element, number>();
  let isOpen = true; // there may be something that was not decided
  let isDeciding = false;
  let stopWork = () => {};

  const leaveAlone = (element: Element, message: string): void => (isFull && report.lists?.leave(element, message) ? undefined : report(new SelvedgeError('list-left-alone', message, { element })));
  // Firefox (153) forgets on `moveBefore`, as every engine does without it, how far something is scrolled.
  const mustStay = (list: Element) => findInUse(list, shown.scrolled);

  const isDue = (element: Element): boolean => {
    const before = decided.get(element);
    return isFull && before ? [...element.children].some((child) => !before.children.has(child)) : !before;
  };

  /** Why a list cannot be kept in order. */
  const obstacle = (element: Element, cards: readonly Card[], before: Decided): string | null => {
    if (isByOrder(element) && !/flex|grid/.test(getComputedStyle(element).display)) return 'data-sv-by="order" needs a flex or grid container';
    if (before === NOTHING || !cards.every(({ item }) => before.ids.has(item.id))) return null;
    rounds.set(element, (rounds.get(element) ?? 0) + 1);
    return rounds.get(element)! > MAX_ROUNDS ? 'the page keeps writing it anew' : null;
  };

  const keepUndo = (element: Element, undo: () => void) => {
    if (!isFull) return void undos.push(undo);
    if (!undosOf.has(element)) touched.push(new WeakRef(element));
    // Of a list that is filled anew, what it held before needs no place any more.
    const before = (undosOf.get(element) ?? []).filter(({ children }) => children.some((child) => child.parentNode === element));
    undosOf.set(element, [{ undo, children: [...element.childNodes] }, ...before]);
  };

  const announce = (element: Element, type: 'list' | 'slot', name: string, before: Decided) => {
    if (!isFull || before === NOTHING) announceDecision(element, isFull ? { type, name, arm: arm(), ...drawn!.get(element) } : { type, name, arm: arm() });
  };

  /** What chance has drawn, where it stands now. */
  const explored = (element: Element, cards: readonly Card[], ranked: readonly Ranked<Element>[]): Pick<DecisionDetail, 'exploration'> => {
    const late = ranked.find(({ exploredOf }) => exploredOf);
    const [card, of] = exploredEarly(early, element) ?? (late ? [late.item, late.exploredOf!] : []);
    const id = cards.find(({ element }) => element === card)?.item.id;
    if (id === undefined) return {};
    const own = new Set(cards.map(({ element }) => element));
    const standing = (isByOrder(element) ? inStyleOrder(element) : [...element.children]).filter((child) => own.has(child));
    const place = standing.indexOf(card!);
    // What was seen, or is in use, does not move: a card that could not come to its place says nothing, and where it stands would hang on the profile.
    return card === late?.item && place !== ranked.indexOf(late!) ? {} : { exploration: { id, place: place + 1, of: of! } };
  };

  function* decideList(element: Element, before: Decided): Generator<undefined, void> {
    const name = listName(element, report);
    if (!name) return;
    const read = yield* readCards(element, report);
    if (isFull) report.memory?.meet(read.filter(({ isBare }) => isBare).map(({ item }) => item));
    const cards = inGivenOrder(read, isFull && before.given[0] ? before.given : givenNodes(early, element));
    const given = cards.map((card) => card.element);
    // As the site wrote it, and as it stands: the page may have sorted it since.
    const why = orderStatement(element, [given, read.map((card) => card.element)]) || (isFull ? obstacle(element, cards, before) : null);
    if (why) return leaveAlone(element, `"${name}" keeps its order: ${why}`);
    yield;
    const ranked = rankItems(cards.map((card) => ({ subject: card.element, item: card.item })), isFull ? forCards(basis(), read, before !== NOTHING || !!givenNodes(early, element)[0]) : basis()); // after the cards were met: how much a word says hangs on them
    rankings.set(name, ranked);
    if (isFull) decided.set(element, { children: decided.get(element)!.children, given, ids: new Set(cards.map(({ item }) => item.id)) });
    if (holdOf(basis())) return announce(element, 'list', name, before);
    yield;
    const placed = new Set(given.length > LONG ? givenNodes(early, element) : []);
    if (given.every((card) => placed.has(card))) {
      if (isFull) renumber(element);
    } else {
      // A list without a box, in a panel that was closed, may have been seen while it had one.
      const isHidden = isFull && before.given[0] && !element.getClientRects()[0];
      const stay = new Set([...mustStay(element), ...placed, ...(isHidden ? before.given : [])]);
      if (isFull && report.isStrict) for (const card of given) if (hasLazyMedia(card)) stay.add(card);
      const ofChance = isFull ? exploredEarly(early, element)?.[0] : undefined;
      if (ofChance) stay.add(ofChance);
      const isByStyle = isFull && isByOrder(element);
      const children = isByStyle ? inStyleOrder(element) : [...element.children];
      const wanted = isFull ? lateOrder(children, ranked, shown, stay, isByStyle ? Infinity : MOST_PLACES, goneIn(cards, basis())) : lateOrder(children, ranked, shown, stay, MOST_PLACES);
      // In one go: behind each write the page lays all its cards out anew.
      keepUndo(element, isByStyle ? sheets!.show(element, wanted) : reorder(element, wanted, stay, () => mustStay(element)));
      onWritten();
    }
    if (isFull) drawn!.set(element, explored(element, cards, ranked));
    announce(element, 'list', name, before);
  }

  const decideSlot = (element: Element, before: Decided): void => {
    const slot = readSlot(element, report);
    if (!slot) return;
    const variants = isFull && report.isStrict ? slot.variants.filter(({ template }) => !hasMedia(template)) : slot.variants;
    const variant = variants[chooseVariant(variants, basis()).index];
    if (variant && !givenNodes(early, element)[0] && shown.lastOf([element]) < 0 && !isInUse(element)) keepUndo(element, fillSlot(element, variant.template));
    onWritten();
    announce(element, 'slot', slot.name, before);
  };

  function* decideElement(element: Element): Generator<undefined, void> {
    const before = (isFull && decided.get(element)) || NOTHING;
    decided.set(element, isFull ? { ...NOTHING, children: new Set(element.children) } : NOTHING);
    const isOwn = !(isFull && isByOrder(element)); // ordered by its nodes, and not by a style that leaves them where they are
    if (isOwn && closestTo(element, WILL_HYDRATE)) leaveAlone(element, 'A framework will hydrate it');
    else if (isFull && isOwn && isOfReact(element)) leaveAlone(element, 'What React renders is left as it is: mark it with data-sv-by="order", or render in the order of rank()');
    else if (isMatching(element, '[data-sv-rank]')) yield* decideList(element, before);
    else decideSlot(element, before);
  }

  function* decideWaiting(): Generator<undefined, void> {
    for (const element of waiting) {
      waiting.delete(element);
      try {
        yield* decideElement(element);
      } catch (cause) {
        report(new SelvedgeError('page-failed', 'The page could not be read', { cause }));
      }
    }
    isDeciding = false;
    onDecided();
  }

  const renderer: Omit<PageRenderer, 'begin'> = {
    decide(hasNew) {
      isOpen ||= !!hasNew;
      if (!isOpen) return; // most often: this runs behind every event
      if (typeof basis() === 'string' && basis() !== 'holdout') return;
      isOpen = false;
      sheets?.follow();
      for (const element of findMarked(root)) if (isDue(element)) waiting.add(element);
      if (!waiting.size || isDeciding) return;
      isDeciding = true;
      stopWork = start(decideWaiting());
    },
    isDeciding: () => isDeciding,
    ranking: (list) => rankings.get(list),
    undo() {
      stopWork();
      isDeciding = false;
      waiting.clear();
      if (isFull) {
        const elements = touched.reverse().flatMap((each) => each.deref() ?? []);
        touched = [];
        for (const element of elements) {
          const own = undosOf.get(element) ?? [];
          undosOf.delete(element);
          for (const { undo } of own) attempt(report, 'page-failed', 'The page could not be put back', undo);
        }
      }
      for (const undo of undos.splice(0).reverse()) undo();
      decided = new WeakMap();
      rankings.clear();
      isOpen = true;
    },
    stop: () => shown.stop(),
  };
  const begin = () => {
    rounds = new WeakMap();
    touched = touched.filter((each) => each.deref());
  };
  return isFull ? { ...renderer, begin } : (renderer as PageRenderer);
}

/**
 * What to rank the cards of a list by. The early part cannot tell the categories of cards without tags of their own: so that both come to the same order, such a
 * list is neither shared out among categories nor taken for one of a single category.
 *
 * @param isDrawn Chance has been drawn for the list in this page view, early or when it was decided first.
 */
function forCards(basis: Projection | Hold, cards: readonly Card[], isDrawn: boolean): Projection | Hold {
  if (typeof basis === 'string') return basis;
  const drawn = isDrawn ? { ...basis, exploration: undefined } : basis;
  return cards.some(({ isBare }) => isBare) ? { ...drawn, diversity: 1, own: drawn.own && { ...drawn.own, alike: undefined } } : drawn;
}

function goneIn(cards: readonly Card[], basis: Projection | Hold): ReadonlySet<Element> {
  const { exclude } = basis as Projection; // a hold has none
  return new Set(cards.filter(({ item }) => isOut(item, exclude)).map(({ element }) => element));
}
