/** Where order says something, as a CSS selector for the list or anything around it. */
export const ORDERED_AROUND = 'table, nav, select, svg, [role=navigation], [aria-sort]:not([aria-sort=none])';

/** Elements that are themselves no list to reorder. */
export const NO_LIST = 'ol, html, head, body';

const SORT_PARAMETER = /[?&](sort|order)([_-]?by)?=[^&#]/i;

/** True for a query string in which the visitor chose a sort: `?sort=price`. */
export function isSorted(search: string): boolean {
  return SORT_PARAMETER.test(search);
}
