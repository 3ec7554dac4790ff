import { isInOrder, isSorted, ORDERED_AROUND } from '../../core/statement.js';

/**
 * Why the order of a list is a statement of its own, so that it is left alone: a ranking, steps, a table, navigation, a sort
 * that the visitor chose, cards that stand by price or by date.
 *
 * @param cards The children of the list that are items.
 * @returns What makes it one, or `null` when the list may be reordered.
 */
export function orderStatement(list: Element, cards: readonly Element[]): string | null {
  const ordered = list.closest(ORDERED_AROUND);
  if (ordered) return `<${ordered.localName}>`;
  return isSorted(location.search) ? location.search : isInOrder(cards) ? 'its prices or dates' : null;
}
