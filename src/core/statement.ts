import { isFull } from './edition.js';
import { pricesIn } from './price-text.js';

/** Where order says something, as a CSS selector for the list or anything around it. */
export const ORDERED_AROUND = `ol[data-sv-rank],dl[data-sv-rank],table,nav,svg,[role=navigation],[aria-sort]:not([aria-sort=none])${isFull ? ',[role=table],[role=grid],[role=treegrid],[role=tablist],[role=menu],select,math,video,audio' : ''}`;

/** Roots that a framework takes over after the page is parsed, as their servers mark them; a site marks its own. */
export const WILL_HYDRATE = '[data-sv-hydrate],[data-reactroot],[ng-server-context],astro-island,#__next,#__nuxt';

export function isByOrder(element: { matches(selector: string): boolean }): boolean {
  return element.matches('[data-sv-rank][data-sv-by=order]');
}

/** React moves its nodes to where they belong among those it knows: where others have moved too, its next sort would come out as neither. */
export function isOfReact(element: object): boolean {
  return Object.keys(element).some((key) => key.startsWith('__react'));
}

/** In a query string: the visitor chose a sort, `?sort=price`; in the files with everything also `?product_list_order=price`, `?sort[price]=asc`. */
export const SORT_PARAMETER = isFull ? /[?&](\w+[_-])?(sort|order)(ing)?([_-]?(by|order|field|dir|direction|key))?((\[|%5B)[^=&#]*)?=[^&#]/i : /[?&](sort|order)([_-]?by)?=[^&#]/i;

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
  if (isFull && (isNumbered(cards.map((card) => card.textContent!)) || isByPrice(cards))) return true;
  return isMonotone(cards.map((card) => parseFloat(card.getAttribute('data-sv-price')!))) || isMonotone(cards.map((card) => Date.parse(card.querySelector('time')?.dateTime as string)));
}

/** By the prices inside the cards: of an attribute or, where there is none, in the text, where a card may name several. */
function isByPrice(cards: readonly Sortable[]): boolean {
  const prices = cards.map((card) => {
    const attribute = card.querySelector('[data-sv-price]')?.getAttribute('data-sv-price');
    return attribute ? [parseFloat(attribute)] : pricesIn(card.textContent!);
  });
  return [(all: readonly number[]) => Math.min(...all), (all: readonly number[]) => all[0]!, (all: readonly number[]) => all.at(-1)!].some((pick) => isMonotone(prices.map((all) => (all.length > 0 ? pick(all) : NaN))));
}

/** Fewer numbers than this in a row may be anything. */
const LEAST_NUMBERS = 3;

/** True for texts that begin with numbers one after the other: `1. Oak`, `#2 Elm`; `No. 11` on the second page; `Episode 3`. */
function isNumbered(texts: readonly string[]): boolean {
  const begins = texts.map((text) => /^\W*(?:n[or]\.?\s*|(episode|part|chapter|step|lesson|unit|day|week|round|folge|teil|kapitel|schritt|lektion)\s+)?#?(\d{1,4})(?!\d)/i.exec(text.slice(0, 100)));
  return texts.length >= LEAST_NUMBERS && begins.every((begin, index) => begin && begin[1] === begins[0]![1] && Number(begin[2]) === Number(begins[0]![2]) + index);
}

const BY_TIME = /(^|[\W_])(latest|newest|recent)/i;
const NAMES = ['data-sv-rank', 'class', 'id', 'aria-label'];

/** True for a list that says of itself that it stands by time: `data-sv-rank="latest"`, `class="recent-posts"`, `aria-label="Latest news"`. */
export function isByTime(list: Pick<Sortable, 'getAttribute'>): boolean {
  return NAMES.some((name) => BY_TIME.test(list.getAttribute(name) ?? ''));
}

/** A control in which a sort may be chosen. */
export const SORT_CONTROL = 'select[name*="sort" i],select[id*="sort" i],select[name^="order" i]';

/** True when another sort than the first is chosen, by the visitor or in the page as it came. */
export function isSortChosen(controls: Iterable<unknown>): boolean {
  return [...(controls as Iterable<{ readonly selectedIndex: number }>)].some(({ selectedIndex }) => selectedIndex > 0);
}
