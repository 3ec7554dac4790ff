import { isFull } from '../../core/edition.js';
import type { Ranked } from '../../core/rank/rank.js';
import type { Card } from '../read/list.js';
import type { Shown } from './shown.js';

/**
 * The wanted order of a list's children: what is no item, was seen or is in use keeps its place, the rest fills the others.
 *
 * @param children As they stand, or as they are shown.
 * @param places The best so many come first; behind them the rest follows as it stands.
 * @param gone Cards of what is out of stock: last of all.
 */
export function lateOrder(children: readonly Element[], ranked: readonly Ranked<Element>[], shown: Shown, mustStay: ReadonlySet<Node>, places: number, gone?: ReadonlySet<Element>): Element[] {
  const unseen = new Set(children.slice(shown.lastOf(children) + 1).filter((child) => !mustStay.has(child)));
  const queue = ranked.map(({ item: card }) => card).filter((card) => unseen.has(card));
  const movable = new Set(queue);
  const first = isFull && gone ? children.filter((child) => movable.has(child) && !gone.has(child)) : [];
  const next = [...new Set([...queue.slice(0, places), ...first, ...children.filter((child) => movable.has(child))])];
  return children.map((child) => (movable.has(child) ? next.shift()! : child));
}

/** Children as they are shown where styles order them. */
export function inStyleOrder(list: Element): Element[] {
  const place = new Map([...list.children].map((child) => [child, Number(getComputedStyle(child).order)]));
  return [...list.children].sort((a, b) => place.get(a)! - place.get(b)!);
}

/** Cards as the site gave them, those that came later behind: positions in the given order are part of the score. */
export function inGivenOrder(cards: readonly Card[], given: readonly Node[]): readonly Card[] {
  const places = new Map(given.map((node, place) => [node, place]));
  const place = ({ element }: Card) => places.get(element) ?? given.length;
  return [...cards].sort((a, b) => place(a) - place(b));
}
