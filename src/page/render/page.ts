import { SelvedgeError, type Report } from '../../core/errors.js';
import type { Arm } from '../../core/experiment.js';
import { chooseVariant } from '../../core/rank/choose.js';
import type { Projection } from '../../core/rank/projection.js';
import { rankItems, type Ranked } from '../../core/rank/rank.js';
import { holdOf, type Hold } from '../../core/rank/reason.js';
import { findMarked, readList, type Card } from '../read/list.js';
import { readSlot } from '../read/slot.js';
import { announceDecision } from './announce.js';
import { givenNodes, undoEarlyWork, type EarlyMark } from './early-work.js';
import { isInUse, reorder } from './reorder.js';
import { watchShown, type Shown } from './shown.js';
import { fillSlot } from './slot.js';
import { orderStatement } from './statement.js';

/** What decisions on a page are made with. */
export interface RenderContext {
  readonly root: Document;
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
  /** Puts the page back as the site wrote it; what comes later may be decided again. */
  undo(): void;
  stop(): void;
}

/** What is to be done about one list or slot: its name, and what changes the page and returns the way back. */
type Decision = readonly [name: string, write?: () => () => void];

/** Renders decisions into a page: reads, decides, then writes, and remembers the way back. */
export function createPageRenderer({ root, report, basis, arm, early }: RenderContext): PageRenderer {
  const shown = watchShown(root);
  const rankings = new Map<string, readonly Ranked<Element>[]>();
  const undos: (() => void)[] = early ? [() => undoEarlyWork(early)] : [];
  let decided = new WeakSet<Element>();

  const decideList = (element: Element, known: Projection | Hold): Decision | null => {
    const read = readList(element, report);
    if (!read) return null;
    const { name, force } = read;
    const cards = inGivenOrder(read.cards, givenNodes(early, element) ?? []);
    const why = !force && orderStatement(element, cards.map((card) => card.element));
    if (why) {
      report(new SelvedgeError('list-left-alone', `"${name}" keeps its order: ${why}`, { element }));
      return null;
    }
    const ranked = rankItems(cards.map((card) => ({ subject: card.element, item: card.item })), known);
    rankings.set(name, ranked);
    return holdOf(known) ? [name] : [name, () => reorder(element, lateOrder(element, ranked, shown))];
  };

  const decideSlot = (element: Element, known: Projection | Hold): Decision | null => {
    const slot = readSlot(element, report);
    if (!slot) return null;
    const variant = slot.variants[chooseVariant(slot.variants, known).index];
    if (!variant || givenNodes(early, element) || shown.reaches(element) || isInUse(element)) return [slot.name];
    return [slot.name, () => fillSlot(element, variant.template)];
  };

  return {
    decide() {
      const known = basis();
      if (typeof known === 'string' && known !== 'holdout') return;
      const tasks: (() => void)[] = [];
      for (const element of findMarked(root)) {
        if (decided.has(element)) continue;
        decided.add(element);
        const type = element.matches('[data-sv-rank]') ? 'list' : 'slot';
        const [name, write] = (type === 'list' ? decideList : decideSlot)(element, known) ?? [];
        if (write) tasks.unshift(() => undos.push(write()));
        if (name) tasks.push(() => announceDecision(element, { type, name, arm: arm() }));
      }
      for (const task of tasks) task();
    },
    ranking: (list) => rankings.get(list),
    undo() {
      for (const undo of undos.splice(0).reverse()) undo();
      decided = new WeakSet();
      rankings.clear();
    },
    stop: () => shown.stop(),
  };
}

/** The wanted order of a list's children: what is no item, was seen or is in use keeps its place, the rest fills the others as ranked. */
function lateOrder(list: Element, ranked: readonly Ranked<Element>[], shown: Shown): Element[] {
  const children = [...list.children];
  const lastShown = children.reduce((last, child, index) => (shown.reaches(child) ? index : last), -1);
  const queue = ranked.map(({ item: card }) => card).filter((card) => children.indexOf(card) > lastShown && !isInUse(card));
  const movable = new Set(queue);
  return children.map((child) => (movable.has(child) ? queue.shift()! : child));
}

/** A list that the early part has ordered, as the site gave it: positions in the given order are part of the score. */
function inGivenOrder(cards: readonly Card[], given: readonly Node[]): readonly Card[] {
  const place = ({ element }: Card) => given.indexOf(element) + 1 || given.length + 1;
  return [...cards].sort((a, b) => place(a) - place(b));
}
