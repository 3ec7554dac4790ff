import { isSorted, NO_LIST, ORDERED_AROUND } from '../../core/statement.js';

/**
 * Why the order of a list is a statement of its own, so that it is left alone: a ranking, steps, a table, navigation, a sort
 * that the visitor chose.
 *
 * @returns What makes it one, or `null` when the list may be reordered.
 */
export function orderStatement(list: Element): string | null {
  const ordered = list.matches(NO_LIST) ? list : list.closest(ORDERED_AROUND);
  return ordered ? `<${ordered.localName}>` : isSorted(location.search) ? location.search : null;
}
