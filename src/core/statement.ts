import { isFull } from './edition.js';

/** Where order says something, as a CSS selector for the list or anything around it. */
export const ORDERED_AROUND = 'ol[data-sv-rank],dl[data-sv-rank],table,nav,svg,[role=navigation],[aria-sort]:not([aria-sort=none])';

/** Roots that a framework takes over after the page is parsed, as their servers mark them; a site marks its own. */
export const WILL_HYDRATE = '[data-sv-hydrate],[data-reactroot],[ng-server-context],astro-island,#__next,#__nuxt';

export function isByOrder(element: { matches(selector: string): boolean }): boolean {
  return element.matches('[data-sv-by=order]');
}

/** In a query string: the visitor chose a sort, `?sort=price`; in the files with everything also `?product_list_order=price`. */
export const SORT_PARAMETER = isFull ? /[?&](\w+[_-])?(sort|order)([_-]?(by|order))?(\[\]|%5B%5D)?=[^&#]/i : /[?&](sort|order)([_-]?by)?=[^&#]/i;

/** What a list must come to that was not sorted by chance: seven cards that all differ, fifteen with four prices, thirty with three. */
const LEAST_PROOF = 30;

/** True when every value is a number and they rise, or fall, from the first to the last: somebody has sorted them. */
function isMonotone(values: readonly number[]): boolean {
  // What is no number does both.
  const rises = values.filter((value, index) => index && !(value <= values[index - 1]!)).length;
  const falls = values.filter((value, index) => index && !(value >= values[index - 1]!)).length;
  return !(rises && falls) && (rises + falls - 1) * values.length >= LEAST_PROOF;
}

/** As much of an element as tells what it may be sorted by. Typed loosely: `core` knows no DOM. */
interface Sortable {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  querySelector(selector: 'time'): { readonly dateTime: string } | null;
  querySelector(selector: string): Pick<Sortable, 'getAttribute'> | null;
}

/** True when cards stand by their prices or by their dates, or are numbered. */
export function isInOrder(cards: readonly Sortable[]): boolean {
  if (isFull && (isNumbered(cards.map((card) => card.textContent!)) || isMonotone(cards.map((card) => parseFloat(card.querySelector('[data-sv-price]')?.getAttribute('data-sv-price') ?? ''))))) return true;
  return isMonotone(cards.map((card) => parseFloat(card.getAttribute('data-sv-price')!))) || isMonotone(cards.map((card) => Date.parse(card.querySelector('time')?.dateTime as string)));
}

/** Fewer numbers than this in a row may be anything. */
const LEAST_NUMBERS = 3;

/** True for texts that begin with 1, 2, 3 and so on: `1. Oak`, `#2 Elm`. */
function isNumbered(texts: readonly string[]): boolean {
  return texts.length >= LEAST_NUMBERS && texts.every((text, index) => parseInt(text.replace(/^\W+/, '')) === index + 1);
}

const BY_TIME = /\b(latest|newest|recent)/i;

/** True for a list that says of itself that it stands by time: `data-sv-rank="latest"`, `class="recent-posts"`. */
export function isByTime(list: Pick<Sortable, 'getAttribute'>): boolean {
  return BY_TIME.test(`${list.getAttribute('data-sv-rank')} ${list.getAttribute('class')}`);
}

/** A control in which a sort may be chosen. */
export const SORT_CONTROL = 'select[name^=sort],select[name^=order]';

/** True when another sort than the first is chosen, by the visitor or in the page as it came. */
export function isSortChosen(controls: Iterable<unknown>): boolean {
  return [...(controls as Iterable<{ readonly selectedIndex: number }>)].some(({ selectedIndex }) => selectedIndex > 0);
}
