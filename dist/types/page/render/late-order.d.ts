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
export declare function lateOrder(children: readonly Element[], ranked: readonly Ranked<Element>[], shown: Shown, mustStay: ReadonlySet<Node>, places: number, gone?: ReadonlySet<Element>): Element[];
/** Children as they are shown where styles order them. */
export declare function inStyleOrder(list: Element): Element[];
/** Cards as the site gave them, those that came later behind: positions in the given order are part of the score. */
export declare function inGivenOrder(cards: readonly Card[], given: readonly Node[]): readonly Card[];
//# sourceMappingURL=late-order.d.ts.map