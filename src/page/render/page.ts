import { SelvedgeError, type Report } from '../../core/errors.js';
import type { Arm } from '../../core/experiment.js';
import { chooseVariant } from '../../core/rank/choose.js';
import type { Projection } from '../../core/rank/projection.js';
import { rankItems, type Ranked } from '../../core/rank/rank.js';
import { holdOf, type Hold } from '../../core/rank/reason.js';
import { findMarked, readList, type Entry } from '../read/list.js';
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
    const why = !force && orderStatement(element);
    if (why) {
      report(new SelvedgeError('list-left-alone', `"${name}" keeps its order because of ${why}`, { element }));
      return null;
    }
    const given = givenNodes(early, element) ?? [];
    const ranked = rankEntries(inGivenOrder(read.entries, given), known);
    rankings.set(name, ranked);
    if (holdOf(known)) return [name];
    // What the early part has ordered stays; what was parsed after its deadline is still to be ordered.
    const isFree = ({ element: card, item }: Entry) => item !== null && !given.includes(card);
    return [name, () => reorder(element, lateOrder(read.entries, isFree, ranked, shown))];
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

function rankEntries(entries: readonly Entry[], known: Projection | Hold): readonly Ranked<Element>[] {
  return rankItems(
    entries.flatMap(({ element, item }) => (item ? [{ subject: element, item }] : [])),
    known,
  );
}

/** The wanted order of a list's children: what is not free, was seen or is in use keeps its place, the rest fills the others as ranked. */
function lateOrder(entries: readonly Entry[], isFree: (entry: Entry) => boolean, ranked: readonly Ranked<Element>[], shown: Shown): Element[] {
  const lastShown = entries.reduce((last, { element }, index) => (shown.reaches(element) ? index : last), -1);
  const free = entries.filter((entry, index) => index > lastShown && isFree(entry) && !isInUse(entry.element));
  const movable = new Set(free.map(({ element }) => element));
  const queue = ranked.map(({ item: element }) => element).filter((element) => movable.has(element));
  return entries.map(({ element }) => (movable.has(element) ? queue.shift()! : element));
}

/** A list that the early part has ordered, as the site gave it: positions in the given order are part of the score. */
function inGivenOrder(entries: readonly Entry[], given: readonly Node[]): readonly Entry[] {
  const place = ({ element }: Entry) => given.indexOf(element) + 1 || given.length + 1;
  return [...entries].sort((a, b) => place(a) - place(b));
}
