import { isFull } from '../../core/edition.js';
import { isByTime, isInOrder, isSortChosen, ORDERED_AROUND, SORT_CONTROL, SORT_PARAMETER } from '../../core/statement.js';
import { closestTo, findOnPage, isMatching } from '../dom.js';

const ORDERED_CARDS = isFull ? 'its prices, dates or numbers' : 'its prices or dates';

/**
 * Why the order of a list is a statement of its own, so that it is left alone: a ranking, steps, a table, navigation, a sort
 * that the visitor chose, cards that stand by price or by date or are numbered, a name that says latest.
 *
 * @param orders The children of the list that are items, as they stand or stood.
 * @returns What makes it one, or `null` when the list may be reordered: `data-sv-rank="name force"` does so.
 */
export function orderStatement(list: Element, orders: readonly (readonly Element[])[]): string | null {
  if (isMatching(list, '[data-sv-rank~=force]:not(body,svg,svg *)')) return null;
  const ordered = closestTo(list, `body[data-sv-rank],${ORDERED_AROUND}`);
  if (ordered) return `<${ordered.localName}>`;
  if (isFull && isByTime(list)) return 'its name or class says that it stands by time';
  if (isFull && isSortChosen(findOnPage(document, SORT_CONTROL))) return 'another sort is chosen in a form';
  return SORT_PARAMETER.test(location.search) ? location.search : orders.some(isInOrder) ? ORDERED_CARDS : null;
}
