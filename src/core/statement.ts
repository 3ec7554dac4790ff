/** Where order says something, as a CSS selector for the list or anything around it. */
export const ORDERED_AROUND = 'ol[data-sv-rank],body[data-sv-rank],table,nav,svg,[role=navigation],[aria-sort]:not([aria-sort=none])';

/** Roots that a framework takes over after the page is parsed, as their servers mark them; a site marks its own. */
export const WILL_HYDRATE = '[data-sv-hydrate],[data-reactroot],[ng-server-context],astro-island[ssr],#__next,#__nuxt';

export function isByOrder(element: { matches(selector: string): boolean }): boolean {
  return element.matches('[data-sv-by=order]');
}

const SORT_PARAMETER = /[?&](sort|order)([_-]?by)?=[^&#]/i;

/** True for a query string in which the visitor chose a sort: `?sort=price`. */
export function isSorted(search: string): boolean {
  return SORT_PARAMETER.test(search);
}

/** Fewer steps in one direction than this come by chance too often. */
const LEAST_STEPS = 6;

/** True when every value is a number and they rise, or fall, from the first to the last: somebody has sorted them. */
function isMonotone(values: readonly number[]): boolean {
  const steps = values.slice(1).map((value, index) => Math.sign(value - values[index]!)).filter((step) => step !== 0);
  return steps.length >= LEAST_STEPS && steps.every((step) => step === steps[0]);
}

/** As much of a card as tells what a list may be sorted by. Typed loosely: `core` knows no DOM. */
interface Sortable {
  getAttribute(name: string): string | null;
  querySelector(selector: 'time'): { readonly dateTime: string } | null;
}

/** True when cards stand by their prices or by their dates. */
export function isInOrder(cards: readonly Sortable[]): boolean {
  return isMonotone(cards.map((card) => parseFloat(card.getAttribute('data-sv-price')!))) || isMonotone(cards.map((card) => Date.parse(card.querySelector('time')?.dateTime as string)));
}
